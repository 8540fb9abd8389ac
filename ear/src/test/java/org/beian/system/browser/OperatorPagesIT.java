package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Tests of the operator's pages for the jobs and their schedule. */
@BrowserTest
@Clause("B8")
class OperatorPagesIT {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final By JOB = By.cssSelector("#jobs tbody td a");
    private static final By FIRST = By.cssSelector("#jobs tbody tr:first-child");
    private static final By PLANNED = By.xpath("//tbody/tr[contains(., 'trail-verification')]");

    private final RunningSystem system = RunningSystem.get();
    private Browser operator;

    @BeforeEach
    void open() {
        operator = Browser.open(system.baseUri()).signIn("operator");
    }

    @AfterEach
    void close() {
        if (operator != null) {
            operator.close();
        }
    }

    @Test
    void startsAJobAndFindsItAgainByStateAndNameWithItsRuns() {
        operator.go("/operator/jobs.xhtml?lang=zh-CN&name=trail-verification");
        start("留痕核验", "trail-verification");
        Eventually.within(LONG, "its success is told", () -> operator.text().contains("作业已启动"));
        assertThat(operator.barriers()).isEmpty();
        // the page refreshes itself
        Eventually.within(LONG, "the job's end", () -> operator.textOf(FIRST).contains("完成"));
        operator.choose("state", "完成");
        Eventually.within(
                LONG,
                "the filter stands in the address",
                () ->
                        operator.address().contains("state=COMPLETED")
                                && operator.address().contains("name=trail-verification"));
        operator.follow(JOB);
        assertThat(operator.text())
                .contains("运行历史", "由 operator 启动", "各阶段进度", "账号")
                .doesNotContain("失败原因：");
        operator.picture("operator-job");
        operator.follow(By.id("openLog"));
        assertThat(operator.text()).contains("(trail-verification), run 1, is started by");
        assertThat(operator.barriers()).isEmpty();
        operator.go("/operator/jobs.xhtml?state=STOPPED&name=no-such-job");
        assertThat(operator.text()).contains("没有符合条件的作业");
    }

    @Test
    void asksForTheParametersOfAJobAndStartsIt() {
        operator.go("/operator/jobs.xhtml?lang=zh-CN&name=domain-statistics");
        start("域名统计", "domain-statistics");
        Eventually.within(
                LONG,
                "the missing month is named at its field",
                () -> operator.textOf(By.id("domain-statistics-month-message")).contains("请填写"));
        assertThat(operator.barriers()).isEmpty();
        operator.type("domain-statistics-month_input", "2199-01");
        operator.press(By.id("start-domain-statistics"));
        Eventually.within(LONG, "the refusal", () -> operator.text().contains("2199-01尚未结束"));
        operator.find(By.id("domain-statistics-month_input"))
                .sendKeys(Keys.chord(Keys.CONTROL, "a"), "2026-09");
        operator.press(By.id("start-domain-statistics"));
        Eventually.within(LONG, "its success is told", () -> operator.text().contains("作业已启动"));
        Eventually.within(LONG, "the job's end", () -> operator.textOf(FIRST).contains("完成"));
        DeskClient.Page month =
                DeskClient.signIn(system, "ministry").get("/ministry/statistics.xhtml");
        assertThat(month.text()).contains("2026-09");
        operator.go("/operator/jobs.xhtml?name=domain-statistics");
        choose("域名统计", "domain-statistics");
        operator.press(By.id("last-domain-statistics"));
        Eventually.within(
                LONG,
                "the month of the last time",
                () -> "2026-09".equals(operator.valueOf(By.id("domain-statistics-month_input"))));
        assertThat(operator.complaints()).isEmpty();
    }

