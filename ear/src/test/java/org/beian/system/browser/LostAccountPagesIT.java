package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.support.AccessApplications;
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
 * Tests of written applications at the counter: for a lost account, from the sign-in page to the
 * counter, to a second person, and to a new password by the link that goes to the new address; for
 * a filing that its provider did not hand over; for the administrator of a bureau; and of a
 * sponsor's application to join a filing, as sponsor, provider and bureau meet it.
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
        String id = file(email);
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

    /** Files on behalf of a sponsor without an account. */
    private String file(String responsible) {
        filing = SampleApplication.another().with("/subject/responsible/email", responsible);
        String id = provider.submit(filing).expect(201).id();
        assertThat(DeskClient.signIn(system, "reviewer-bj").approve(id).isDone()).isTrue();
        number = provider.filing(id).json().path("filingNumber").asText();
        return id;
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
        scan();
        browser.choose("account", unique + " 示例主办者");
        copy();
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
        confirm("即刻失效");
        browser.go(INTRAY);
        assertThat(browser.has(entry)).isFalse();
        browser.go(application);
        assertThat(browser.barriers()).isEmpty();
        assertThat(mails.awaitTo(email, 4).stream().map(Mails::text))
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

    @Test
    @Clause("12.6")
    void handsOverAFilingThatItsProviderKept() throws IOException {
        String filed = "filed-" + email;
        file(filed);
        browser.signIn("clerk-bj")
                .go(
                        "/bureau/lostAccountNew.xhtml?lang=zh-CN&number="
                                + AccessApplications.encoded(number));
        assertThat(browser.text()).contains("主办者还没有账号");
        scan();
        assertThat(browser.has(By.id("account"))).isFalse();
        copy();
        assertThat(browser.barriers()).isEmpty();
        browser.follow(By.id("receive"));
        assertThat(browser.text()).contains("移交备案", "待确认", "一致", number);
        final String application = browser.address();
        browser.signIn("reviewer-bj").go(application);
        assertThat(browser.barriers()).isEmpty();
        confirm("凭链接设置账号");
        assertThat(PageWording.faults(browser, browser.path())).isEmpty();
        Eventually.within(
                SOON,
                "the mail to the address on file",
                () ->
                        mails.to(filed).stream()
                                .map(Mails::text)
                                .anyMatch(
                                        text ->
                                                text.contains("凭主办者的书面申请移交")
                                                        && !text.contains("token=")));
        String mail = Mails.text(mails.awaitTo("new-" + email, 1).get(0));
        browser.driver().manage().deleteAllCookies();
        browser.go(SponsorPages.link(mail));
        assertThat(browser.text()).contains("凭书面申请", filing.at("/subject/name"));
        browser.type("username", "taker-" + unique);
        browser.type("displayName", "示例主办者");
        browser.type("chosen", GOOD);
        browser.type("repeated", GOOD);
        browser.follow(By.id("join"));
        browser.signIn("taker-" + unique, GOOD).go("/sponsor/filings.xhtml");
        assertThat(browser.text()).contains(number);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Clause("12.6")
    void letsASponsorJoinAFilingThatItsProviderKept() throws Exception {
        String filed = "filed-" + email;
        file(filed);
        browser.signIn(unique, GOOD).go("/sponsor/joinings.xhtml?lang=zh-CN");
        browser.follow(By.id("applyToJoin"));
        browser.type("filing", number);
        Path paper = Files.write(folder.resolve("示例证明.png"), Documents.png(300, 200));
        browser.find(By.cssSelector("input[type=file]")).sendKeys(paper.toString());
        Eventually.within(SOON, "the proof", () -> browser.textOf(By.id("kept")).contains("示例证明"));
        browser.follow(By.id("submit"));
        assertThat(browser.text()).contains("申请已提交", number, "待受理", "异议期至");
        look();
        final String id = browser.idInAddress();
        assertThat(
                        DeskClient.signIn(system, "provider")
                                .get("/sponsor/joiningScans/" + id + "/scan")
                                .status())
                .isEqualTo(404);
        assertThat(mails.awaitTo(filed, 1).stream().map(Mails::text))
                .anyMatch(text -> text.contains(number) && text.contains("提出异议"));

        browser.signIn("provider").go("/provider/joinings.xhtml?lang=zh-CN");
        browser.follow(By.cssSelector("a[href$='/provider/joining.xhtml?id=" + id + "']"));
        act("openObject", "objecting", "决定机关", "objection", "object");
        assertThat(browser.text()).contains("异议已登记", "示例：请核实");
        look();

        String page = "/bureau/lostAccount.xhtml?lang=zh-CN&id=" + id;
        browser.signIn("clerk-bj").go(page);
        assertThat(browser.text()).contains("申请加入备案", "示例：请核实", "异议期未满");
        look();
        act("openReceive", "receiving", "另一名工作人员", "seen", "receive");
        assertThat(browser.text()).contains("待确认", "须由本机关另一名工作人员");
        browser.signIn("reviewer-bj").go(page);
        assertThat(browser.has(By.id("openConfirm"))).isFalse();
        endObjections(id);
        browser.go(page);
        confirm("由申请单位的账号管理");
        look();
        browser.signIn(unique, GOOD).go("/sponsor/joining.xhtml?lang=zh-CN&id=" + id);
        assertThat(browser.text()).contains("已确认").doesNotContain("示例：请核实");
        browser.go("/sponsor/filings.xhtml?lang=zh-CN");
        assertThat(browser.text()).contains(number);
        assertThat(browser.complaints()).isEmpty();
    }

    /** No test waits for two weeks. */
    private void endObjections(String id) throws SQLException {
        try (Connection connection = system.database();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update lost_account set objection_until = date '2026-01-05' where id = " + id);
        }
    }

    private void look() {
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.layoutFaults()).isEmpty();
        assertThat(PageWording.faults(browser, browser.path())).isEmpty();
    }

    private void act(String open, String window, String means, String field, String button) {
        browser.press(By.id(open));
        Eventually.within(SOON, "the window", () -> browser.textOf(By.id(window)).contains(means));
        browser.type(field, "示例：请核实");
        browser.follow(By.id(button));
    }

    @Test
    @Clause("4")
    void givesABureauAnAdministratorAtTheMinistry() throws IOException {
        browser.signIn("ministry").go("/ministry/parties.xhtml?lang=zh-CN&q=bureau-44");
        browser.follow(By.cssSelector("#parties tbody td a"));
        assertThat(browser.text()).contains("无人能够登录");
        assertThat(browser.has(By.id("openFirst"))).isFalse();
        assertThat(browser.barriers()).isEmpty();
        browser.follow(By.linkText("受理管理员书面申请"));
        final String bureau = browser.textOf(By.cssSelector("section.lead h2"));
        assertThat(bureau).contains("通信管理局");
        scan();
        browser.type("unitName", bureau);
        browser.type("creditCode", "示例代码");
        browser.type("applicant", "示例局管理员");
        browser.type("username", "admin-" + unique);
        browser.type("email", "new-" + email);
        assertThat(browser.barriers()).isEmpty();
        browser.follow(By.id("receive"));
        assertThat(browser.text()).contains("单位账号管理员", "待确认", "须由本机关另一名工作人员");
        assertThat(browser.layoutFaults()).isEmpty();
        assertThat(PageWording.faults(browser, browser.path())).isEmpty();
        String entry = "#waiting a[href$='lostAccount.xhtml?id=" + browser.idInAddress() + "']";
        browser.signIn("ministry2").go(INTRAY);
        browser.follow(By.cssSelector(entry));
        confirm("单位登记的邮箱收到告知");
        browser.driver().manage().deleteAllCookies();
        browser.go(link());
        browser.type("chosen", GOOD);
        browser.type("repeated", GOOD);
        browser.follow(By.id("set"));
        browser.signIn("admin-" + unique, GOOD).go("/unitadmin/accounts.xhtml?lang=zh-CN");
        assertThat(browser.text()).contains(bureau, "示例局管理员");
        browser.signIn("ministry2").go("/ministry/parties.xhtml?lang=zh-CN&q=bureau-44");
        browser.follow(By.cssSelector("#parties tbody td a"));
        assertThat(browser.text()).contains("能够登录", "凭书面申请确定账号管理员");
        assertThat(browser.complaints()).isEmpty();
    }

    private void scan() throws IOException {
        Path scan = Files.write(folder.resolve("示例申请.png"), Documents.png(300, 200));
        browser.find(By.cssSelector("input[type=file]")).sendKeys(scan.toString());
        Eventually.within(SOON, "the scan", () -> browser.address().contains("scan="));
    }

    /** Copies what a sponsor wrote, as it agrees with the filing. */
    private void copy() {
        browser.type("sponsorName", filing.at("/subject/name"));
        browser.type("documentNumber", filing.at("/subject/document/number"));
        browser.type("applicant", filing.at("/subject/responsible/name"));
        browser.type("email", "new-" + email);
    }

    private void confirm(String means) {
        browser.press(By.id("openConfirm"));
        Eventually.within(
                SOON, "the window", () -> browser.textOf(By.id("confirming")).contains(means));
        browser.type("confirmOpinion", "示例：核对证件原件");
        browser.follow(By.id("confirm"));
        assertThat(browser.text()).contains("已确认", "示例：核对证件原件");
    }

    private String link() {
        String mail = Mails.text(mails.awaitTo("new-" + email, 1).get(0));
        return mail.replaceAll(
                "(?s).*(/public/setPassword\\.xhtml\\?token=[A-Za-z0-9_-]{43}).*", "$1");
    }
}
