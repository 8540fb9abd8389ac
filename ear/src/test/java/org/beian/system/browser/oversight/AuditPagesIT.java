package org.beian.system.browser.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.AuditSamples;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.PageWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Tests of the annual audit on its pages: the operator starts the job and watches its partitions,
 * the sponsor confirms or explains, the bureau accepts, and the provider confirms by mandate.
 */
@BrowserTest
@Clause({"18.1", "18.2"})
class AuditPagesIT {

    private static final Duration LONG = Duration.ofSeconds(120);
    private static final String EXPLANATION = "示例：域名登记尚未更新";
    private static final By FIRST = By.cssSelector("#jobs tbody tr:first-child");

    private final RunningSystem system = RunningSystem.get();
    private final AuditSamples samples = new AuditSamples(system);
    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open(system.baseUri());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private void check() {
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.layoutFaults()).isEmpty();
        assertThat(PageWording.faults(browser, browser.path())).isEmpty();
    }

    @Test
    void isStartedByTheOperatorWhoSeesItsPartitionsEnd() {
        samples.audited(samples.filed(AuditSamples.own()));
        browser.signIn("operator").go("/operator/jobs.xhtml?lang=zh-CN&name=annual-audit");
        browser.find(By.id("starts_button")).click();
        By entry = By.xpath("//*[@id='starts_menu']//a[contains(., '年度审核')]");
        Eventually.within(LONG, "the menu", () -> !browser.textOf(entry).isEmpty());
        assertThat(browser.find(By.id("starts_menu")).getRect().getY()).isNotNegative();
        browser.find(entry).click();
        By start = By.id("start-annual-audit");
        Eventually.within(LONG, "the window", () -> !browser.textOf(start).isEmpty());
        browser.type("annual-audit-year", String.valueOf(AuditSamples.year()));
        browser.type("annual-audit-province", AuditSamples.PROVINCE);
        browser.find(start).click();
        Eventually.within(LONG, "its success is told", () -> browser.text().contains("作业已启动"));
        Eventually.within(LONG, "the job's end", () -> browser.textOf(FIRST).contains("完成"));
        browser.follow(By.cssSelector("#jobs tbody td a"));
        assertThat(browser.text()).contains("取基准日的网站", "核对登记信息：广东省，第 1 部分").doesNotContain("失败原因：");
        browser.picture("operator-annual-audit");
    }

    @Test
    void isConfirmedByItsSponsorWhoGetsTheReceipt() {
        String website = samples.filed(AuditSamples.own());
        String id = samples.audited(website);
        browser.signIn("sponsor").go("/sponsor/audit.xhtml?lang=zh-CN&id=" + id);
        assertThat(browser.text()).contains("待主办者办理", website, "没有发现差异");
        check();
        browser.press(By.id("openConfirm"));
        browser.follow(By.id("confirm"));
        assertThat(browser.text()).contains("审核合格", "文书");
        check();
        String letter =
                DeskClient.signIn(system, "sponsor")
                        .get("/sponsor/audit.xhtml?id=" + id)
                        .text()
                        .replaceAll("(?s).*(/letters/audits/\\d+/\\d+).*", "$1");
        DeskClient.Page receipt = DeskClient.signIn(system, "sponsor").get(letter);
        assertThat(receipt.header("Content-Type")).startsWith("application/pdf");
        assertThat(DeskClient.signIn(system, "provider").get(letter).status()).isEqualTo(404);
    }

    @Test
    void isExplainedByItsSponsorAndAcceptedByTheBureau() {
        String website = samples.differing(AuditSamples.own());
        String id = samples.audited(website);
        browser.signIn("sponsor").go("/sponsor/audit.xhtml?lang=zh-CN&id=" + id);
        assertThat(browser.text()).contains("域名持有者不符", "申请变更备案", "申请注销网站");
        check();
        browser.type("explanation", EXPLANATION);
        browser.confirm("explain");
        assertThat(browser.text()).contains("已说明，待决定", EXPLANATION);

        browser.signIn(AuditSamples.BUREAU).go("/bureau/auditItem.xhtml?lang=zh-CN&id=" + id);
        assertThat(browser.text()).contains(EXPLANATION, website);
        check();
        browser.follow(By.id("askProvider"));
        assertThat(browser.valueOf(By.id("numbers"))).isEqualTo(website);
        browser.go("/bureau/auditItem.xhtml?lang=zh-CN&id=" + id);
        browser.press(By.id("openAccept"));
        browser.follow(By.id("accept"));
        assertThat(browser.text()).contains("审核合格");
        assertThat(
                        DeskClient.signIn(system, AuditSamples.BUREAU)
                                .get(
                                        "/bureau/auditItems.csv?state=PASSED&lang=zh-CN&q="
                                                + encoded(website))
                                .text())
                .contains(website, "条件：状态：审核合格");
    }

    @Test
    void isConfirmedInBulkByAProviderWithMandates() {
        String with = samples.mandated();
        String without = samples.filed(AuditSamples.own());
        String mandated = samples.audited(with);
        String other = samples.audited(without);
        browser.signIn("provider")
                .go("/provider/audits.xhtml?lang=zh-CN&state=SPONSOR&q=" + encoded(with));
        assertThat(browser.text()).contains(with).doesNotContain(without);
        check();
        browser.script("document.getElementById('auditItemsAll_input').click()");
        browser.press(By.id("confirmAll"));
        browser.press(By.cssSelector(".ui-confirmdialog-yes"));
        Eventually.within(LONG, "it is done", () -> !browser.text().contains(with));
        browser.go("/provider/audit.xhtml?lang=zh-CN&id=" + mandated);
        assertThat(browser.text()).contains("审核合格", "代为确认单位");

        browser.go("/provider/audit.xhtml?lang=zh-CN&id=" + other);
        browser.press(By.id("openUrge"));
        browser.type("urgingNote", "示例：已电话提醒");
        browser.follow(By.id("urge"));
        assertThat(browser.text()).contains("催促记录", "示例：已电话提醒");
        check();
    }

    @Test
    void isFollowedByBureauAndMinistryInFiguresAndCharts() {
        samples.audited(samples.filed(AuditSamples.own()));
        browser.signIn(AuditSamples.BUREAU).go("/bureau/audits.xhtml?lang=zh-CN");
        check();
        browser.follow(By.cssSelector("#campaigns tbody td a"));
        assertThat(browser.text()).contains("主办者办理中", "按状态", "按接入提供者", "按所在县区");
        check();
        browser.picture("bureau-audit");
        String id = browser.idInAddress();
        DeskClient bureau = DeskClient.signIn(system, AuditSamples.BUREAU);
        assertThat(bureau.get("/bureau/audit.xhtml?id=" + id).text()).contains("天河区");
        assertThat(bureau.get("/bureau/auditFigures/phases.csv?campaign=" + id).status())
                .isEqualTo(200);
        assertThat(
                        DeskClient.signIn(system, "reviewer-bj")
                                .get("/bureau/audit.xhtml?id=" + id)
                                .status())
                .isEqualTo(404);

        browser.signIn("ministry")
                .go("/ministry/audits.xhtml?lang=zh-CN&year=" + (AuditSamples.year() + 1));
        String closes = (AuditSamples.year() + 1) + "-06-30";
        browser.type("answerBy_input", closes);
        browser.type("frameWords", "示例：请各主办者认真核对备案信息");
        browser.confirm("publish");
        assertThat(browser.text()).contains("示例：请各主办者认真核对备案信息");
        check();
        browser.go("/ministry/audits.xhtml?lang=zh-CN&year=" + AuditSamples.year());
        assertThat(browser.text())
                .contains("广东省通信管理局", "各机关的审核进度", "尚未启动的通信管理局")
                .doesNotContain("广东省通信管理局、");
        check();
        browser.picture("ministry-audits");
        browser.go("/ministry/auditItems.xhtml?lang=zh-CN&campaign=" + id);
        assertThat(browser.text()).contains("广东省通信管理局 查看全部审核", "全部年度");
        check();
        browser.picture("ministry-audit-items");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
