package org.beian.system.browser.intray;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.beian.law.Shanghai;
import org.beian.notice.waiting.WaitingKind;
import org.beian.support.Api;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.CancellationSamples;
import org.beian.system.browser.screen.CaseSamples;
import org.openqa.selenium.By;

/** Enforcement cases for their bureau and their party, and requests for assistance. */
final class DossierCases {

    private static final String VIOLATION = "BEYOND_FILING";
    private static final String YUAN = "5000";

    private final RunningSystem system;
    private final Browser browser;
    private final CaseSamples beijing;
    private final CaseSamples guangdong;
    private final Rows rows;

    DossierCases(RunningSystem system, Browser browser) {
        this.system = system;
        this.browser = browser;
        beijing = new CaseSamples(system, browser, "bj");
        guangdong = new CaseSamples(system, browser, "gd");
        rows = new Rows(system);
    }

    WaitingCases.Opened open(WaitingKind kind) {
        return switch (kind) {
            case CASE -> waiting();
            case CASE_FINE -> unpaid();
            case CASE_NOTICE -> told();
            case CASE_PAYMENT -> fined();
            case CASE_RECTIFICATION -> rectified();
            default -> asked(kind);
        };
    }

    private WaitingCases.Opened waiting() {
        String site = "case-" + UUID.randomUUID().toString().toLowerCase(Locale.ROOT) + ".ninja";
        String opened = beijing.opened(site, "UNFILED_SERVICE", "示例无备案单位");
        return new WaitingCases.Opened(beijing.head(), "/bureau/case.xhtml?id=" + opened, site);
    }

    private WaitingCases.Opened told() {
        SampleApplication filing = SponsorPages.own();
        String website = new SponsorPages(system).filedForSponsor(filing);
        String opened = beijing.opened(website, VIOLATION, null);
        beijing.tell(opened, "FINE", YUAN);
        return new WaitingCases.Opened(
                "sponsor", "/sponsor/case.xhtml?id=" + opened, filing.at("/websites/0/name"));
    }

    private WaitingCases.Opened fined() {
        WaitingCases.Opened told = told();
        press(as("sponsor", told.href()).form("waiving"), "waive");
        beijing.proceed(told.id());
        beijing.decide(told.id(), "FINE", YUAN);
        return told;
    }

    /** The time for remedies is over. */
    private WaitingCases.Opened unpaid() {
        WaitingCases.Opened fined = fined();
        rows.change(
                "update enforcement_case set urge_from = date('2026-01-05') where id = "
                        + fined.id());
        return new WaitingCases.Opened(
                beijing.clerk(), "/bureau/case.xhtml?id=" + fined.id(), fined.name());
    }

    /** Of a provider, which has to rectify. */
    private WaitingCases.Opened rectified() {
        String site = "network-" + UUID.randomUUID().toString().toLowerCase(Locale.ROOT) + ".ninja";
        String until = LocalDate.now(Shanghai.ZONE).plusDays(20).toString();
        String opened = beijing.against("provider", site, "ACCESS_TO_UNFILED_SITE");
        beijing.tell(opened, "RECTIFICATION", until);
        String own = "/provider/case.xhtml?id=" + opened;
        press(as("provider", own).form("waiving"), "waive");
        beijing.proceed(opened);
        beijing.decide(opened, "RECTIFICATION", until);
        return new WaitingCases.Opened("provider", own, site);
    }

