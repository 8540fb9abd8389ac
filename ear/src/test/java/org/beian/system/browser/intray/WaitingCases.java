package org.beian.system.browser.intray;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.beian.notice.waiting.WaitingKind;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.DeskClient;
import org.beian.support.IssuedKeys;
import org.beian.support.RegisterSamples;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.CancellationSamples;

/** Cases of each kind that in-trays hold: how one comes to wait, and what is done about it. */
final class WaitingCases {

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");
    private final Api sponsor = AccessApplications.sponsorsProgram(system);
    private final RegisterCases registers = new RegisterCases(system);
    private final DisavowalCases disavowals = new DisavowalCases(system);
    private final UnfiledChangeCases unfiledChanges = new UnfiledChangeCases(system);
    private final AuditCases audits = new AuditCases(system);
    private final OpinionCases opinions = new OpinionCases(system);
    private final VerificationCases verifications = new VerificationCases(system);
    private final EnforcementCases enforcement = new EnforcementCases(system);
    private final MoveCases moves = new MoveCases(system, sponsor);
    private final ReleaseCases releases =
            new ReleaseCases(system, new RegisterSamples(system), sponsor);
    private final Rows rows = new Rows(system);
    private final OperatorCases operators = new OperatorCases(rows);
    private final LicenceCases licences = new LicenceCases(system);
    private final DossierCases dossiers;
    private final LetterCases letters;
    private final EndingCases endings;
    private final ProposalCases proposals;
    private final BlacklistCases blacklist = new BlacklistCases(system, rows, sponsor);

    private SampleApplication filing;
    private String number;

    /**
     * @param browser of those who bring a case about with a paper, and of the person at the desk
     */
    WaitingCases(Browser browser) {
        dossiers = new DossierCases(system, browser);
        letters = new LetterCases(system, browser);
        endings = new EndingCases(system, browser, sponsor);
        proposals = new ProposalCases(system, browser, sponsor);
    }

    /**
     * Case that waits.
     *
     * @param account whose in-tray has it
     * @param href where its entry leads
     * @param name what the entry and its page call it
     */
    record Opened(String account, String href, String name) {

        /** What its address names last. */
        String id() {
            return href.replaceAll(".*=", "");
        }
    }

    /** Brings a case of the kind about; a kind without one does not compile. */
    Opened open(WaitingKind kind) {
        return switch (kind) {
            case REVIEW, TO_VERIFY, TO_MEND, TO_HAND_OVER, TO_CORRECT, CONSENT -> filed(kind);
            case CANCELLATION, STOP_ACCESS, STOP_REPORT -> cancellation(kind);
            case RESUME_ACCESS -> resumption();
            case ACCESS_TO_ASSIGN -> access(applied());
            case ACCESS_TO_OPEN -> access(filedAccess());
            case IP_TO_DECIDE -> registers.report("ministry", "/ministry/");
            case IP_TO_CORRECT -> registers.sentBack();
            case DOMAIN_TO_DECIDE -> registers.domainReport("ministry", "/ministry/");
            case DOMAIN_TO_CORRECT -> registers.returned();
            case UNFILED_SITE -> registers.site();
            case UNFILED_DOMAIN -> registers.candidate();
            case CLUE -> registers.clue();
            case OFFICER_CHANGE -> officer();
            case FAILED_JOB -> operators.failedJob();
            case PARKED_MAIL -> operators.parkedMail();
            case ESCALATED -> escalated();
            case DISAVOWAL, DISAVOWAL_ANSWER, DISAVOWAL_FOLLOW_UP -> disavowals.open(kind);
            case UNFILED_CHANGE, UNFILED_CHANGE_DECISION -> unfiledChanges.open(kind);
            case AUDIT_OPENING, AUDIT_REQUEST, AUDIT_DECISION -> audits.open(kind);
            case OPINION_FOLLOW_UP -> opinions.open();
            case VERIFICATION_TASK, VERIFICATION_OVERDUE -> verifications.open(kind);
            case ENFORCEMENT_CLUE, TRANSFER, TRANSFER_ASSIGNMENT -> enforcement.open(kind);
            case CASE, CASE_FINE, CASE_NOTICE, CASE_PAYMENT -> dossiers.open(kind);
            case CASE_RECTIFICATION -> dossiers.open(kind);
            case ASSISTANCE, ASSISTANCE_OVERDUE, ASSISTANCE_REFERRED -> dossiers.open(kind);
            case ASSISTANCE_REPLY -> dossiers.open(kind);
            case LETTER_SERVICE, REMEDY -> letters.open(kind);
            case REPLACEMENT_TO_OPEN, OWN_REPLACEMENT -> moves.open(kind);
            case RELEASE, RELEASE_HEARING -> releases.open(kind);
            case HEARING, EMPTY_FILING, CLEARING, UNCERTAIN_ACCESS -> endings.open(kind);
            case LOST_ACCOUNT, JOINING, FACT_CHANGE, CALENDAR_YEAR -> proposals.open(kind);
            case PROVIDER_ENDING -> endings.open(kind);
            case LICENCE_ENDING, PROVIDER_LICENCE -> licences.open(kind);
            case BLACKLIST_APPROVAL, BLACKLIST_REVIEW, BLACKLISTED -> blacklist.open(kind);
        };
    }

