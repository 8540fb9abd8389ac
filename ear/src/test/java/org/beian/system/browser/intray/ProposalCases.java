package org.beian.system.browser.intray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.notice.waiting.WaitingKind;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.CancellationSamples;
import org.openqa.selenium.By;

/**
 * What one person entered and a second one confirms: a written application for a lost account, a
 * change of a fact, a year of the working calendar. The second person declines all of them, so that
 * nothing takes effect; an application to join a filing is received.
 */
final class ProposalCases {

    private static final Pattern FROM = Pattern.compile("id=\"from_input\"[^>]*value=\"([^\"]+)\"");
    private static final String RULE =
            "/ministry/fact.xhtml?kind=SEVERITY&name=SITE_NAME_TOO_SHORT&scope=630000";

    private final RunningSystem system;
    private final Browser browser;
    private final Api sponsor;

    ProposalCases(RunningSystem system, Browser browser, Api sponsor) {
        this.system = system;
        this.browser = browser;
        this.sponsor = sponsor;
    }

    WaitingCases.Opened open(WaitingKind kind) {
        return switch (kind) {
            case LOST_ACCOUNT -> lostAccount();
            case JOINING -> joining();
            case FACT_CHANGE -> fact();
            default -> year();
        };
    }

    /** At the browser of the second person, who has it open. */
    void answer(WaitingKind kind) {
        switch (kind) {
            case LOST_ACCOUNT -> decline("openRefuse", "refuseOpinion", "refuse");
            case JOINING -> decline("openReceive", "seen", "receive");
            case FACT_CHANGE -> decline("openRefuse", "opinion", "refuse");
            default -> decline("openDecline", "reason", "decline");
        }
    }

    private void decline(String window, String field, String button) {
        browser.press(By.id(window));
        // as soon as the window is open
        browser.press(By.id(field));
        browser.type(field, "示例：材料不符");
        browser.follow(By.id(button));
    }

    private WaitingCases.Opened lostAccount() {
        SampleApplication filing = SponsorPages.own();
        String number = CancellationSamples.filed(system, sponsor, filing);
        browser.signIn("clerk-bj")
                .go(
                        "/bureau/lostAccountNew.xhtml?lang=zh-CN&number="
                                + AccessApplications.encoded(number));
        Papers.scan(browser);
        browser.choose("account", "sponsor 示例主办者");
        browser.type("sponsorName", filing.at("/subject/name"));
        browser.type("documentNumber", filing.at("/subject/document/number"));
        browser.type("applicant", filing.at("/subject/responsible/name"));
        browser.type("email", "shili-lost-" + System.nanoTime() + "@example.cn");
        browser.follow(By.id("receive"));
        return new WaitingCases.Opened(
                "reviewer-bj",
                "/bureau/lostAccount.xhtml?id=" + browser.idInAddress(),
                filing.at("/subject/name"));
    }

    private WaitingCases.Opened joining() {
        SampleApplication filing = SampleApplication.another();
        Api provider = system.api("demo-provider");
        String id = provider.submit(filing).expect(201).id();
        assertThat(DeskClient.signIn(system, "reviewer-bj").approve(id).isDone()).isTrue();
        browser.signIn("sponsor").go("/sponsor/joiningNew.xhtml?lang=zh-CN");
        browser.type("filing", provider.filing(id).json().path("filingNumber").asText());
        Papers.keep(browser);
        browser.follow(By.id("submit"));
        return new WaitingCases.Opened(
                "reviewer-bj", "/bureau/lostAccount.xhtml?id=" + browser.idInAddress(), "示例网站主办单位");
    }

    private WaitingCases.Opened fact() {
        DeskClient.Page page = DeskClient.signIn(system, "ministry2").get(RULE + "&act=change");
        Matcher from = FROM.matcher(page.text());
        assertThat(from.find()).as("first day of %s", page).isTrue();
        DeskClient.Page shown = change(page, from.group(1)).press("look");
        DeskClient.Page entered = change(shown, from.group(1)).press("enter");
        assertThat(entered.status()).as(entered.toString()).isEqualTo(302);
        return new WaitingCases.Opened("ministry", RULE, "网站名称长度");
    }

    private static DeskClient.Form change(DeskClient.Page page, String from) {
        return page.form("enteringForm")
                .fill("choice", "OFF")
                .fill("from", from)
                .fill("reason", "示例文件第三号");
    }

    /** No limit of a test runs through the year. */
    private WaitingCases.Opened year() {
        DeskClient first = DeskClient.signIn(system, "operator2");
        String days = first.get("/operator/calendar.csv?year=2025").text();
        String page = "/operator/calendarYear.xhtml?year=2025";
        String source = "示例通知（示例发" + System.nanoTime() + "号）";
        DeskClient.Page proposed =
                first.get(page)
                        .form("entering")
                        .fill("days", days.replace("\uFEFF", "") + "2025-12-30,off,示例")
                        .fill("source", source)
                        .press("propose");
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(302);
        return new WaitingCases.Opened("operator", page, source);
    }
}