    /** Of the bureau of Guangdong, where access is in Beijing only. */
    private WaitingCases.Opened asked(WaitingKind kind) {
        Api provider = system.api("demo-provider");
        SampleApplication filing = SampleApplication.inGuangdong();
        String id = provider.submit(filing).expect(201).id();
        assertThat(DeskClient.signIn(system, guangdong.head()).approve(id).isDone()).isTrue();
        String website = provider.filing(id).json().at("/websites/0/filingNumber").asText();
        String opened = guangdong.opened(website, "UNTRUE_FILING", null);
        guangdong.tell(opened, "CLOSURE", "");
        guangdong.waiveAndProceed(opened);
        guangdong.pass(opened);
        guangdong.decide(opened, "CLOSURE", "");
        String asked =
                rows.text("select max(id) from assistance where enforcement_case_id = " + opened);
        String site = rows.text("select site from assistance where id = " + asked);
        if (kind == WaitingKind.ASSISTANCE) {
            return new WaitingCases.Opened(
                    beijing.head(), "/bureau/assistance.xhtml?id=" + asked, site);
        }
        if (kind == WaitingKind.ASSISTANCE_REPLY) {
            report(asked);
            return new WaitingCases.Opened(
                    beijing.head(), "/bureau/assistance.xhtml?id=" + asked, site);
        }
        if (kind == WaitingKind.ASSISTANCE_REFERRED) {
            decline(asked);
            press(
                    as(guangdong.head(), "/bureau/assistance.xhtml?id=" + asked)
                            .form("referringForm")
                            .fill("referReason", "示例：接入地在北京"),
                    "refer");
            return new WaitingCases.Opened(
                    "ministry", "/ministry/assistance.xhtml?id=" + asked, site);
        }
        rows.change("update assistance set due = date('2026-01-05') where id = " + asked);
        return new WaitingCases.Opened("ministry", "/ministry/assistance.xhtml?id=" + asked, site);
    }

    void answer(WaitingKind kind, WaitingCases.Opened one) {
        switch (kind) {
            case CASE ->
                    press(
                            as(one.account(), one.href())
                                    .form("dismissingForm")
                                    .fill("notEstablishedReason", "示例：已经备案"),
                            "notEstablished");
            case CASE_NOTICE ->
                    press(
                            as(one.account(), one.href())
                                    .form("stating")
                                    .fill("statement", "示例：已经放置"),
                            "sendStatement");
            case CASE_FINE, CASE_PAYMENT -> pay(one);
            case CASE_RECTIFICATION ->
                    press(
                            beijing.of(beijing.clerk(), one.id())
                                    .form("rectifyingForm")
                                    .fill("rectifiedOn", LocalDate.now(Shanghai.ZONE).toString())
                                    .fill("rectifyWords", "示例：已经停止接入"),
                            "rectify");
            case ASSISTANCE_REFERRED ->
                    press(
                            as(one.account(), one.href())
                                    .form("instructingForm")
                                    .fill("instructReason", "示例：应当配合"),
                            "instruct");
            case ASSISTANCE_REPLY ->
                    press(as(one.account(), one.href()).form("replyingForm"), "reply");
            default -> decline(one.id());
        }
    }

    private void pay(WaitingCases.Opened one) {
        browser.signIn(beijing.clerk()).go("/bureau/case.xhtml?lang=zh-CN&id=" + one.id());
        browser.type("paperYuan", YUAN);
        beijing.record("缴款凭证");
        assertThat(browser.has(By.id("paperYuan"))).isFalse();
        browser.signIn(one.account());
    }

    /** The provider that was ordered to stop access reports. */
    private void report(String asked) {
        press(
                as(beijing.head(), "/bureau/assistance.xhtml?id=" + asked).form("orderingForm"),
                "order");
        String notice =
                rows.text(
                        "select id from stop_access_notice where cause_type = 'ASSISTANCE' and"
                                + " cause_id = "
                                + asked);
        system.api("demo-provider")
                .post(
                        "/api/v1/stop-access-notices/" + notice + "/execution-report",
                        CancellationSamples.report("STOPPED"))
                .expect(201);
    }

    private void decline(String asked) {
        press(
                as(beijing.head(), "/bureau/assistance.xhtml?id=" + asked)
                        .form("decliningForm")
                        .fill("declineReason", "示例：接入已经终止"),
                "decline");
    }

    private DeskClient.Page as(String account, String href) {
        return DeskClient.signIn(system, account).get(href);
    }

    private static void press(DeskClient.Form form, String button) {
        DeskClient.Page page = form.press(button);
        assertThat(page.status()).as(page.toString()).isEqualTo(302);
    }
}
