package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.Eventually;
import org.beian.support.Mails;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.PageWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * Tests of the way to a lost account: from the sign-in page to the counter, to a second person, and
 * to a new password by the link that goes to the new address.
 */
@BrowserTest
@Clause("8.6")
class LostAccountPagesIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String INTRAY = "/intray.xhtml?lang=zh-CN&rows=100&kind=LOST_ACCOUNT";
    private static final String GOOD = "silver kettle nine";

    @TempDir Path folder;

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");
    private final Mails mails = new Mails(system);
    private final String unique = "lost" + System.nanoTime();
    private final String email = unique + "@example.cn";
    private SampleApplication filing;
    private String number;
    private Browser browser;

    /** A sponsor of Beijing with an account of its own, whose loss disturbs no other test. */
    @BeforeEach
    void fileASponsor() {
        filing = SampleApplication.another().with("/subject/responsible/email", email);
        String id = provider.submit(filing).expect(201).id();
        assertThat(DeskClient.signIn(system, "reviewer-bj").approve(id).isDone()).isTrue();
        number = provider.filing(id).json().path("filingNumber").asText();
        provider.post(
                        Api.FILINGS + "/" + id + "/hand-over",
                        Map.of("officer", SampleApplication.OFFICER, "guidance", "示例：已指导"))
                .expect(204);
        String mail =
                mails.awaitTo(email, 2).stream()
                        .map(Mails::text)
                        .filter(text -> text.contains("token="))
                        .findFirst()
                        .orElseThrow();
        DeskClient.anybody(system)
                .get(SponsorPages.link(mail))
                .form("joining")
                .fill("username", unique)
                .fill("displayName", "示例主办者")
                .fill("chosen", GOOD)
                .fill("repeated", GOOD)
                .press("join");
        browser = Browser.open(system.baseUri());
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void givesTheAccountBackToASecondAddress() throws IOException {
        browser.go("/login.xhtml?lang=zh-CN").follow(By.linkText("账号或密码丢失怎么办"));
        assertThat(browser.text()).contains("书面申请", "证件原件");
        assertThat(browser.barriers()).isEmpty();

        browser.signIn("clerk-bj").go("/bureau/lostAccounts.xhtml?lang=zh-CN");
        browser.follow(By.linkText("受理书面申请"));
        browser.type("filing", "示例无此备案");
        browser.follow(By.id("find"));
        assertThat(browser.text()).contains("本地区没有该备案");
        browser.type("filing", number);
        browser.follow(By.id("find"));
        assertThat(browser.barriers()).isEmpty();
        Path scan = Files.write(folder.resolve("示例申请.png"), Documents.png(300, 200));
        browser.find(By.cssSelector("input[type=file]")).sendKeys(scan.toString());
        Eventually.within(SOON, "the scan", () -> browser.address().contains("scan="));
        browser.choose("account", unique + " 示例主办者");
        browser.type("sponsorName", filing.json().at("/subject/name").asText());
        browser.type("documentNumber", filing.json().at("/subject/document/number").asText());
        browser.type("applicant", filing.json().at("/subject/responsible/name").asText());
        browser.type("email", "new-" + email);
        assertThat(browser.barriers()).isEmpty();
        browser.follow(By.id("receive"));
        assertThat(browser.text()).contains("待确认", "一致", "须由本机关另一名工作人员");
        assertThat(browser.has(By.id("openConfirm"))).isFalse();
        assertThat(browser.layoutFaults()).isEmpty();
        assertThat(PageWording.faults(browser, browser.path())).isEmpty();
        final String application = browser.address();
        By entry =
                By.cssSelector(
                        "#waiting a[href$='lostAccount.xhtml?id=" + browser.idInAddress() + "']");

        browser.signIn("reviewer-bj").go(INTRAY);
        browser.follow(entry);
        browser.press(By.id("openConfirm"));
        Eventually.within(
                SOON, "the window", () -> browser.textOf(By.id("confirming")).contains("即刻失效"));
        browser.type("confirmOpinion", "示例：核对证件原件");
        browser.follow(By.id("confirm"));
        assertThat(browser.text()).contains("已确认", "示例：核对证件原件");
        browser.go(INTRAY);
        assertThat(browser.has(entry)).isFalse();
        browser.go(application);
        assertThat(browser.barriers()).isEmpty();
        assertThat(mails.awaitTo(email, 3).stream().map(Mails::text))
                .anyMatch(text -> text.contains("凭书面申请补发") && !text.contains("token="));

        browser.driver().manage().deleteAllCookies();
        browser.go(link());
        browser.type("chosen", GOOD + " two");
        browser.type("repeated", GOOD + " two");
        browser.follow(By.id("set"));
        browser.signIn(unique, GOOD + " two").go("/sponsor/filings.xhtml");
        assertThat(browser.text()).contains(number);
        assertThat(browser.complaints()).isEmpty();
    }

    private String link() {
        String mail = Mails.text(mails.awaitTo("new-" + email, 1).get(0));
        return mail.replaceAll(
                "(?s).*(/public/setPassword\\.xhtml\\?token=[A-Za-z0-9_-]{43}).*", "$1");
    }
}
