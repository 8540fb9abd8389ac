package org.beian.system.browser.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.BulkClient;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.RegisterSamples;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.beian.support.files.IssuedLetter;

/** Addresses of the pages of every role, with sample content on each of them. */
public final class RolePages {

    private static final String LOOKUP = "/public/lookup.xhtml";
    private static final String LETTER = "/public/letter.xhtml";
    private static final String UNMASKING = "&unmask=/subject/responsible/mobile";

    private final RunningSystem system;
    private final SponsorPages filling;
    private final RegisterSamples registers;
    private final ClosurePages closing;
    private final String waiting;
    private final String returned;
    private final String decided;
    private final String number;
    private final String applied;
    private final String compared;
    private final String entrusted;
    private final String imported;

    /** Makes the content. */
    public RolePages(RunningSystem system) {
        this.system = system;
        Api provider = system.api("demo-provider");
        Api.Answer scan =
                provider.upload("营业执照.png", "image/png", Documents.png(300, 200)).expect(201);
        SampleApplication proved =
                SampleApplication.another().withAttachment(scan.id(), "DOCUMENT_SCAN");
        waiting = provider.submit(proved).expect(201).id();
        returned = provider.submit(SampleApplication.another().withThreeDefects()).expect(201).id();
        decided = provider.submit(SampleApplication.another()).expect(201).id();
        DeskClient desk = DeskClient.signIn(system, "reviewer-bj");
        assertThat(desk.approve(decided).isDone()).isTrue();
        number = provider.filing(decided).json().path("filingNumber").asText();
        BulkClient bulk = new BulkClient(provider);
        imported = bulk.send("", List.of(SampleApplication.another().withThreeDefects(), "{")).id();
        bulk.ended(imported);
        filling = new SponsorPages(system);
        entrusted = filling.entrusted();
        filling.disavow(filling.entrustedAndHandedIn(SponsorPages.own()));
        String served = filling.filedForSponsor();
        provider.post("/api/v1/unfiled-changes", SponsorPages.renamed(served)).expect(201);
        provider.post("/api/v1/verifications", SponsorPages.verified(served)).expect(201);
        desk.get("/bureau/verificationTaskNew.xhtml")
                .form("sending")
                .fill("numbers", served)
                .fill("question", "示例：网站名称是否属实")
                .press("send");
        registers = new RegisterSamples(system);
        registers.report();
        closing = new ClosurePages(system);
        applied =
                AccessApplications.preAssigned(
                        provider, SampleApplication.another(), AccessApplications.address());
        compared = AccessApplications.toCompare(system, AccessApplications.address());
        DeskClient.signIn(system, "operator").start("trail-verification");
    }

    /** An application that waits for the bureau of Beijing. */
    public String waiting() {
        return waiting;
    }

