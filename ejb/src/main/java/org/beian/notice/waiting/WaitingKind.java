package org.beian.notice.waiting;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.IP_UNIT;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.OPERATOR;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REGISTRAR;
import static org.beian.account.Roles.REGISTRY;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.beian.account.Caller;
import org.beian.law.SupportedLocales;

/**
 * Kind of work that waits in an in-tray, with the pages of each role where it is done. Its name is
 * in the bundle {@code org.beian.notice.waiting.Kinds}.
 */
public enum WaitingKind {
    /** Applications to be decided, at a bureau or the ministry (6.1, 5.5). */
    REVIEW("FILING", officials("desk.xhtml", "desk.xhtml?id=")),
    /** Applications for cancellation to be decided, at a bureau or the ministry (15.4). */
    CANCELLATION("CANCELLATION", officials("cancellations.xhtml", "cancellation.xhtml?id=")),
    /** Intended cancellations of the sponsor's filings, for its answer (8.2). */
    HEARING(
            "CANCELLATION",
            at(SPONSOR, "/sponsor/cancellations.xhtml", "/sponsor/cancellation.xhtml?id=")),
    /** Websites without access and subjects without website, for their sponsor to mend (B14). */
    EMPTY_FILING(
            "CLEARING", at(SPONSOR, "/sponsor/clearings.xhtml", "/sponsor/clearing.xhtml?id=")),
    /** Those that stayed empty, to be cleared at a bureau or the ministry (B14). */
    CLEARING("CLEARING", officials("clearings.xhtml", "clearing.xhtml?id=")),
    /** Accesses of the sponsor whose provider ends, for it to choose another one (B14). */
    PROVIDER_ENDING(
            "LEFT_ACCESS",
            at(SPONSOR, "/sponsor/leftAccesses.xhtml", "/sponsor/leftAccesses.xhtml?access=")),
    /** Accesses that came back after their end and were used since, to be judged (15.4). */
    UNCERTAIN_ACCESS(
            "UNCERTAIN_ACCESS", deciders("uncertainAccesses.xhtml", "uncertainAccess.xhtml?id=")),
    /** Sponsors' statements that an application was not theirs, to be cleared (B12). */
    DISAVOWAL("DISAVOWAL", deciders("disavowals.xhtml?state=OPEN", "disavowal.xhtml?id=")),
    /** Disavowals of applications that are decided, to be followed up by a clerk (B12). */
    DISAVOWAL_FOLLOW_UP(
            "DISAVOWAL",
            ofBureau(CLERK, "disavowals.xhtml?state=WITH_CLERK", "disavowal.xhtml?id="),
            of("disavowals.xhtml?state=WITH_CLERK", "disavowal.xhtml?id=")),
    /** Disavowals of what the provider handed in, to be answered by it (B12). */
    DISAVOWAL_ANSWER(
            "DISAVOWAL",
            at(PROVIDER, "/provider/disavowals.xhtml?state=OPEN", "/provider/disavowal.xhtml?id=")),
    /** Letters of the authority whose service is not recorded (B5). */
    LETTER_SERVICE("LETTER_SERVICE", officials("services.xhtml", "service.xhtml?id=")),
    /** Changes that were found and not filed, for their sponsor to file (8.4). */
    UNFILED_CHANGE(
            "UNFILED_CHANGE",
            at(SPONSOR, "/sponsor/unfiledChanges.xhtml", "/sponsor/unfiledChange.xhtml?id=")),
    /** Those that were answered or are overdue, to be decided or followed (8.4). */
    UNFILED_CHANGE_DECISION(
            "UNFILED_CHANGE", deciders("unfiledChanges.xhtml", "unfiledChange.xhtml?id=")),
    /** The annual audit of the year, for each bureau that has not opened its own (18.1). */
    AUDIT_OPENING("AUDIT_FRAME", ofBureau(REVIEWER, "audits.xhtml", "audits.xhtml?year=")),
    /** Websites in the annual audit, for their sponsor to confirm, correct or explain (18.2). */
    AUDIT_REQUEST("AUDIT_ITEM", at(SPONSOR, "/sponsor/audits.xhtml", "/sponsor/audit.xhtml?id=")),
    /** Those that were explained or are overdue, to be decided by the bureau (18.2). */
    AUDIT_DECISION("AUDIT_ITEM", ofBureau(REVIEWER, "auditItems.xhtml", "auditItem.xhtml?id=")),
    /** Opinions of departments by which the bureau is to cancel, once nothing hinders it (18.3). */
    OPINION_FOLLOW_UP(
            "DEPARTMENT_OPINION",
            ofBureau(REVIEWER, "opinions.xhtml?state=WAITING", "opinion.xhtml?id=")),
    /** Enforcement cases, for the next step of their bureau (16.3). */
    CASE("ENFORCEMENT_CASE", bureau("cases.xhtml", "case.xhtml?id=")),
    /** Fines that were not paid, for their bureau to collect (16.3). */
    CASE_FINE("ENFORCEMENT_CASE", bureau("cases.xhtml?state=EXECUTION", "case.xhtml?id=")),
    /** Intended penalties, for the statement of the party against whom they are (8.8). */
    CASE_NOTICE("ENFORCEMENT_CASE", parties("cases.xhtml", "case.xhtml?id=")),
    /** Fines that a party has to pay (16.3). */
    CASE_PAYMENT("ENFORCEMENT_CASE", parties("cases.xhtml", "case.xhtml?id=")),
    /** What a party has to rectify (16.3). */
    CASE_RECTIFICATION("ENFORCEMENT_CASE", parties("cases.xhtml", "case.xhtml?id=")),
    /** Filings that an authority asks the provider to verify (7.3). */
    VERIFICATION_TASK(
            "VERIFICATION_TASK",
            at(
                    PROVIDER,
                    "/provider/verificationTasks.xhtml",
                    "/provider/verificationTask.xhtml?id=")),
    /** Those that no provider verified in time, to be followed (7.3). */
    VERIFICATION_OVERDUE(
            "VERIFICATION_TASK",
            deciders("verificationTasks.xhtml?state=OVERDUE", "verificationTask.xhtml?id=")),
    /** Clues of a bureau, from which it opens a case, or which it ends (16.1). */
    ENFORCEMENT_CLUE(
            "ENFORCEMENT_CLUE", bureau("enforcementClues.xhtml", "enforcementClue.xhtml?id=")),
    /** Files that another bureau sent, to be received or returned (16.2). */
    TRANSFER("ENFORCEMENT_TRANSFER", ofBureau(REVIEWER, "transfers.xhtml", "transfer.xhtml?id=")),
    /** Files that were returned a second time, to be assigned by the ministry (16.2). */
    TRANSFER_ASSIGNMENT("ENFORCEMENT_TRANSFER", of("transfers.xhtml", "transfer.xhtml?id=")),
    /** Requests of other bureaus to help close websites whose access is here (16.5). */
    ASSISTANCE(
            "ASSISTANCE",
            ofBureau(REVIEWER, "assistances.xhtml?state=SENT", "assistance.xhtml?id=")),
    /** Those whose providers reported, to be replied to (16.5). */
    ASSISTANCE_REPLY(
            "ASSISTANCE",
            ofBureau(REVIEWER, "assistances.xhtml?state=REPORTED", "assistance.xhtml?id=")),
    /** Those that were not replied to in time, for the ministry (16.5). */
    ASSISTANCE_OVERDUE("ASSISTANCE", of("assistances.xhtml?state=OVERDUE", "assistance.xhtml?id=")),
    /** Those that were declined, and that the bureau took to the ministry (16.5). */
    ASSISTANCE_REFERRED(
            "ASSISTANCE", of("assistances.xhtml?state=REFERRED", "assistance.xhtml?id=")),
    /** Reconsiderations and lawsuits against decisions of the authority (B5). */
    REMEDY("REMEDY", officials("remedies.xhtml", "remedy.xhtml?id=")),
    /** Applications entrusted by sponsors, to be verified by the provider (12.2). */
    TO_VERIFY("FILING", at(PROVIDER, "/provider/tasks.xhtml", "/provider/filing.xhtml?id=")),
    /** Applications on behalf that were returned or refused, to be corrected (12.3, 12.7). */
    TO_MEND("FILING", at(PROVIDER, "/provider/tasks.xhtml", "/provider/filing.xhtml?id=")),
    /** Decided applications, to be handed over to the sponsor (12.6). */
    TO_HAND_OVER("FILING", at(PROVIDER, "/provider/tasks.xhtml", "/provider/filing.xhtml?id=")),
    /** The sponsor's own applications that came back to be corrected (12.7, 13.2). */
    TO_CORRECT("FILING", at(SPONSOR, "/sponsor/filings.xhtml", "/sponsor/filing.xhtml?id=")),
    /** Changes by the provider that wait for the sponsor's consent (12.7). */
    CONSENT("FILING", at(SPONSOR, "/sponsor/filings.xhtml", "/sponsor/filing.xhtml?id=")),
    /** Applications for access that wait for addresses (11.2). */
    ACCESS_TO_ASSIGN(
            "ACCESS",
            at(PROVIDER, "/provider/access.xhtml?state=APPLIED", "/provider/accessOne.xhtml?id=")),
    /** Applications for access that are filed by now, to be compared or opened (11.3). */
    ACCESS_TO_OPEN(
            "ACCESS", at(PROVIDER, "/provider/access.xhtml", "/provider/accessOne.xhtml?id=")),
    /** Check reports with findings that were sent back, to be corrected by their unit (19.3). */
    IP_TO_CORRECT(
            "IP_REPORT",
            at(IP_UNIT, "/unit/ipReports.xhtml", "/unit/ipReport.xhtml?report="),
            at(PROVIDER, "/provider/ipReports.xhtml", "/provider/ipReport.xhtml?report=")),
    /** Check reports with findings to be decided by the unit's supervisor (19.3). */
    IP_TO_DECIDE("IP_REPORT", deciders("ipReports.xhtml", "ipReport.xhtml?report=")),
    /** Domain reports that were sent back, to be corrected by another one (10.2). */
    DOMAIN_TO_CORRECT(
            "DOMAIN_REPORT",
            at(
                    REGISTRY,
                    "/unit/domainReports.xhtml?state=SENT_BACK",
                    "/unit/domainReports.xhtml?id="),
            at(
                    REGISTRAR,
                    "/unit/domainReports.xhtml?state=SENT_BACK",
                    "/unit/domainReports.xhtml?id=")),
    /** Domain reports with findings, to be decided by the ministry (10.2). */
    DOMAIN_TO_DECIDE(
            "DOMAIN_REPORT", of("domainReports.xhtml?state=OPEN", "domainReports.xhtml?id=")),
    /** Websites on the provider's network that have no filing (7.4). */
    UNFILED_SITE(
            "UNFILED_SITE",
            at(PROVIDER, "/provider/unfiled.xhtml", "/provider/unfiled.xhtml?site=")),
    /** Notices by which the provider is ordered to stop access, to be reported on (15.5). */
    STOP_ACCESS(
            "STOP_ACCESS_NOTICE",
            at(
                    PROVIDER,
                    "/provider/stopAccessNotices.xhtml?order=STOP&state=OPEN",
                    "/provider/stopAccessNotice.xhtml?id=")),
    /** Notices by which the provider may resume access, to be reported on (15.5). */
    RESUME_ACCESS(
            "STOP_ACCESS_NOTICE",
            at(
                    PROVIDER,
                    "/provider/stopAccessNotices.xhtml?order=RESUME&state=OPEN",
                    "/provider/stopAccessNotice.xhtml?id=")),
    /** Reports of providers that they could not stop access, to be answered (16.4). */
    STOP_REPORT(
            "STOP_ACCESS_NOTICE",
            deciders("stopAccessNotices.xhtml?state=UNANSWERED", "stopAccessNotice.xhtml?id=")),
    /** Accesses that replace others, to be opened (B13). */
    REPLACEMENT_TO_OPEN(
            "ACCESS_REPLACEMENT",
            at(PROVIDER, "/provider/replacements.xhtml", "/provider/replacement.xhtml?id=")),
    /** Moves of the sponsor's websites to another provider, whose new access is not open (B13). */
    OWN_REPLACEMENT(
            "ACCESS_REPLACEMENT",
            at(SPONSOR, "/sponsor/replacements.xhtml", "/sponsor/replacement.xhtml?id=")),
    /** Applications for the release of domains, to be decided at a bureau or the ministry (B11). */
    RELEASE("DOMAIN_RELEASE", officials("domainReleases.xhtml", "domainRelease.xhtml?id=")),
    /** Releases of domains of the sponsor's filings, for its answer (B11). */
    RELEASE_HEARING(
            "DOMAIN_RELEASE",
            at(SPONSOR, "/sponsor/domainReleases.xhtml", "/sponsor/domainRelease.xhtml?id=")),
    /** Unfiled domains that were seen in the country, to be confirmed by the ministry (20.3). */
    UNFILED_DOMAIN("UNFILED_SITE", of("unfiled.xhtml", "unfiled.xhtml?domain=")),
    /** Clues on unfiled domains, to be followed by the bureau (20.3). */
    CLUE("UNFILED_CLUE", ofBureau(REVIEWER, "clues.xhtml?state=SENT", "clues.xhtml?clue=")),
    /** Changes of rosters, of which the bureau takes note (7.1). */
    OFFICER_CHANGE(
            "OFFICER",
            bureau("officerChanges.xhtml?state=WAITING", "officerChanges.xhtml?change=")),
    /** Licences of providers that end soon or have ended, for the provider to renew (4). */
    LICENCE_ENDING(
            "UNIT", at(PROVIDER, "/provider/licence.xhtml", "/provider/licence.xhtml?unit=")),
    /** The same, and renewed licences that were submitted, for the authority to register (4). */
    PROVIDER_LICENCE("UNIT", officials("parties.xhtml", "party.xhtml?unit=")),
    /** Written applications for accounts, for a second person of the authority (8.6). */
    LOST_ACCOUNT(
            "LOST_ACCOUNT",
            officials("lostAccounts.xhtml?state=RECEIVED", "lostAccount.xhtml?id=")),
    /** Applications of sponsors to join a filing, for the bureau of the filing (12.6). */
    JOINING("LOST_ACCOUNT", bureau("lostAccounts.xhtml", "lostAccount.xhtml?id=")),
    /** Entries of the blacklist that another person of the bureau proposed (6.4). */
    BLACKLIST_APPROVAL(
            "BLACKLIST",
            ofBureau(REVIEWER, "blacklist.xhtml?state=PROPOSED", "blacklistEntry.xhtml?id=")),
    /** Those that the bureau made without a basis, to be given one or lifted (6.4). */
    BLACKLIST_REVIEW(
            "BLACKLIST", bureau("blacklist.xhtml?state=REVIEW", "blacklistEntry.xhtml?id=")),
    /** Those about the sponsor's filings, of which it takes note (6.4). */
    BLACKLISTED(
            "BLACKLIST", at(SPONSOR, "/sponsor/blacklist.xhtml", "/sponsor/blacklist.xhtml?id=")),
    /** Changes of facts that another person of the authority proposed (12.3). */
    FACT_CHANGE("FACT_CHANGE", of("facts.xhtml?kind=SEVERITY", "fact.xhtml?kind=SEVERITY&name=")),
    /** Years of the working calendar that another operator proposed (B1). */
    CALENDAR_YEAR(
            "CALENDAR",
            at(OPERATOR, "/operator/calendar.xhtml", "/operator/calendarYear.xhtml?year=")),
    /** Jobs that failed or were interrupted, to be run again or dismissed. */
    FAILED_JOB(
            "JOB", at(OPERATOR, "/operator/jobs.xhtml?state=UNHANDLED", "/operator/job.xhtml?id=")),
    /** Mails that could not be sent. */
    PARKED_MAIL(
            "MAIL",
            at(OPERATOR, "/operator/outbox.xhtml?state=PARKED", "/operator/mail.xhtml?id=")),
    /** What others have not done by its last day, for the authority above them (B1). */
    ESCALATED("UNIT", overdue(REVIEWER), overdue(CLERK), overdue(MINISTRY));