    /** Does what the entry asks for; the person at the desk has it open. */
    void answer(WaitingKind kind, Opened one) {
        String id = one.id();
        switch (kind) {
            case REVIEW -> done(as("reviewer-bj").refuse(id, "OTHER", "示例意见"));
            case TO_VERIFY -> verify(id);
            case TO_MEND -> provider.put(at(id), SampleApplication.another().json()).expect(200);
            case TO_HAND_OVER ->
                    provider.post(
                                    at(id) + "/hand-over",
                                    Map.of("officer", SampleApplication.OFFICER, "guidance", "示例"))
                            .expect(204);
            case TO_CORRECT -> sponsor.put(at(id), SponsorPages.own().json()).expect(200);
            case CONSENT -> press(as("sponsor").get(one.href()).form("consenting"), "consent");
            case ACCESS_TO_ASSIGN -> assign(id);
            case ACCESS_TO_OPEN ->
                    provider.post(
                                    AccessApplications.at(id, "opening"),
                                    Map.of(
                                            "filingNumber",
                                            number,
                                            "officer",
                                            SampleApplication.OFFICER))
                            .expect(200);
            case CANCELLATION -> CancellationSamples.approve(system, id);
            case STOP_ACCESS, RESUME_ACCESS, STOP_REPORT -> notice(kind, one);
            case IP_TO_DECIDE, IP_TO_CORRECT -> registers.findings(id, "/closure");
            case DOMAIN_TO_DECIDE -> registers.accept(id);
            case DOMAIN_TO_CORRECT -> registers.reportAgain();
            case UNFILED_SITE ->
                    provider.post(
                                    "/api/v1/unfiled-sites/" + id + "/result",
                                    Map.of("result", "STOPPED"))
                            .expect(201);
            case UNFILED_DOMAIN -> registers.confirm(id);
            case CLUE -> conclude(id);
            case FAILED_JOB -> dismiss(one);
            case DISAVOWAL, DISAVOWAL_ANSWER, DISAVOWAL_FOLLOW_UP -> disavowals.answer(kind, one);
            case UNFILED_CHANGE, UNFILED_CHANGE_DECISION -> unfiledChanges.answer(kind, one);
            case AUDIT_OPENING, AUDIT_REQUEST, AUDIT_DECISION -> audits.answer(kind, one);
            case OPINION_FOLLOW_UP -> opinions.answer(one);
            case VERIFICATION_TASK, VERIFICATION_OVERDUE -> verifications.answer(kind, one);
            case ENFORCEMENT_CLUE, TRANSFER, TRANSFER_ASSIGNMENT -> enforcement.answer(kind, one);
            case CASE, CASE_FINE, CASE_NOTICE, CASE_PAYMENT -> dossiers.answer(kind, one);
            case CASE_RECTIFICATION -> dossiers.answer(kind, one);
            case ASSISTANCE, ASSISTANCE_OVERDUE, ASSISTANCE_REFERRED -> dossiers.answer(kind, one);
            case ASSISTANCE_REPLY -> dossiers.answer(kind, one);
            case LETTER_SERVICE, REMEDY -> letters.answer(kind);
            case REPLACEMENT_TO_OPEN, OWN_REPLACEMENT -> moves.answer(kind, one);
            case RELEASE, RELEASE_HEARING -> releases.answer(kind, one);
            case HEARING, EMPTY_FILING, CLEARING, UNCERTAIN_ACCESS -> endings.answer(kind, one);
            case LOST_ACCOUNT, JOINING, FACT_CHANGE, CALENDAR_YEAR -> proposals.answer(kind);
            case PROVIDER_ENDING -> endings.answer(kind, one);
            case LICENCE_ENDING, PROVIDER_LICENCE -> licences.answer(kind, one);
            case BLACKLIST_APPROVAL, BLACKLIST_REVIEW, BLACKLISTED -> blacklist.answer(kind, one);
            case PARKED_MAIL -> press(as("operator").get(one.href()).form("mailForm"), "settle");
            default -> throw new IllegalArgumentException(kind.name());
        }
    }

