package org.beian.filing.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beian.code.CodeRow;
import org.beian.domainregister.lookup.RegisteredDomains.Registration;
import org.beian.filing.application.ClaimKind;
import org.beian.filing.application.FiledPart;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.filing.rule.PreAssignments.PreAssignment;
import org.beian.ipregister.lookup.AddressUsers.Use;
import org.beian.party.ProviderLicences;
import org.beian.value.IpRange;
import org.beian.value.Province;

/**
 * Facts that the rules judge an application by: what code tables, registers, other applications and
 * the records of providers say of it on the day of the check. They are gathered before the first
 * rule runs, so that rules ask nothing.
 *
 * @param attachments ids that the application names and one of its parties handed in
 * @param preAssignments by the id as the application writes it
 * @param barred blacklist entries in force for the subject's number and for the domains and all
 *     that they lie under, oldest first
 */
public record FilingFacts(
        Reference reference,
        Providers providers,
        Registers registers,
        Waiting waiting,
        Set<String> attachments,
        Map<String, PreAssignment> preAssignments,
        List<Barred> barred) {

    /**
     * Facts that authorities keep.
     *
     * @param codes rows of the day, by table
     * @param minimumAge of a person who files, in years
     * @param domainsPerWebsite at most; 0 for any number
     * @param upperRegions of the regions that the subject names, by code
     * @param reserved blocks that the addresses touch
     * @param hasBureau whether the domicile's province has a bureau
     */
    public record Reference(
            Map<String, List<CodeRow>> codes,
            int minimumAge,
            int domainsPerWebsite,
            Map<String, String> upperRegions,
            Map<IpRange, String> reserved,
            boolean hasBureau) {

        public List<CodeRow> codes(String table) {
            return codes.getOrDefault(table, List.of());
        }

        /** The row of a code, when it is valid on the day; empty also for null. */
        public Optional<CodeRow> code(String table, String code) {
            return codes(table).stream().filter(row -> row.code().equals(code)).findFirst();
        }
    }

    /**
     * Facts about those who give access.
     *
     * @param givingAccess units that are access providers
     * @param remits provinces in which each may give access
     * @param licencesEnded licences that ended before the day of the check, by unit
     * @param resellers pointers of the accesses whose chain of resellers the provider keeps
     * @param covered pointers of the addresses that lie in what the provider filed as its own
     * @param users of the addresses, by range
     * @param unitNames of the units that filed these users
     * @param officerOnDuty whether the officer who verified was on the roster then
     * @param mandateRevoked whether a provider files for a sponsor that revoked its mandate
     * @param untrue what a provider that files on behalf reported of the filing that it touches
     */
    public record Providers(
            Set<Long> givingAccess,
            Map<Long, Set<Province>> remits,
            Map<Long, ProviderLicences.Ended> licencesEnded,
            Set<String> resellers,
            Set<String> covered,
            Map<IpRange, List<Use>> users,
            Map<Long, String> unitNames,
            boolean officerOnDuty,
            boolean mandateRevoked,
            List<UntrueDatum> untrue) {}

    /**
     * Facts of the registers of filings and of domains.
     *
     * @param holders of the domains that are filed, by domain
     * @param subject what is filed under the subject's document
     * @param licences who has licences of the application as filing number, now or before, or who
     *     else has filed a website under them, by licence
     * @param registrations of the domains, by domain; one for each unit that reports it
     * @param reportedLevels top levels of the domains under which anything was reported
     */
    public record Registers(
            Map<String, Holder> holders,
            Optional<Filed> subject,
            Map<String, Holder> licences,
            Map<String, List<Registration>> registrations,
            Set<String> reportedLevels) {}

    /**
     * Facts about other applications, and about cancellations.
     *
     * @param pending those that wait for their decision and ask for the same, oldest first
     * @param usedPhones phones of the application that another subject filed, or waits with
     * @param moved websites whose move to another provider was approved and waits for its access
     */
    public record Waiting(
            List<Pending> pending,
            Set<String> usedPhones,
            List<PendingPart> parts,
            Set<FiledPart> cancelled,
            Set<FiledPart> moved) {}

    /** Part of the filing that another application under review touches. */
    public record PendingPart(FiledPart part, Long applicationId, Long unitId) {

        public PendingPart(String key, Long applicationId, Long unitId) {
            this(FiledPart.parse(key), applicationId, unitId);
        }
    }

    /**
     * Holder of a filed domain or of a licence (B10).
     *
     * @param filingNumber the website's number, for a licence the subject's
     */
    public record Holder(String filingNumber, String subjectName, Instant since) {}

    /** Number of a filed subject, and the time of its filing. */
    public record Filed(String number, Instant since) {}

    /** Another application that waits for its decision and asks for the same. */
    public record Pending(ReservationKey key, Long applicationId, Long unitId) {

        public Pending(ClaimKind kind, String claim, Long applicationId, Long unitId) {
            this(new ReservationKey(kind, claim), applicationId, unitId);
        }
    }

    /**
     * Entry of the blacklist in force.
     *
     * @param number under which its bureau is asked about it
     */
    public record Barred(
            BlacklistKind kind, String entry, Province by, LocalDate since, String number) {

        public Barred(BlacklistKind kind, String entry, String province, LocalDate since, Long id) {
            this(
                    kind,
                    entry,
                    Province.ofRegion(province),
                    since,
                    BlacklistEntry.number(province, id));
        }
    }
}
