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
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Tests of the pages of the working calendar. They publish 2025 anew, with one more day off: no
 * limit of another test runs through it.
 */
@BrowserTest
@Clause("B1")
class CalendarPagesIT {

    private static final int YEAR = 2025;
    private static final Duration LONG = Duration.ofSeconds(90);

    private final RunningSystem system = RunningSystem.get();
    private final String page = "/operator/calendarYear.xhtml?lang=zh-CN&year=" + YEAR;
    private Browser browser;

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private void as(String operator) {
        close();
        browser = Browser.open(system.baseUri()).signIn(operator);
    }

    private void enter(String text) {
        browser.find(By.id("days")).clear();
        browser.type("days", text);
    }

    private void told(String text) {
        Eventually.within(LONG, text, () -> browser.text().contains(text));
    }

    @Test
    void publishesWhatAnotherOperatorProposed() {
        String days =
                DeskClient.signIn(system, "operator")
                        .get("/operator/calendar.csv?year=" + YEAR)
                        .text();
        assertThat(days).contains("day,kind,name", YEAR + "-10-01,off");

        as("operator");
        browser.go("/operator/calendar.xhtml?lang=zh-CN");
        assertThat(browser.text()).contains("工作日历", "已公布", "随系统提供");
        assertThat(browser.barriers()).isEmpty();
        browser.picture("operator-calendar");
        browser.go(page);
        enter(YEAR + "-10-01,off,国庆节");
        browser.find(By.id("check")).click();
        told("缺少法定放假的日期");
        enter(days.replace("\uFEFF", "").replace("\r", "").strip() + "\n" + YEAR + "-12-31,off,示例");
        browser.find(By.id("check")).click();
        told("没有期限延后");
        assertThat(browser.textOf(By.id("preview"))).contains("请再核对", YEAR + "年12月31日");
        browser.find(By.id("propose")).click();
        told("没有写明国务院办公厅通知");
        browser.type("source", "示例通知（示例发1号）");
        browser.find(By.id("propose")).click();
        told("版本已提出");
        assertThat(browser.text()).contains("由另一名操作员公布").doesNotContain("录入放假和调休日期");
        assertThat(browser.driver().findElements(By.id("openPublish"))).isEmpty();
        assertThat(browser.barriers()).isEmpty();
        browser.picture("operator-calendar-year");

        as("operator2");
        browser.go("/intray.xhtml?lang=zh-CN&kind=CALENDAR_YEAR");
        By entry = By.cssSelector("#waiting a[href$='calendarYear.xhtml?year=" + YEAR + "']");
        assertThat(browser.textOf(entry)).contains("示例通知（示例发1号）");
        browser.follow(entry);
        browser.find(By.id("openPublish")).click();
        Eventually.within(LONG, "the window", () -> !browser.textOf(By.id("publish")).isEmpty());
        browser.find(By.id("publish")).click();
        told("工作日历已公布");
        assertThat(browser.text()).contains("示例通知（示例发1号）", "示例操作员 / 示例操作员乙");
        browser.go("/intray.xhtml?lang=zh-CN&kind=CALENDAR_YEAR");
        assertThat(browser.has(entry)).isFalse();
        browser.go(page);
        assertThat(browser.text()).contains("提出版本", "公布", "示例操作员乙");
        assertThat(browser.complaints()).isEmpty();
        browser.go("/operator/jobs.xhtml?name=calendar-recount");
        Eventually.within(LONG, "the recount", () -> browser.text().contains("完成"));
    }

    @Test
    void warnsOfTheEndAndOffersTheNextYear() {
        DeskClient operator = DeskClient.signIn(system, "operator");
        operator.get("/operator/calendar.xhtml?lang=zh-CN");
        // the first year of this one and the following that is not published
        assertThat(operator.get("/operator/calendar.xhtml").text())
                .contains("暂定")
                .containsPattern("录入20\\d\\d年");
        assertThat(operator.get("/operator/calendarYear.xhtml?year=1999").status()).isEqualTo(404);
        assertThat(operator.get("/operator/calendarYear.xhtml?year=x").status()).isEqualTo(404);
        assertThat(operator.get("/operator/calendar.csv?year=x").status()).isEqualTo(404);
    }
}