    private void conclude(String clue) {
        IssuedKeys.of(system, "reviewer-bj")
                .post(
                        "/api/v1/unfiled-clues/" + clue + "/conclusion",
                        Map.of("outcome", "UNFOUNDED", "text", "境内无网站"))
                .expect(200);
    }

    private void dismiss(Opened job) {
        press(
                as("operator").get(job.href()).form("dismissingForm").fill("why", "示例：已核对"),
                "dismiss");
    }

    /** The provider reports on a notice, or its authority answers the report. */
    private void notice(WaitingKind kind, Opened one) {
        if (kind == WaitingKind.STOP_REPORT) {
            press(
                    as(one.account())
                            .get(one.href())
                            .form("insistingForm")
                            .fill("insistReason", "示例：仍可访问"),
                    "insist");
        } else {
            report(kind == WaitingKind.STOP_ACCESS ? "stop" : "resume", one.id(), "NOT_SERVED");
        }
    }

    private void report(String order, String notice, String result) {
        provider.post(
                        "/api/v1/" + order + "-access-notices/" + notice + "/execution-report",
                        Map.of(
                                "result",
                                result,
                                "officer",
                                SampleApplication.OFFICER,
                                "note",
                                "示例：已不在本单位网络"))
                .expect(201);
    }

    private DeskClient as(String account) {
        return DeskClient.signIn(system, account);
    }

    private static String at(String filingId) {
        return Api.FILINGS + "/" + filingId;
    }

    private static void done(DeskClient.Page decided) {
        assertThat(decided.isDone()).as(decided.toString()).isTrue();
    }

    private static void press(DeskClient.Form form, String button) {
        DeskClient.Page answer = form.press(button);
        assertThat(answer.status()).as(answer.toString()).isIn(200, 302);
    }

    private Opened filed(WaitingKind kind) {
        boolean ofSponsor = kind == WaitingKind.TO_CORRECT || kind == WaitingKind.CONSENT;
        filing =
                ofSponsor || kind == WaitingKind.TO_VERIFY
                        ? SponsorPages.own()
                        : SampleApplication.another();
        String id =
                switch (kind) {
                    case REVIEW -> provider.submit(filing).expect(201).id();
                    case TO_MEND -> provider.submit(filing.withThreeDefects()).expect(201).id();
                    case TO_CORRECT -> sponsor.submit(filing.withThreeDefects()).expect(201).id();
                    case TO_HAND_OVER -> approved();
                    case CONSENT -> changed();
                    default -> entrusted();
                };
        String account =
                kind == WaitingKind.REVIEW ? "reviewer-bj" : ofSponsor ? "sponsor" : "provider";
        String page = kind == WaitingKind.REVIEW ? "/bureau/desk" : "/" + account + "/filing";
        return new Opened(
                account,
                page + ".xhtml?id=" + id,
                filing.at(ofSponsor ? "/websites/0/name" : "/subject/name"));
    }

    private String approved() {
        String id = provider.submit(filing).expect(201).id();
        done(as("reviewer-bj").approve(id));
        return id;
    }

