package org.beian.notice.waiting;

import static org.beian.account.Roles.ADMIN;
import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.CONTENT_DEPARTMENT;
import static org.beian.account.Roles.IP_UNIT;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REGISTRAR;
import static org.beian.account.Roles.REGISTRY;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;
import static org.beian.account.Roles.UNIT_ADMIN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beian.account.Caller;

/** Pages on which the roles read the cases that acts, events and in-trays are about. */
public final class CasePlaces {

    private static final Map<String, List<Place>> PLACES =
            Map.ofEntries(
                    Map.entry(
                            "FILING",
                            List.of(
                                    new Place(PROVIDER, "/provider/filing.xhtml?id="),
                                    new Place(SPONSOR, "/sponsor/filing.xhtml?id="),
                                    new Place(REVIEWER, "/bureau/desk.xhtml?id="),
                                    new Place(CLERK, "/bureau/desk.xhtml?id="),
                                    new Place(MINISTRY, "/ministry/desk.xhtml?id="))),
                    Map.entry(
                            "ACCESS",
                            List.of(
                                    new Place(PROVIDER, "/provider/accessOne.xhtml?id="),
                                    new Place(SPONSOR, "/sponsor/accessOne.xhtml?id="))),
                    Map.entry(
                            "ACCESS_REPLACEMENT",
                            List.of(
                                    new Place(PROVIDER, "/provider/replacement.xhtml?id="),
                                    new Place(SPONSOR, "/sponsor/replacement.xhtml?id="),
                                    new Place(REVIEWER, "/bureau/replacement.xhtml?id="),
                                    new Place(CLERK, "/bureau/replacement.xhtml?id="),
                                    new Place(MINISTRY, "/ministry/replacement.xhtml?id="))),
                    Map.entry(
                            "CANCELLATION",
                            List.of(
                                    new Place(PROVIDER, "/provider/cancellation.xhtml?id="),
                                    new Place(SPONSOR, "/sponsor/cancellation.xhtml?id="),
                                    new Place(REVIEWER, "/bureau/cancellation.xhtml?id="),
                                    new Place(CLERK, "/bureau/cancellation.xhtml?id="),
                                    new Place(MINISTRY, "/ministry/cancellation.xhtml?id="))),
                    Map.entry(
                            "CLEARING",
                            List.of(
                                    new Place(SPONSOR, "/sponsor/clearing.xhtml?id="),
                                    new Place(REVIEWER, "/bureau/clearing.xhtml?id="),
                                    new Place(CLERK, "/bureau/clearing.xhtml?id="),
                                    new Place(MINISTRY, "/ministry/clearing.xhtml?id="))),
                    Map.entry(
                            "LEFT_ACCESS",
                            List.of(
                                    new Place(SPONSOR, "/sponsor/leftAccesses.xhtml?access="),
                                    new Place(REVIEWER, "/bureau/leftAccesses.xhtml?access="),
                                    new Place(CLERK, "/bureau/leftAccesses.xhtml?access="),
                                    new Place(MINISTRY, "/ministry/leftAccesses.xhtml?access="))),
                    Map.entry(
                            "UNCERTAIN_ACCESS",
                            List.of(
                                    new Place(REVIEWER, "/bureau/uncertainAccess.xhtml?id="),
                                    new Place(CLERK, "/bureau/uncertainAccess.xhtml?id="),
                                    new Place(MINISTRY, "/ministry/uncertainAccess.xhtml?id="))),
                    Map.entry(
                            "BLACKLIST",
                            List.of(
                                    new Place(SPONSOR, "/sponsor/blacklist.xhtml?id="),
                                    new Place(REVIEWER, "/bureau/blacklistEntry.xhtml?id="),
                                    new Place(CLERK, "/bureau/blacklistEntry.xhtml?id="))),
                    Map.entry(
                            "DOMAIN_RELEASE",
                            List.of(
                                    new Place(PROVIDER, "/provider/domainRelease.xhtml?id="),
                                    new Place(SPONSOR, "/sponsor/domainRelease.xhtml?id="),
                                    new Place(REVIEWER, "/bureau/domainRelease.xhtml?id="),
                                    new Place(CLERK, "/bureau/domainRelease.xhtml?id="),
                                    new Place(MINISTRY, "/ministry/domainRelease.xhtml?id="))),
                    Map.entry(
                            "DISAVOWAL",
                            List.of(
                                    new Place(PROVIDER, "/provider/disavowal.xhtml?id="),
                                    new Place(SPONSOR, "/sponsor/disavowal.xhtml?id="),
                                    new Place(REVIEWER, "/bureau/disavowal.xhtml?id="),
                                    new Place(CLERK, "/bureau/disavowal.xhtml?id="),
                                    new Place(MINISTRY, "/ministry/disavowal.xhtml?id="))),
                    Map.entry(
                            "UNFILED_CHANGE",
                            List.of(
                                    new Place(PROVIDER, "/provider/unfiledChange.xhtml?id="),
                                    new Place(SPONSOR, "/sponsor/unfiledChange.xhtml?id="),
                                    new Place(REVIEWER, "/bureau/unfiledChange.xhtml?id="),
                                    new Place(CLERK, "/bureau/unfiledChange.xhtml?id="),
                                    new Place(MINISTRY, "/ministry/unfiledChange.xhtml?id="))),
                    Map.entry(
                            "VERIFICATION_TASK",
                            List.of(
                                    new Place(PROVIDER, "/provider/verificationTask.xhtml?id="),
                                    new Place(REVIEWER, "/bureau/verificationTask.xhtml?id="),
                                    new Place(CLERK, "/bureau/verificationTask.xhtml?id="),
                                    new Place(MINISTRY, "/ministry/verificationTask.xhtml?id="))),
                    Map.entry(
                            "ENFORCEMENT_CLUE",
                            List.of(
                                    new Place(REVIEWER, "/bureau/enforcementClue.xhtml?id="),
                                    new Place(CLERK, "/bureau/enforcementClue.xhtml?id="),
                                    new Place(MINISTRY, "/ministry/enforcementClue.xhtml?id="))),
                    Map.entry(
                            "ENFORCEMENT_CASE",
                            List.of(
                                    new Place(SPONSOR, "/sponsor/case.xhtml?id="),
                                    new Place(PROVIDER, "/provider/case.xhtml?id="),
                                    new Place(REVIEWER, "/bureau/case.xhtml?id="),
                                    new Place(CLERK, "/bureau/case.xhtml?id="),
                                    new Place(MINISTRY, "/ministry/case.xhtml?id="))),
                    Map.entry(
                            "ASSISTANCE",
                            List.of(
                                    new Place(REVIEWER, "/bureau/assistance.xhtml?id="),
                                    new Place(CLERK, "/bureau/assistance.xhtml?id="),
                                    new Place(MINISTRY, "/ministry/assistance.xhtml?id="))),
                    Map.entry(
                            "ENFORCEMENT_TRANSFER",
                            List.of(
                                    new Place(REVIEWER, "/bureau/transfer.xhtml?id="),
                                    new Place(CLERK, "/bureau/transfer.xhtml?id="),
                                    new Place(MINISTRY, "/ministry/transfer.xhtml?id="))),
                    Map.entry(
                            "VERIFICATION",
                            List.of(
                                    new Place(PROVIDER, "/provider/verification.xhtml?id="),
                                    new Place(REVIEWER, "/bureau/verification.xhtml?id="),
                                    new Place(CLERK, "/bureau/verification.xhtml?id="),
                                    new Place(MINISTRY, "/ministry/verification.xhtml?id="))),
                    Map.entry(
                            "AUDIT_ITEM",
                            List.of(
                                    new Place(PROVIDER, "/provider/audit.xhtml?id="),
                                    new Place(SPONSOR, "/sponsor/audit.xhtml?id="),
                                    new Place(REVIEWER, "/bureau/auditItem.xhtml?id="),
                                    new Place(CLERK, "/bureau/auditItem.xhtml?id="),
                                    new Place(MINISTRY, "/ministry/auditItem.xhtml?id="))),
                    Map.entry(
                            "DEPARTMENT_OPINION",
                            List.of(
                                    new Place(CONTENT_DEPARTMENT, "/department/opinion.xhtml?id="),
                                    new Place(REVIEWER, "/bureau/opinion.xhtml?id="),
                                    new Place(CLERK, "/bureau/opinion.xhtml?id="),
                                    new Place(MINISTRY, "/ministry/opinion.xhtml?id="))),
                    Map.entry(
                            "AUDIT_CAMPAIGN",
                            List.of(
                                    new Place(REVIEWER, "/bureau/audit.xhtml?id="),
                                    new Place(CLERK, "/bureau/audit.xhtml?id="),
                                    new Place(MINISTRY, "/ministry/audit.xhtml?id="))),
                    Map.entry(
                            "AUDIT_FRAME",
                            List.of(
                                    new Place(REVIEWER, "/bureau/audits.xhtml?year="),
                                    new Place(CLERK, "/bureau/audits.xhtml?year="),
                                    new Place(MINISTRY, "/ministry/audits.xhtml?year="))),
                    Map.entry(
                            "STOP_ACCESS_NOTICE",
                            List.of(
                                    new Place(PROVIDER, "/provider/stopAccessNotice.xhtml?id="),
                                    new Place(REVIEWER, "/bureau/stopAccessNotice.xhtml?id="),
                                    new Place(CLERK, "/bureau/stopAccessNotice.xhtml?id="),
                                    new Place(MINISTRY, "/ministry/stopAccessNotice.xhtml?id="))),
                    Map.entry(
                            "IMPORT",
                            List.of(
                                    new Place(PROVIDER, "/provider/import.xhtml?id="),
                                    new Place(IP_UNIT, "/unit/import.xhtml?id="),
                                    new Place(REGISTRY, "/unit/import.xhtml?id="),
                                    new Place(REGISTRAR, "/unit/import.xhtml?id="),
                                    new Place(REVIEWER, "/bureau/partyImport.xhtml?id="),
                                    new Place(CLERK, "/bureau/partyImport.xhtml?id="),
                                    new Place(MINISTRY, "/ministry/partyImport.xhtml?id="))),
                    Map.entry(
                            "IP_REPORT",
                            List.of(
                                    new Place(IP_UNIT, "/unit/ipReport.xhtml?report="),
                                    new Place(PROVIDER, "/provider/ipReport.xhtml?report="),
                                    new Place(REVIEWER, "/bureau/ipReport.xhtml?report="),
                                    new Place(CLERK, "/bureau/ipReport.xhtml?report="),
                                    new Place(MINISTRY, "/ministry/ipReport.xhtml?report="))),
                    Map.entry(
                            "DOMAIN_REPORT",
                            List.of(
                                    new Place(REGISTRY, "/unit/domainReports.xhtml?id="),
                                    new Place(REGISTRAR, "/unit/domainReports.xhtml?id="),
                                    new Place(MINISTRY, "/ministry/domainReports.xhtml?id="))),
                    Map.entry(
                            "UNFILED_SITE",
                            List.of(
                                    new Place(PROVIDER, "/provider/unfiled.xhtml?site="),
                                    new Place(REVIEWER, "/bureau/unfiledSites.xhtml?task="),
                                    new Place(CLERK, "/bureau/unfiledSites.xhtml?task="),
                                    new Place(MINISTRY, "/ministry/unfiledSites.xhtml?task="))),
                    Map.entry(
                            "UNFILED_CLUE",
                            List.of(
                                    new Place(REVIEWER, "/bureau/clues.xhtml?clue="),
                                    new Place(MINISTRY, "/ministry/clues.xhtml?clue="))),
                    Map.entry("JOB", List.of(new Place(MINISTRY, "/ministry/job.xhtml?id="))),
                    Map.entry("MAIL", List.of(new Place(MINISTRY, "/ministry/mail.xhtml?id="))),
                    Map.entry(
                            "LOST_ACCOUNT",
                            List.of(
                                    new Place(REVIEWER, "/bureau/lostAccount.xhtml?id="),
                                    new Place(CLERK, "/bureau/lostAccount.xhtml?id="),
                                    new Place(MINISTRY, "/ministry/lostAccount.xhtml?id="))),
                    Map.entry(
                            "REMEDY",
                            List.of(
                                    new Place(SPONSOR, "/sponsor/remedy.xhtml?id="),
                                    new Place(PROVIDER, "/provider/remedy.xhtml?id="),
                                    new Place(REVIEWER, "/bureau/remedy.xhtml?id="),
                                    new Place(CLERK, "/bureau/remedy.xhtml?id="),
                                    new Place(MINISTRY, "/ministry/remedy.xhtml?id="))),
                    Map.entry(
                            "LETTER_SERVICE",
                            List.of(
                                    new Place(REVIEWER, "/bureau/service.xhtml?id="),
                                    new Place(CLERK, "/bureau/service.xhtml?id="),
                                    new Place(MINISTRY, "/ministry/service.xhtml?id="))),
                    Map.entry(
                            "UNIT",
                            List.of(
                                    new Place(REVIEWER, "/bureau/party.xhtml?unit="),
                                    new Place(CLERK, "/bureau/party.xhtml?unit="),
                                    new Place(MINISTRY, "/ministry/party.xhtml?unit="))),
                    Map.entry(
                            "ACCOUNT",
                            List.of(
                                    new Place(ADMIN, "/admin/account.xhtml?id="),
                                    new Place(UNIT_ADMIN, "/unitadmin/account.xhtml?id="))));

    /**
     * Place of a case for a role.
     *
     * @param page path from the context root, up to the id
     */
    private record Place(String role, String page) {}

    private CasePlaces() {}

    /** Types of the cases that some role reads on a page. */
    public static Set<String> caseTypes() {
        return PLACES.keySet();
    }

    /** Path of the page on which the caller reads what somebody below is late with. */
    static String href(Caller caller, WaitingCase overdue) {
        long id = Long.parseLong(overdue.place());
        return href(
                caller,
                overdue.late().caseType(),
                WaitingNotice.recordId(overdue.late(), id, overdue.deadline()));
    }

    /** Path of the caller's page of a case, from the context root; empty where it has none. */
    public static String href(Caller caller, String caseType, Long caseId) {
        return PLACES.getOrDefault(caseType, List.of()).stream()
                .filter(place -> caller.has(place.role))
                .findFirst()
                .map(place -> place.page + caseId)
                .orElse("");
    }
}