    private final String caseType;
    private final Map<String, Place> places;

    /**
     * Pages of one role.
     *
     * @param list page with all of the kind, from the context root
     * @param one page of one case, up to its id
     */
    private record Place(String role, String list, String one) {}

    WaitingKind(String caseType, Place... places) {
        this.caseType = caseType;
        this.places = Arrays.stream(places).collect(Collectors.toMap(Place::role, one -> one));
    }

    private static Place at(String role, String list, String one) {
        return new Place(role, list, one);
    }

    /** The case itself is read where {@link CasePlaces} says. */
    private static Place overdue(String role) {
        return at(role, "/intray.xhtml?kind=ESCALATED", "");
    }

    /** Of bureaus and the ministry, on pages of one name in their folders. */
    private static Place[] officials(String list, String one) {
        return new Place[] {
            ofBureau(REVIEWER, list, one), ofBureau(CLERK, list, one), of(list, one)
        };
    }

    private static Place[] deciders(String list, String one) {
        return new Place[] {ofBureau(REVIEWER, list, one), of(list, one)};
    }

    private static Place[] bureau(String list, String one) {
        return new Place[] {ofBureau(REVIEWER, list, one), ofBureau(CLERK, list, one)};
    }

    /** Of sponsors and providers, on pages of one name in their folders. */
    private static Place[] parties(String list, String one) {
        return new Place[] {
            at(SPONSOR, "/sponsor/" + list, "/sponsor/" + one),
            at(PROVIDER, "/provider/" + list, "/provider/" + one)
        };
    }