    @Test
    void seesTheHealthOfTheServerItsSealsAndWhoIsSignedIn() {
        DeskClient other = DeskClient.signIn(system, "reviewer-bj");
        other.get("/home.xhtml");
        operator.go("/home.xhtml?lang=zh-CN");
        // the calendar ends soon for three months of the year
        assertThat(operator.textOf(By.id("health"))).contains("运行状况").doesNotContain("不正常");
        operator.follow(By.id("health"));
        assertThat(operator.textOf(By.id("checks")))
                .contains("数据库", "流转记录密钥", "工作日历", "作业库")
                .doesNotContain("不正常");
        assertThat(operator.textOf(By.id("usages")))
                .contains("数据目录所在磁盘", "内存")
                .doesNotContain("没有测得");
        assertThat(operator.textOf(By.id("connections"))).contains("毫秒");
        assertThat(operator.textOf(By.id("present"))).contains("操作员", "审核岗");
        assertThat(operator.barriers()).isEmpty();
        operator.picture("operator-health");
        other.get("/home.xhtml").form("logout").press("signOutPlain");
        operator.go("/operator/health.xhtml");
        assertThat(operator.textOf(By.id("present"))).contains("操作员");
    }

    private void start(String name, String job) {
        choose(name, job);
        operator.press(By.id("start-" + job));
    }

    private void choose(String name, String job) {
        operator.press(By.id("starts_button"));
        By entry = By.xpath("//*[@id='starts_menu']//a[contains(., '" + name + "')]");
        Eventually.within(LONG, "the menu", () -> !operator.textOf(entry).isEmpty());
        operator.press(entry);
        By button = By.id("start-" + job);
        Eventually.within(LONG, "the window", () -> !operator.textOf(button).isEmpty());
    }

    @Test
    void actsOnlyByItsButtonsAndNotByAnAddress() {
        operator.go("/operator/jobs.xhtml?lang=zh-CN&start-trail-verification=1&state=FAILED");
        assertThat(operator.text()).doesNotContain("作业已启动");
        DeskClient other = DeskClient.signIn(system, "operator");
        DeskClient.Page answer =
                other.get("/operator/jobs.xhtml?job=1")
                        .form("starting-trail-verificationForm")
                        .press("none");
        assertThat(answer.text()).doesNotContain("作业已启动");
        operator.go("/operator/jobs.xhtml");
        DeskClient.Page job = other.get(operator.hrefOf(JOB) + "&stop=1");
        assertThat(job.status()).isEqualTo(200);
        assertThat(job.message()).as("neither stopped nor refused").isEmpty();
    }

    @Test
    void plansAJobAnewAndTellsTheSecondOperator() {
        operator.go("/operator/schedule.xhtml?lang=zh-CN");
        Eventually.within(
                LONG,
                "the first plan",
                () ->
                        operator.go("/operator/schedule.xhtml")
                                .text()
                                .contains("trail-verification"));
        DeskClient other = DeskClient.signIn(system, "operator");
        DeskClient.Form late =
                other.get("/operator/schedule.xhtml?job=trail-verification").form("planningForm");

        operator.follow(By.cssSelector("td a[href*='job=trail-verification']"));
        operator.choose("hour", "04:00");
        operator.press(By.id("save"));
        Eventually.within(LONG, "its success is told", () -> operator.text().contains("计划已保存"));
        assertThat(operator.textOf(PLANNED)).contains("每天 04:00", "启用");
        operator.picture("operator-schedule");
        operator.follow(By.cssSelector("td a[href*='job=trail-verification']"));
        assertThat(operator.text()).contains("计划的修改记录", "示例操作员", "每天 04:00");

        DeskClient.Page refused =
                late.fill("enabled", "false").fill("day", "1").fill("hour", "5").press("save");
        assertThat(refused.text()).contains("没有保存");
        operator.go("/operator/schedule.xhtml");
        assertThat(operator.textOf(PLANNED)).contains("每天 04:00", "启用");
        operator.go("/operator/schedule.xhtml?job=no-such-job");
        assertThat(operator.driver().getTitle()).doesNotContain("作业计划");
    }
}
