package org.beian.partyregister.licence;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Unit;
import org.beian.partyregister.PartyRegisterRefusal;
import org.beian.partyregister.RegisteredUnit;
import org.beian.partyregister.UnitAuthority;
import org.beian.partyregister.UnitNotices;
import org.beian.partyregister.UnitRecords;

/**
 * Registration of the renewed licence that a provider submitted, by the authority that keeps it in
 * the register (4).
 */
@Stateless
@RolesAllowed({MINISTRY, REVIEWER, CLERK})
public class LicenceRenewal {

    @Inject UnitAuthority authority;
    @Inject UnitRecords records;
    @Inject UnitNotices notices;

    /** Renewed licence that waits to be registered. */
    public record Submitted(String number, LocalDate until, Instant at) {}

    /**
     * What a provider submitted; empty where nothing waits.
     *
     * @throws RequestRejected {@link org.beian.party.PartyRefusal#UNIT_UNKNOWN} when the caller may
     *     not see the unit
     */
    @Clause("4")
    public Optional<Submitted> submitted(Long unitId) {
        return records.find(authority.readable(unitId).id())
                .filter(row -> row.proposedUntil().isPresent())
                .map(
                        row ->
                                new Submitted(
                                        row.proposedLicence().orElseThrow(),
                                        row.proposedUntil().orElseThrow(),
                                        row.proposedAt().orElseThrow()));
    }

    /**
     * Registers the submitted licence in the place of the old one; the unit is told.
     *
     * @param version as it was shown
     * @param reason 1 to 2000 characters, such as what the licence was compared with
     * @throws RequestRejected {@link org.beian.party.PartyRefusal#UNIT_UNKNOWN} when the caller may
     *     not see the unit
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_OF_OTHER_AUTHORITY} when another
     *     authority keeps it
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_STALE} when somebody changed it
     *     meanwhile
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_HAS_ENDED} when its end is set
     * @throws RequestRejected {@link PartyRegisterRefusal#LICENCE_NOT_SUBMITTED} when nothing waits
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_DATES_WRONG} when the submitted one
     *     has ended meanwhile
     */
    @Clause("4")
    public void register(Long unitId, int version, String reason) {
        Unit unit = authority.kept(unitId);
        String why = UnitRecords.reason(reason);
        RegisteredUnit row = waiting(unit, version);
        String before = inOneLine(row.licenceNumber(), row.licenceUntil());
        String number = row.proposedLicence().orElseThrow();
        LocalDate until = row.proposedUntil().orElseThrow();
        if (until.isBefore(authority.today())) {
            throw PartyRegisterRefusal.UNIT_DATES_WRONG.of();
        }
        row.licensed(number, until);
        String now = inOneLine(row.licenceNumber(), row.licenceUntil());
        records.write(row, "RENEW_LICENCE", before + " → " + now, why, "4");
        notices.changed(row, unit, why);
    }

    /**
     * Sends the submitted licence back; the unit is told why.
     *
     * @param reason 1 to 2000 characters
     * @throws RequestRejected as {@link #register}, but for the day
     */
    @Clause("4")
    public void sendBack(Long unitId, int version, String reason) {
        Unit unit = authority.kept(unitId);
        String why = UnitRecords.reason(reason);
        RegisteredUnit row = waiting(unit, version);
        String number = row.proposedLicence().orElseThrow();
        String what = inOneLine(row.proposedLicence(), row.proposedUntil());
        row.dropProposal();
        records.write(row, "RETURN_LICENCE", what, why, "4");
        notices.licenceReturned(row, unit, number, why);
    }

    private RegisteredUnit waiting(Unit unit, int version) {
        RegisteredUnit row = records.locked(unit, version);
        if (unit.validTo().isPresent()) {
            throw PartyRegisterRefusal.UNIT_HAS_ENDED.of();
        }
        if (row.proposedUntil().isEmpty()) {
            throw PartyRegisterRefusal.LICENCE_NOT_SUBMITTED.of();
        }
        return row;
    }

    private static String inOneLine(Optional<String> number, Optional<LocalDate> until) {
        return number.orElse("-") + ", " + until.map(LocalDate::toString).orElse("-");
    }
}
