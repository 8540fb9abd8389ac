package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Tests of the operator's pages for the jobs and their schedule. */
@BrowserTest
@Clause("B8")
class OperatorPagesIT {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final By FIRST = By.cssSelector("tbody tr:first-child");
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
        operator.click("start-trail-verification");
        assertThat(operator.done()).contains("作业已启动");
        Eventually.within(LONG, "the job's end", () -> operator.textOf(FIRST).contains("完成"));
        operator.follow(By.cssSelector("a.chip[href*='state=COMPLETED']"));
        assertThat(operator.address())
                .contains("state=COMPLETED")
                .contains("name=trail-verification");
        operator.follow(By.cssSelector("tbody th a"));
        assertThat(operator.text())
                .contains("运行历史", "由 operator 启动", "各阶段进度", "账号")
                .doesNotContain("失败原因:");
        operator.picture("operator-job");
        operator.go("/operator/jobs.xhtml?state=STOPPED&name=no-such-job");
        assertThat(operator.text()).contains("没有符合条件的作业");
    }

    @Test
    void startsTheStatisticsOfAMonth() {
        DeskClient.signIn(system, "operator")
                .get("/operator/jobs.xhtml")
                .form("jobsForm")
                .fill("domain-statistics-month", "2026-09")
                .press("start-domain-statistics");
        operator.go("/operator/jobs.xhtml?lang=zh-CN&name=domain-statistics");
        Eventually.within(LONG, "the job's end", () -> operator.textOf(FIRST).contains("完成"));
        DeskClient.Page month =
                DeskClient.signIn(system, "ministry").get("/ministry/statistics.xhtml");
        assertThat(month.text()).contains("2026-09");
    }

    @Test
    void actsOnlyByItsButtonsAndNotByAnAddress() {
        operator.go("/operator/jobs.xhtml?lang=zh-CN&start-trail-verification=1&state=FAILED");
        DeskClient other = DeskClient.signIn(system, "operator");
        DeskClient.Page answer =
                other.get("/operator/jobs.xhtml?start-trail-verification=1")
                        .form("jobsForm")
                        .press("none");
        assertThat(answer.text()).doesNotContain("作业已启动");
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
                other.get("/operator/schedule.xhtml?job=trail-verification").form("planning");

        operator.follow(By.cssSelector("td a[href*='job=trail-verification']"));
        new Select(operator.find(By.id("hour"))).selectByValue("4");
        operator.click("save");
        assertThat(operator.done()).contains("计划已保存");
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