    /** Pages by account; the name is empty for visitors without an account. */
    public Map<String, List<String>> all() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("", ofNobody());
        all.put("sponsor", ofSponsor());
        all.put("provider", ofProvider());
        all.put("reviewer-bj", ofReviewer());
        all.put("clerk-bj", ofClerk());
        all.put("operator", ofOperator());
        all.put("admin", ofAdministrator());
        all.put("ministry", ofMinistry());
        all.put("ipunit", ofUnit());
        all.put("ipunit-branch", List.of("/unit/branches.xhtml"));
        String domains = "/unit/domainReports.xhtml";
        String contact = "/unit/domainContact.xhtml";
        all.put("cnnic", List.of("/home.xhtml", domains, contact));
        String search = "/unit/search.xhtml?q=" + RegisterSamples.SEEN;
        all.put("registrar", List.of("/home.xhtml", domains, contact, search));
        all.put("department", List.of("/home.xhtml", "/intray.xhtml"));
        all.put(
                "content-department",
                List.of(
                        "/home.xhtml",
                        "/department/websites.xhtml",
                        "/department/opinions.xhtml",
                        "/department/opinionImports.xhtml"));
        all.put("provider-admin", ofUnitAdministrator());
        return all;
    }

    private List<String> ofNobody() {
        List<String> pages = new ArrayList<>(filling.ofNobody());
        pages.addAll(
                List.of(
                        "/index.xhtml",
                        "/login.xhtml",
                        "/setup.xhtml",
                        "/help.xhtml?clause=12.3",
                        "/help.xhtml?page=/sponsor/wizard.xhtml",
                        "/public/firstDay.xhtml",
                        "/public/firstDay.xhtml?role=REVIEWER",
                        "/public/glossary.xhtml",
                        "/public/regulation.xhtml",
                        "/public/contacts.xhtml",
                        LETTER,
                        LETTER
                                + "?code="
                                + IssuedLetter.of(system.api("demo-provider"), decided).code(),
                        LETTER + "?code=" + "A".repeat(24),
                        LETTER + "?code=x",
                        "/public/setPassword.xhtml?token=x",
                        "/public/lostAccount.xhtml",
                        "/public/api.xhtml",
                        "/public/api.xhtml?call=submitFiling",
                        LOOKUP,
                        LOOKUP + "?q=" + number.replace("号", ""),
                        LOOKUP + "?q=www.no-such-domain.cn",
                        LOOKUP + "?q=203.0.113.1"));
        return pages;
    }

    private List<String> ofSponsor() {
        List<String> pages = new ArrayList<>(filling.ofSponsor());
        pages.addAll(
                List.of(
                        "/sponsor/filing.xhtml?id=" + entrusted,
                        "/sponsor/joinings.xhtml",
                        "/sponsor/joiningNew.xhtml",
                        "/sponsor/access.xhtml",
                        "/sponsor/access.xhtml?place=110000",
                        "/sponsor/accessOne.xhtml?id=" + compared));
        pages.addAll(closing.ofSponsor());
        return pages;
    }

    private List<String> ofProvider() {
        List<String> pages = new ArrayList<>(filling.ofProvider());
        pages.addAll(closing.ofProvider());
        pages.addAll(
                List.of(
                        "/home.xhtml",
                        "/intray.xhtml",
                        "/public/firstDay.xhtml",
                        "/provider/tasks.xhtml",
                        "/provider/filings.xhtml",
                        "/provider/joinings.xhtml",
                        "/provider/filing.xhtml?id=" + returned,
                        "/provider/filing.xhtml?id=" + decided,
                        "/provider/filing.xhtml?id=" + decided + UNMASKING,
                        "/provider/filing.xhtml?id=" + entrusted,
                        "/provider/access.xhtml",
                        "/provider/accessNew.xhtml",
                        "/provider/accessOne.xhtml?id=" + applied,
                        "/provider/accessOne.xhtml?id=" + compared,
                        "/provider/customers.xhtml",
                        first("provider", "/provider/customers.xhtml", "/provider/customer.xhtml"),
                        "/provider/resellers.xhtml",
                        "/provider/licence.xhtml",
                        "/provider/roster.xhtml",
                        first("provider", "/provider/roster.xhtml", "/provider/officer.xhtml"),
                        "/provider/imports.xhtml",
                        "/provider/import.xhtml?id=" + imported,
                        "/keys.xhtml",
                        "/provider/events.xhtml",
                        "/provider/unfiled.xhtml",
                        "/provider/observation.xhtml",
                        "/provider/ipReports.xhtml",
                        "/provider/records.xhtml?q=203.0.113.0/24",
                        "/provider/edit.xhtml"));
        return pages;
    }

    private List<String> ofReviewer() {
        String waits = "/bureau/desk.xhtml?id=" + waiting;
        String record = first("reviewer-bj", "/bureau/filings.xhtml", "/bureau/record.xhtml");
        List<String> pages = new ArrayList<>(closing.ofReviewer());
        pages.addAll(
                List.of(
                        "/home.xhtml",
                        "/intray.xhtml",
                        "/password.xhtml",
                        "/no/page.xhtml",
                        "/bureau/desk.xhtml",
                        waits,
                        waits + "&tab=attachments",
                        waits + "&tab=changes",
                        waits + "&tab=conflicts",
                        waits + "&tab=history",
                        waits + UNMASKING,
                        "/bureau/desk.xhtml?id=" + decided,
                        "/bureau/filings.xhtml",
                        "/bureau/filings.xhtml?q=%E7%A4%BA",
                        "/bureau/filings.xhtml?part=decided",
                        record,
                        record + "&tab=websites",
                        record + "&tab=accesses",
                        record + "&tab=versions",
                        record + "&tab=versions&day=2005-03-20",
                        record + "&tab=matters",
                        record + "&tab=rounds",
                        record + "&tab=letters",
                        record + "&tab=mails",
                        record + "&tab=history",
                        record + "&tab=reads",
                        record + UNMASKING,
                        "/bureau/blacklist.xhtml",
                        "/bureau/rosters.xhtml",
                        "/bureau/officerChanges.xhtml",
                        "/bureau/unfiledSites.xhtml",
                        "/bureau/reads.xhtml",
                        "/bureau/lostAccounts.xhtml",
                        "/bureau/parties.xhtml",
                        "/bureau/parties.xhtml?capacity=ACCESS_PROVIDER&state=valid",
                        first("reviewer-bj", "/bureau/parties.xhtml", "/bureau/party.xhtml"),
                        "/bureau/partyNew.xhtml",
                        "/bureau/partyImports.xhtml",
                        "/bureau/units.xhtml",
                        registers.unit("bureau"),
                        "/bureau/ipReports.xhtml",
                        "/bureau/ipFindings.xhtml",
                        "/bureau/clues.xhtml",
                        "/bureau/space.xhtml",
                        "/bureau/search.xhtml"));
        return pages;
    }

    private List<String> ofClerk() {
        return List.of(
                "/home.xhtml",
                "/bureau/desk.xhtml?id=" + waiting,
                "/bureau/contacts.xhtml",
                "/bureau/lostAccountNew.xhtml",
                "/bureau/administratorNew.xhtml",
                LOOKUP + "?q=x",
                registers.unit("bureau"));
    }

    private List<String> ofAdministrator() {
        return List.of(
                "/home.xhtml",
                "/admin/accounts.xhtml",
                first("admin", "/admin/accounts.xhtml", "/admin/account.xhtml"));
    }

    private List<String> ofUnitAdministrator() {
        return List.of(
                "/home.xhtml",
                "/unitadmin/unit.xhtml",
                "/unitadmin/accounts.xhtml",
                first("provider-admin", "/unitadmin/accounts.xhtml", "/unitadmin/account.xhtml"));
    }

    private List<String> ofOperator() {
        return List.of(
                "/home.xhtml",
                "/operator/jobs.xhtml",
                "/operator/jobs.xhtml?state=COMPLETED",
                "/operator/jobs.xhtml?state=UNHANDLED",
                first("operator", "/operator/jobs.xhtml", "/operator/job.xhtml"),
                "/operator/schedule.xhtml",
                "/operator/schedule.xhtml?job=trail-verification",
                "/operator/calendar.xhtml",
                "/operator/calendarYear.xhtml?year=2026",
                "/operator/calendarYear.xhtml?year=2027",
                "/operator/outbox.xhtml",
                "/operator/health.xhtml",
                "/operator/facts.xhtml",
                "/operator/facts.xhtml?kind=CODE&period=ALL",
                "/operator/fact.xhtml?kind=SETTING&name=lookup.perMinute&act=change",
                first("operator", "/operator/outbox.xhtml", "/operator/mail.xhtml"));
    }

    private List<String> ofMinistry() {
        String search = "/ministry/search.xhtml";
        List<String> pages = new ArrayList<>(closing.ofAuthority("/ministry/"));
        pages.addAll(
                List.of(
                        "/home.xhtml",
                        "/intray.xhtml",
                        "/ministry/desk.xhtml",
                        "/ministry/filings.xhtml",
                        first("ministry", "/ministry/filings.xhtml", "/ministry/record.xhtml"),
                        "/ministry/ipReports.xhtml",
                        registers.newestReport("ministry", "ministry"),
                        "/ministry/ipFindings.xhtml?state=ALL",
                        "/ministry/domainReports.xhtml",
                        "/ministry/space.xhtml",
                        "/ministry/statistics.xhtml",
                        "/ministry/facts.xhtml",
                        "/ministry/facts.xhtml?kind=BLOCK",
                        "/ministry/fact.xhtml?kind=SEVERITY&name=SITE_NAME_TOO_SHORT",
                        "/ministry/fact.xhtml?kind=CODE&name=OTHER&scope=refusal-reasons&act=change",
                        "/ministry/unfiled.xhtml",
                        "/ministry/reads.xhtml",
                        "/ministry/lostAccounts.xhtml",
                        "/ministry/administratorNew.xhtml",
                        "/ministry/monthUnfiled.xhtml?month=2026-10",
                        "/ministry/clues.xhtml",
                        "/ministry/unfiledSites.xhtml",
                        "/ministry/units.xhtml",
                        "/ministry/parties.xhtml",
                        first("ministry", "/ministry/parties.xhtml", "/ministry/party.xhtml"),
                        "/ministry/partyNew.xhtml",
                        "/ministry/partyImports.xhtml",
                        "/ministry/units.xhtml?register=domains",
                        registers.unit("ministry"),
                        RegisterSamples.registrar(system),
                        search,
                        search + "?q=45.113.1.1",
                        search + "?q=" + RegisterSamples.SEEN,
                        search + "?q=-"));
        return pages;
    }

    private List<String> ofUnit() {
        return List.of(
                "/home.xhtml",
                "/unit/branches.xhtml",
                "/unit/ipFindings.xhtml",
                "/unit/ipReports.xhtml",
                registers.newestReport("ipunit", "unit"),
                "/unit/space.xhtml",
                "/unit/space.xhtml?family=6",
                "/unit/records.xhtml?q=45.113.1.1",
                "/unit/imports.xhtml",
                first("ipunit", "/unit/imports.xhtml", "/unit/import.xhtml"),
                "/unit/edit.xhtml",
                "/unit/rules.xhtml",
                "/unit/search.xhtml?q=45.113.1.1",
                "/unit/events.xhtml?all=true");
    }

    private String first(String who, String list, String page) {
        return first(system, who, list, page);
    }

    /** Address of the first page of a kind that a list leads to. */
    static String first(RunningSystem system, String who, String list, String page) {
        String text = DeskClient.signIn(system, who).get(list).text();
        Matcher found = Pattern.compile(page + "\\?(id|unit)=\\w+").matcher(text);
        assertThat(found.find()).as("a " + page + " in " + list).isTrue();
        return found.group();
    }
}
