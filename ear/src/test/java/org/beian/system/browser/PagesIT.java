package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.beian.law.Clause;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.BrowserTest;
import org.beian.support.BulkClient;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.RegisterSamples;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;

/**
 * Tests of every page of every role as people see it: in one language a run, on a desk's screen and
 * on a phone. Pictures of all are left in {@code target/screenshots}.
 */
@BrowserTest
@Tag("pages")
class PagesIT {

    /**
     * Language of the run: the usual one in the run of all pages, English in that of durability.
     */
    private static final String LANGUAGE = System.getProperty("beian.test.language", "zh-CN");

    private static final RunningSystem SYSTEM = RunningSystem.get();
    private static final String UNMASKING = "&unmask=/subject/responsible/mobile";

    private static Browser browser;
    private static String waiting;
    private static String returned;
    private static String decided;
    private static String applied;
    private static String compared;
    private static String customer;
    private static String entrusted;
    private static String number;
    private static String imported;
    private static SponsorPages filling;
    private static RegisterSamples registers;

    @BeforeAll
    static void fillThePages() {
        browser = Browser.open(SYSTEM.baseUri());
        Api provider = SYSTEM.api("demo-provider");
        Api.Answer scan =
                provider.upload("营业执照.png", "image/png", Documents.png(300, 200)).expect(201);
        SampleApplication proved =
                SampleApplication.another().withAttachment(scan.id(), "DOCUMENT_SCAN");
        waiting = provider.submit(proved).expect(201).id();
        returned = provider.submit(SampleApplication.another().withThreeDefects()).expect(201).id();
        decided = provider.submit(SampleApplication.another()).expect(201).id();
        DeskClient desk = DeskClient.signIn(SYSTEM, "reviewer-bj");
        assertThat(desk.approve(decided).isDone()).isTrue();
        customer =
                DeskClient.signIn(SYSTEM, "provider")
                        .get("/provider/customers.xhtml")
                        .text()
                        .replaceAll("(?s).*(/provider/customer\\.xhtml\\?id=\\d+).*", "$1");
        BulkClient bulk = new BulkClient(provider);
        imported = bulk.send("", List.of(SampleApplication.another().withThreeDefects(), "{")).id();
        bulk.ended(imported);
        filling = new SponsorPages(SYSTEM);
        entrusted = filling.entrusted();
        registers = new RegisterSamples(SYSTEM);
        registers.report();
        number = provider.filing(decided).json().path("filingNumber").asText();
        applied =
                AccessApplications.preAssigned(
                        provider, SampleApplication.another(), AccessApplications.address());
        compared = AccessApplications.toCompare(SYSTEM, AccessApplications.address());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Stream<Visit> visits() {
        return Stream.concat(deskVisits(), registerVisits());
    }

    private static Stream<Visit> deskVisits() {
        return Stream.of(
                new Visit("", List.of("/index.xhtml", "/login.xhtml", "/setup.xhtml")),
                new Visit("", List.of("/help.xhtml?clause=12.3")),
                new Visit("", List.of("/public/lookup.xhtml", "/public/contacts.xhtml")),
                new Visit("", List.of("/public/api.xhtml", "/public/api.xhtml?call=submitFiling")),
                new Visit("", lookups()),
                new Visit("reviewer-bj", List.of("/home.xhtml", "/password.xhtml")),
                new Visit("reviewer-bj", List.of("/bureau/blacklist.xhtml", "/bureau/desk.xhtml")),
                new Visit(
                        "reviewer-bj",
                        List.of("/bureau/filings.xhtml", "/bureau/filings.xhtml?q=%E7%A4%BA")),
                new Visit("reviewer-bj", desk(waiting)),
                new Visit("reviewer-bj", List.of("/bureau/desk.xhtml?id=" + decided)),
                new Visit("reviewer-bj", List.of("/bureau/rosters.xhtml", "/no/page.xhtml")),
                new Visit(
                        "clerk-bj", List.of("/bureau/contacts.xhtml", "/public/lookup.xhtml?q=x")),
                new Visit("clerk-bj", List.of("/home.xhtml", "/bureau/desk.xhtml?id=" + waiting)),
                new Visit("provider", List.of("/home.xhtml", "/provider/filings.xhtml")),
                new Visit("provider", List.of("/provider/filing.xhtml?id=" + returned)),
                new Visit("provider", List.of("/provider/filing.xhtml?id=" + decided)),
                new Visit("provider", List.of("/provider/filing.xhtml?id=" + decided + UNMASKING)),
                new Visit("provider", List.of("/provider/filing.xhtml?id=" + entrusted)),
                new Visit("sponsor", List.of("/sponsor/filing.xhtml?id=" + entrusted)),
                new Visit("provider", List.of("/provider/tasks.xhtml")),
                new Visit("provider", List.of("/provider/customers.xhtml", customer)),
                new Visit("provider", List.of("/provider/keys.xhtml", "/provider/events.xhtml")),
                new Visit("provider", List.of("/provider/imports.xhtml")),
                new Visit("provider", List.of("/provider/import.xhtml?id=" + imported)),
                new Visit("provider", List.of("/provider/roster.xhtml")),
                new Visit("provider", List.of("/provider/resellers.xhtml")),
                new Visit("", filling.ofNobody()),
                new Visit("sponsor", filling.ofSponsor()),
                new Visit("provider", filling.ofProvider()),
                new Visit(
                        "provider", List.of("/provider/access.xhtml", "/provider/accessNew.xhtml")),
                new Visit("provider", List.of("/provider/accessOne.xhtml?id=" + applied)),
                new Visit("provider", List.of("/provider/accessOne.xhtml?id=" + compared)),
                new Visit("sponsor", List.of("/sponsor/access.xhtml")),
                new Visit("sponsor", List.of("/sponsor/access.xhtml?place=110000")),
                new Visit("sponsor", List.of("/sponsor/accessOne.xhtml?id=" + compared)),
                new Visit("operator", List.of("/home.xhtml", "/operator/outbox.xhtml")),
                new Visit("operator", List.of("/operator/jobs.xhtml", "/operator/schedule.xhtml")),
                new Visit("operator", List.of("/operator/jobs.xhtml?state=COMPLETED")),
                new Visit("operator", List.of("/operator/schedule.xhtml?job=trail-verification")),
                new Visit("admin", List.of("/home.xhtml", "/admin/accounts.xhtml")));
    }

    private static Stream<Visit> registerVisits() {
        return Stream.of(
                new Visit("ministry", List.of("/home.xhtml", "/ministry/ipReports.xhtml")),
                new Visit("ministry", List.of(registers.newestReport("ministry", "ministry"))),
                new Visit("ministry", List.of("/ministry/domainReports.xhtml")),
                new Visit("ministry", List.of("/ministry/statistics.xhtml")),
                new Visit("ministry", List.of("/ministry/unfiled.xhtml", "/ministry/clues.xhtml")),
                new Visit("ministry", List.of("/ministry/units.xhtml", registers.unit("ministry"))),
                new Visit("ministry", List.of("/ministry/units.xhtml?register=domains")),
                new Visit("ministry", List.of(RegisterSamples.registrar(SYSTEM))),
                new Visit("ministry", List.of("/ministry/ipFindings.xhtml?state=ALL")),
                new Visit("reviewer-bj", List.of("/bureau/units.xhtml", registers.unit("bureau"))),
                new Visit("reviewer-bj", List.of("/bureau/ipFindings.xhtml")),
                new Visit("clerk-bj", List.of(registers.unit("bureau"))),
                new Visit("ipunit", List.of("/unit/branches.xhtml", "/unit/ipFindings.xhtml")),
                new Visit("ipunit-branch", List.of("/unit/branches.xhtml")),
                new Visit("operator", List.of("/operator/jobs.xhtml?state=UNHANDLED")),
                new Visit("ministry", searches("/ministry/search.xhtml")),
                new Visit("reviewer-bj", List.of("/bureau/ipReports.xhtml", "/bureau/clues.xhtml")),
                new Visit("reviewer-bj", List.of("/bureau/search.xhtml")),
                new Visit("ipunit", List.of("/home.xhtml", "/unit/ipReports.xhtml")),
                new Visit("ipunit", List.of(registers.newestReport("ipunit", "unit"))),
                new Visit("ipunit", List.of("/unit/space.xhtml", "/unit/space.xhtml?family=6")),
                new Visit("ipunit", List.of("/unit/records.xhtml?q=45.113.1.1")),
                new Visit("ipunit", List.of("/unit/edit.xhtml", "/unit/rules.xhtml")),
                new Visit("ipunit", List.of("/unit/search.xhtml?q=45.113.1.1")),
                new Visit("ipunit", List.of("/unit/events.xhtml?all=true")),
                new Visit("cnnic", List.of("/home.xhtml", "/unit/domainReports.xhtml")),
                new Visit("registrar", List.of("/home.xhtml", "/unit/domainReports.xhtml")),
                new Visit("registrar", List.of("/unit/search.xhtml?q=" + RegisterSamples.SEEN)),
                new Visit("cnnic", List.of("/unit/domainContact.xhtml")),
                new Visit("registrar", List.of("/unit/domainContact.xhtml")),
                new Visit("provider", List.of("/provider/unfiled.xhtml")),
                new Visit("department", List.of("/home.xhtml")),
                new Visit("content-department", List.of("/home.xhtml")));
    }

    private static List<String> lookups() {
        String page = "/public/lookup.xhtml?q=";
        return List.of(
                page + number.replace("号", ""),
                page + "www.no-such-domain.cn",
                page + "203.0.113.1");
    }

    private static List<String> searches(String page) {
        return List.of(
                page, page + "?q=45.113.1.1", page + "?q=" + RegisterSamples.SEEN, page + "?q=-");
    }

    private static List<String> desk(String id) {
        String page = "/bureau/desk.xhtml?id=" + id;
        return List.of(
                page,
                page + "&tab=attachments",
                page + "&tab=changes",
                page + "&tab=conflicts",
                page + "&tab=history",
                page + UNMASKING);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("visits")
    void canBeReadAndUsedByEverybody(Visit visit) {
        enter(visit.who());
        SoftAssertions all = new SoftAssertions();
        visit.pages().forEach(page -> onBothScreens(all, visit.who(), page));
        all.assertAll();
    }

    @Test
    void showsOneMailOneJobAndOneAccountTheSameWay() {
        enter("operator");
        DeskClient.signIn(SYSTEM, "operator")
                .get("/operator/jobs.xhtml")
                .form("starting-trail-verificationForm")
                .press("start-trail-verification");
        SoftAssertions all = new SoftAssertions();
        for (List<String> list :
                List.of(
                        List.of("operator", "/operator/outbox.xhtml"),
                        List.of("operator", "/operator/jobs.xhtml"),
                        List.of("admin", "/admin/accounts.xhtml"))) {
            enter(list.get(0));
            browser.on(Browser.DESK).go(list.get(1));
            browser.follow(By.cssSelector("tbody td a"));
            onBothScreens(all, list.get(0), browser.address());
        }
        all.assertAll();
    }

    @Test
    @Clause("12.3")
    void hasNoTextLeftUntranslated() {
        enter("reviewer-bj");
        browser.on(Browser.DESK).go("/bureau/desk.xhtml?id=" + waiting + "&lang=en");
        assertThat(browser.text())
                .contains("Under review", "Enterprise", "Virtual host")
                .doesNotContain("UNDER_REVIEW", "ENTERPRISE", "VIRTUAL_HOST", "NEW");
        browser.go("/bureau/desk.xhtml?id=" + waiting + "&lang=zh-CN");
        assertThat(browser.text()).contains("审核中", "企业", "虚拟主机");
    }

    @Test
    void worksWithoutAMouse() {
        enter("reviewer-bj");
        browser.on(Browser.DESK).go("/bureau/desk.xhtml?lang=zh-CN");
        browser.find(By.tagName("body")).sendKeys("?");
        assertThat(browser.find(By.id("keys")).isDisplayed()).isTrue();
        assertThat(browser.find(By.id("keys")).getText()).contains("领取").doesNotContain("予以备案");
    }

    private static void enter(String who) {
        browser.driver().manage().deleteAllCookies();
        if (!who.isEmpty()) {
            browser.on(Browser.DESK).signIn(who);
        }
    }

    private static void onBothScreens(SoftAssertions all, String who, String page) {
        for (Browser.Screen screen : List.of(Browser.DESK, Browser.PHONE)) {
            browser.complaints();
            browser.on(screen).go(page + (page.contains("?") ? "&" : "?") + "lang=" + LANGUAGE);
            String where = who + page + " " + LANGUAGE + " " + screen.width();
            all.assertThat(browser.script("return document.documentElement.lang"))
                    .as("language of " + where)
                    .isEqualTo(LANGUAGE);
            all.assertThat(browser.overflow()).as("too wide: " + where).isZero();
            all.assertThat(browser.text()).as("texts of " + where).doesNotContain("???");
            all.assertThat(browser.barriers()).as("barriers on " + where).isEmpty();
            all.assertThat(browser.complaints()).as("console of " + where).isEmpty();
            all.assertThat(browser.driver().getTitle()).as(where).isNotBlank();
            browser.picture(where.replaceAll("[^A-Za-z0-9]+", "-"));
        }
    }

    /** Pages that one account visits; the name is empty for visitors without an account. */
    record Visit(String who, List<String> pages) {}
}