    private Opened cancellation(WaitingKind kind) {
        filing = SampleApplication.another();
        String of = provider.filing(approved()).json().path("filingNumber").asText();
        String id = CancellationSamples.applied(provider, of);
        if (kind == WaitingKind.CANCELLATION) {
            return new Opened(
                    "reviewer-bj",
                    "/bureau/cancellation.xhtml?id=" + id,
                    filing.at("/subject/name"));
        }
        CancellationSamples.approve(system, id);
        String notice = CancellationSamples.noticeOn(provider, of);
        if (kind == WaitingKind.STOP_REPORT) {
            report("stop", notice, "NOT_POSSIBLE");
        }
        return new Opened(
                kind == WaitingKind.STOP_REPORT ? "reviewer-bj" : "provider",
                (kind == WaitingKind.STOP_REPORT ? "/bureau" : "/provider")
                        + "/stopAccessNotice.xhtml?id="
                        + notice,
                filing.at("/websites/0/name"));
    }

    private Opened resumption() {
        filing = SampleApplication.another();
        String stopped = CancellationSamples.stopped(system, provider, filing);
        String id = CancellationSamples.resumed(system, provider, filing, stopped);
        return new Opened(
                "provider",
                "/provider/stopAccessNotice.xhtml?id=" + id,
                CancellationSamples.resumption(provider, id).path("websiteName").asText());
    }

    private String entrusted() {
        String id = sponsor.post(Api.FILINGS + "?draft=true", filing.json()).expect(201).id();
        assertThat(SponsorPages.entrust(as("sponsor"), id, true).status()).isEqualTo(302);
        return id;
    }

    private String changed() {
        String id = new SponsorPages(system).entrustedAndRefused(filing);
        filing.with("/mandate", true).with("/websites/0/name", "示例更正" + System.nanoTime());
        assertThat(provider.put(at(id), filing.json()).expect(200).state())
                .isEqualTo("AWAITING_SPONSOR");
        return id;
    }

    private void verify(String id) {
        press(
                as("provider")
                        .get("/provider/filing.xhtml?id=" + id)
                        .form("verifying")
                        .fill("verifyOfficer", SampleApplication.OFFICER)
                        .fill("verifyDate", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString()),
                "check");
    }

    private Opened access(String id) {
        return new Opened(
                "provider", "/provider/accessOne.xhtml?id=" + id, filing.at("/websites/0/name"));
    }

    private String applied() {
        filing = SampleApplication.another();
        return provider.post(AccessApplications.ACCESSES, AccessApplications.customer(filing))
                .expect(201)
                .id();
    }

    private void assign(String id) {
        provider.post(
                        AccessApplications.at(id, "pre-assignment"),
                        AccessApplications.ips(AccessApplications.address()))
                .expect(200);
    }

    private String filedAccess() {
        filing = SampleApplication.another();
        String id = AccessApplications.preAssigned(provider, filing, AccessApplications.address());
        number = AccessApplications.approved(system, provider, filing);
        return id;
    }

    private Opened officer() {
        String unique = "%08d".formatted(System.nanoTime() % 100_000_000);
        DeskClient.Page answer =
                as("provider2")
                        .get("/provider/roster.xhtml")
                        .form("addingForm")
                        .fill("name", "示例专员" + unique)
                        .fill("phone", "010-" + unique)
                        .fill("email", unique + "@example.cn")
                        .fill("from", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString())
                        .press("add");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(302);
        String id = rows.text("select max(id) from officer_change");
        return new Opened("clerk-bj", "/bureau/officerChanges.xhtml?change=" + id, "示例主机托管");
    }

    /** A provider's task whose last day is over, as the timer leaves it. */
    private Opened escalated() {
        Opened site = registers.site();
        rows.change(
                "update unfiled_site set due = current_date - 2 where id = " + site.id(),
                """
                insert into waiting_notice
                select nextval('waiting_notice_seq'), 'UNFILED_SITE', id, due, 'ESCALATED',
                  provider_id, '110000', domain, current_timestamp
                from unfiled_site where id = %s"""
                        .formatted(site.id()));
        return new Opened("reviewer-bj", "/bureau/unfiledSites.xhtml?task=" + site.id(), "示例云接入");
    }
}