    private static Place ofBureau(String role, String list, String one) {
        return at(role, "/bureau/" + list, "/bureau/" + one);
    }

    private static Place of(String list, String one) {
        return at(MINISTRY, "/ministry/" + list, "/ministry/" + one);
    }

    /** The kind of a name; empty for a name that is none. */
    public static Optional<WaitingKind> find(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** The kinds that may wait for a caller, in their order. */
    public static List<WaitingKind> of(Caller caller) {
        return Arrays.stream(values()).filter(kind -> kind.isOf(caller)).toList();
    }

    /** Whether it may wait for a caller, by its roles. */
    public boolean isOf(Caller caller) {
        return places.keySet().stream().anyMatch(caller::has);
    }

    /** Path of the page of the caller with all cases of the kind. */
    public String list(Caller caller) {
        return place(caller).list;
    }

    /** Path of the caller's page of one case; of what is late below, the page for reading it. */
    public String one(Caller caller, WaitingCase waiting) {
        return waiting.late() == null
                ? place(caller).one + waiting.place()
                : CasePlaces.href(caller, waiting);
    }

    /**
     * Whether the authority above learns what is overdue: of the audit or a licence it waits at the
     * bureau by itself; a pre-assignment and an entry of the blacklist lapse.
     */
    boolean isEscalated() {
        return !List.of(AUDIT_REQUEST, ACCESS_TO_OPEN, LICENCE_ENDING, BLACKLIST_REVIEW)
                .contains(this);
    }

    /** Whether no working calendar moves its last day, as that of a registration or an entry. */
    public boolean isFixed() {
        return switch (this) {
            case ACCESS_TO_OPEN, BLACKLIST_REVIEW, LICENCE_ENDING, PROVIDER_LICENCE -> true;
            default -> this == PROVIDER_ENDING;
        };
    }

    /** Its name. */
    public String text(Locale locale) {
        return texts(locale).getString(name());
    }

    /** Name of a record of this kind that is known by its number. */
    String numbered(long number, String subject, Locale locale) {
        return MessageFormat.format(
                texts(locale).getString(name() + ".record"), String.valueOf(number), subject);
    }

    private static ResourceBundle texts(Locale locale) {
        return SupportedLocales.texts("org.beian.notice.waiting.Kinds", WaitingKind.class, locale);
    }

    /** Type of its cases, as histories and events name them. */
    public String caseType() {
        return caseType;
    }

    /**
     * Dated setting: how many working days before the last one a warning is given. Only kinds with
     * deadlines have it.
     */
    public String warning() {
        String words =
                Pattern.compile("_(.)")
                        .matcher(name().toLowerCase(Locale.ROOT))
                        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
        return "waiting." + words + ".workingDays";
    }

    private Place place(Caller caller) {
        return places.values().stream()
                .filter(place -> caller.has(place.role))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(this + " is not for the caller"));
    }
}
