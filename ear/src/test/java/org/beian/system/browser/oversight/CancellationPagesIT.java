package org.beian.system.browser.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.CancellationSamples;
import org.beian.system.browser.screen.PageWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * Tests of the pages of cancellations: a provider applies with the sponsor's mandate, a reviewer
 * decides, and the provider reports that access was stopped; once the domain is filed again, access
 * may be resumed.
 */
@BrowserTest
@Clause({"15.2", "15.4", "15.5"})
class CancellationPagesIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String REASON = "示例：网站不再开办";

    @TempDir Path folder;

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");
    private final SampleApplication filing = SampleApplication.another();
    private String filed;
    private String number;
    private Browser browser;

    @BeforeEach
    void file() {
        filed = provider.submit(filing).expect(201).id();
        assertThat(DeskClient.signIn(system, "reviewer-bj").approve(filed).isDone()).isTrue();
        number = provider.filing(filed).json().path("filingNumber").asText();
        browser = Browser.open(system.baseUri());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    /** Opens the form from the page of the filing and chooses the website, with a mandate. */
    private void begin() {
        browser.signIn("provider").go("/provider/filing.xhtml?lang=zh-CN&id=" + filed);
        browser.follow(By.id("cancelFiling"));
        browser.choose(
                "what",
                "注销网站：" + filing.json().at("/websites/0/name").asText() + "（" + number + "-1）");
        browser.press(By.xpath("//label[normalize-space()='受主办者书面委托']"));
    }

    private void attachTheMandate() throws IOException {
        Path mandate = Files.write(folder.resolve("示例委托书.png"), Documents.png(300, 200));
        browser.find(By.cssSelector("input[type=file]")).sendKeys(mandate.toString());
        Eventually.within(
                SOON, "the mandate", () -> browser.textOf(By.id("kept")).contains("示例委托书.png"));
    }

    /** Applies for the website; gives the number of the application. */
    private String apply() throws IOException {
        begin();
        browser.type("reason", REASON);
        attachTheMandate();
        browser.confirm("submit");
        Eventually.within(SOON, "the page", () -> browser.path().endsWith("/cancellation.xhtml"));
        return browser.idInAddress();
    }

    private void take(String application) {
        browser.signIn("reviewer-bj").go("/bureau/cancellations.xhtml?lang=zh-CN");
        assertThat(browser.text()).contains(number + "-1", "待审核");
        check();
        browser.go("/bureau/cancellation.xhtml?lang=zh-CN&id=" + application);
        browser.follow(By.id("take"));
    }

    private void check() {
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.layoutFaults()).isEmpty();
        assertThat(PageWording.faults(browser, browser.path())).isEmpty();
    }

    @Test
    void cancelsAWebsiteWithTheMandateAndStopsItsAccess() throws IOException {
        String application = apply();
        assertThat(browser.text()).contains("审核中", REASON, "主办者书面委托", "示例云接入");
        check();

        take(application);
        assertThat(browser.text()).contains("将要注销的网站", "将要停止的接入", "予以注销时发出");
        check();
        browser.press(By.id("openApprove"));
        Eventually.within(
                SOON, "the window", () -> browser.textOf(By.id("approving")).contains("不能撤销"));
        browser.follow(By.id("approve"));
        assertThat(browser.text()).contains("予以注销", "发出的停止接入通知", "待执行");
        check();
        assertThat(
                        DeskClient.signIn(system, "reviewer-bj")
                                .get("/bureau/cancellations.csv?state=DECIDED&lang=zh-CN")
                                .text())
                .contains(number + "-1", "条件：状态：已决定");

        browser.go(
                "/public/lookup.xhtml?lang=zh-CN&q="
                        + filing.json().at("/websites/0/domains/0").asText());
        assertThat(browser.text()).doesNotContain(number);

        browser.signIn("provider").go("/provider/stopAccessNotices.xhtml?lang=zh-CN");
        assertThat(browser.text()).contains(number + "-1");
        check();
        browser.press(
                By.xpath(
                        "//tr[contains(., '"
                                + number
                                + "-1')]//*[contains(@class, 'ui-chkbox-box')]"));
        browser.choose("officer", SampleApplication.OFFICER);
        browser.press(By.id("carriedOut"));
        browser.press(By.cssSelector(".ui-confirmdialog-yes"));
        assertThat(browser.done()).contains("1");
        browser.go("/provider/stopAccessNotices.xhtml?state=REPORTED");
        assertThat(browser.text()).contains(number + "-1", "已停止接入");
        assertThat(browser.complaints()).isEmpty();

        browser.signIn("clerk-bj").go("/bureau/stopAccessNotices.xhtml?state=REPORTED&lang=zh-CN");
        browser.follow(By.xpath("//tr[contains(., '" + number + "-1')]//a"));
        assertThat(browser.text()).contains("已报告", SampleApplication.OFFICER, "通知书");
        check();
    }

    @Test
    @Clause("B5")
    void recordsHowALetterWasServedAndShowsUntilWhenRemediesAreOpen() throws IOException {
        String letter =
                provider.filing(filed).json().path("decision").path("letterNumber").asText();
        browser.signIn("provider").go("/provider/filing.xhtml?lang=zh-CN&id=" + filed);
        assertThat(browser.text()).contains("尚未送达，救济期限未起算");
        browser.signIn("clerk-bj").go("/bureau/services.xhtml?lang=zh-CN&q=" + letter);
        check();
        browser.follow(By.xpath("//td//a[normalize-space()='" + letter + "']"));
        assertThat(browser.text()).contains("未送达", filing.at("/subject/name"));
        check();
        browser.choose("way", "邮寄送达");
        Path slip = Files.write(folder.resolve("邮寄回执.png"), Documents.png(300, 200));
        browser.find(By.cssSelector("input[type=file]")).sendKeys(slip.toString());
        Eventually.within(
                SOON, "the proof", () -> browser.textOf(By.id("kept")).contains("邮寄回执.png"));
        browser.follow(By.id("save"));
        assertThat(browser.text()).contains("已送达", "邮寄送达", "行政复议期限至", "更正送达记录");
        check();
        assertThat(
                        DeskClient.signIn(system, "clerk-bj")
                                .get("/bureau/services.csv?state=SERVED&way=POST&lang=zh-CN")
                                .text())
                .contains(letter, "邮寄送达");
        browser.signIn("provider").go("/provider/filing.xhtml?lang=zh-CN&id=" + filed);
        assertThat(browser.text()).contains("邮寄送达。行政复议期限至");
        check();
        attack(letter);
    }

    /** A lawsuit against the decision, whose execution is stayed; the provider sees it. */
    private void attack(String letter) {
        browser.signIn("reviewer-bj")
                .go("/bureau/services.xhtml?lang=zh-CN&state=SERVED&q=" + letter);
        browser.follow(By.xpath("//td//a[normalize-space()='" + letter + "']"));
        browser.choose("kind", "行政诉讼");
        browser.type("body", "示例市中级人民法院");
        browser.follow(By.id("attack"));
        assertThat(browser.text()).contains("未办结", "期限内提出", "登记结果");
        check();
        browser.follow(By.id("stay"));
        assertThat(browser.text()).contains("停止执行中", "登记停止执行结束");
        browser.go("/bureau/remedies.xhtml?lang=zh-CN");
        assertThat(browser.text()).contains(letter, "停止执行中");
        check();
        browser.signIn("provider").go("/provider/filing.xhtml?lang=zh-CN&id=" + filed);
        browser.follow(By.partialLinkText("行政诉讼：未办结"));
        assertThat(browser.text()).contains("示例市中级人民法院", "停止执行自");
        check();
    }

    @Test
    @Clause("7.10")
    void sendsAFalseReportBackWithANewLastDay() throws IOException {
        String stopped = CancellationSamples.stopped(system, provider, SampleApplication.another());
        String page = "/bureau/stopAccessNotice.xhtml?lang=zh-CN&id=" + stopped;
        browser.signIn("reviewer-bj").go(page);
        browser.press(By.id("openSendBack"));
        Eventually.within(
                SOON, "the window", () -> browser.textOf(By.id("returning")).contains("期限从今日重新计算"));
        browser.type("returnReason", "示例：现场核查仍可访问");
        browser.press(By.id("sendBack"));
        Eventually.within(
                SOON,
                "a look is asked for",
                () -> browser.textOf(By.id("returning")).contains("没有发现网站仍可访问的核查记录"));
        ZonedDateTime now = ZonedDateTime.now(Shanghai.ZONE);
        browser.type("lookDay_input", now.toLocalDate().toString());
        browser.type("lookTime", now.format(DateTimeFormatter.ofPattern("HH:mm")));
        browser.follow(By.id("sendBack"));
        assertThat(browser.text()).contains("报告已退回", "待执行", "前次通知");
        check();
        browser.go(page);
        assertThat(browser.text()).contains("与实际不符，已退回并再次通知", "示例：现场核查仍可访问", "再次通知");
        assertThat(browser.has(By.id("openSendBack"))).isFalse();
        check();
        assertThat(
                        provider.get("/api/v1/stop-access-notices?state=open&limit=500")
                                .expect(200)
                                .json()
                                .path("items")
                                .findValuesAsText("follows"))
                .contains(stopped);
    }

    @Test
    @Clause("15.5")
    void letsAccessResumeOnceTheDomainIsFiledAgain() throws IOException {
        SampleApplication ended = SampleApplication.another();
        String stopped = CancellationSamples.stopped(system, provider, ended);
        String page = "/bureau/stopAccessNotice.xhtml?lang=zh-CN&id=" + stopped;
        browser.signIn("reviewer-bj").go(page);
        assertThat(browser.text()).contains("停止接入", "已停止接入");
        check();
        browser.press(By.id("openResume"));
        Eventually.within(
                SOON, "the window", () -> browser.textOf(By.id("resuming")).contains("全部域名"));
        browser.press(By.id("resume"));
        Eventually.within(
                SOON,
                "the refusal",
                () -> browser.textOf(By.id("resuming")).contains("停止接入的事由没有消除"));
        check();

        SampleApplication again =
                SampleApplication.another().withDomain(ended.at("/websites/0/domains/0"));
        String id = provider.submit(again).expect(201).id();
        assertThat(DeskClient.signIn(system, "reviewer-bj").approve(id).isDone()).isTrue();
        String website = provider.filing(id).json().path("filingNumber").asText() + "-1";
        browser.go(page);
        browser.press(By.id("openResume"));
        Eventually.within(SOON, "the window", () -> browser.find(By.id("resume")).isDisplayed());
        browser.follow(By.id("resume"));
        assertThat(browser.text()).contains("恢复接入通知已发出", website, "待执行");
        check();
        browser.go(page);
        assertThat(browser.text()).contains("恢复接入通知");
        assertThat(browser.has(By.id("openResume"))).isFalse();

        browser.signIn("provider")
                .go("/provider/stopAccessNotices.xhtml?lang=zh-CN&order=RESUME&state=OPEN");
        check();
        browser.press(
                By.xpath(
                        "//tr[contains(., '"
                                + website
                                + "')]//*[contains(@class, 'ui-chkbox-box')]"));
        browser.choose("officer", SampleApplication.OFFICER);
        browser.press(By.id("carriedOut"));
        browser.press(By.cssSelector(".ui-confirmdialog-yes"));
        assertThat(browser.done()).contains("1");
        browser.go("/provider/stopAccessNotices.xhtml?order=RESUME&state=REPORTED");
        assertThat(browser.text()).contains(website, "已恢复接入");
        assertThat(
                        DeskClient.signIn(system, "reviewer-bj")
                                .get(
                                        "/bureau/stopAccessNotices.csv?order=RESUME&state=REPORTED"
                                                + "&lang=zh-CN")
                                .text())
                .contains(website, "恢复接入", "条件：通知种类：恢复接入");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void refusesWithReasonsAndKeepsTheFiling() throws IOException {
        String application = apply();
        take(application);
        browser.press(By.id("openRefuse"));
        Eventually.within(
                SOON, "the window", () -> browser.textOf(By.id("refusing")).contains("备案继续有效"));
        browser.press(By.id("refuse"));
        Eventually.within(
                SOON, "the refusal", () -> browser.textOf(By.id("refusing")).contains("须说明理由"));
        browser.press(By.xpath("//label[normalize-space()='委托书无效']"));
        browser.type("refuseOpinion", "示例：委托书没有签字");
        browser.follow(By.id("refuse"));
        assertThat(browser.text()).contains("不予注销", "委托书无效", "示例：委托书没有签字");
        check();
        assertThat(provider.get("/api/v1/cancellations/" + application).state())
                .isEqualTo("REFUSED");
        browser.go(
                "/public/lookup.xhtml?lang=zh-CN&q="
                        + filing.json().at("/websites/0/domains/0").asText());
        assertThat(browser.text()).contains(number);
    }

    /** The sponsor itself needs no mandate. */
    @Test
    @Clause("15.1")
    void takesTheSponsorsOwnApplicationAndItsWithdrawal() {
        Api sponsor = AccessApplications.sponsorsProgram(system);
        SampleApplication own = SponsorPages.own();
        String id = sponsor.submit(own).expect(201).id();
        assertThat(DeskClient.signIn(system, "reviewer-bj").approve(id).isDone()).isTrue();
        String website = sponsor.filing(id).json().path("filingNumber").asText() + "-1";
        browser.signIn("sponsor").go("/sponsor/filing.xhtml?lang=zh-CN&id=" + id);
        browser.follow(By.id("cancelFiling"));
        browser.choose("what", "注销网站：" + own.at("/websites/0/name") + "（" + website + "）");
        browser.type("reason", REASON);
        check();
        browser.confirm("submit");
        Eventually.within(SOON, "the page", () -> browser.path().endsWith("/cancellation.xhtml"));
        assertThat(browser.text()).contains("审核中", REASON, website);
        browser.confirm("withdraw");
        assertThat(browser.text()).contains("已撤回");
    }

    @Test
    void saysAtTheFieldsWhatIsMissing() throws IOException {
        begin();
        browser.press(By.id("submit"));
        browser.press(By.cssSelector(".ui-confirmdialog-yes"));
        Eventually.within(
                SOON, "the reason", () -> browser.textOf(By.id("reason-message")).contains("注销理由"));
        browser.type("reason", REASON);
        browser.press(By.id("submit"));
        browser.press(By.cssSelector(".ui-confirmdialog-yes"));
        Eventually.within(SOON, "the mandate", () -> browser.text().contains("须有主办者的书面委托"));
        check();
        attachTheMandate();
        assertThat(browser.valueOf(By.id("reason"))).isEqualTo(REASON);
        browser.confirm("submit");
        Eventually.within(SOON, "the page", () -> browser.path().endsWith("/cancellation.xhtml"));
        browser.confirm("withdraw");
        assertThat(browser.text()).contains("已撤回");

        browser.go("/provider/cancellationNew.xhtml?number=京ICP备2026999999号");
        assertThat(browser.text()).contains("没有可以申请注销的备案");
        check();
    }
}
