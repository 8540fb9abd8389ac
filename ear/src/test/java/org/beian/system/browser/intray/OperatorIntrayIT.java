package org.beian.system.browser.intray;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.support.BrowserTest;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Tests of what an operator lets be: it leaves the in-tray, and its page says who left it. */
@BrowserTest
@Clause({"B1", "B8"})
class OperatorIntrayIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private Browser operator;
    private WaitingCases cases;

    @BeforeEach
    void open() {
        operator = Browser.open(RunningSystem.get().baseUri()).signIn("operator");
        cases = new WaitingCases(operator);
    }

    @AfterEach
    void close() {
        if (operator != null) {
            operator.close();
        }
    }

    private static By entry(WaitingCases.Opened one) {
        return By.cssSelector("#waiting a[href$='" + one.href() + "']");
    }

    private void goToList(WaitingKind kind) {
        operator.go("/intray.xhtml?lang=zh-CN&rows=100&kind=" + kind);
    }

    @Test
    void aFailedJobThatIsDismissedLeavesTheInTray() {
        WaitingCases.Opened job = cases.open(WaitingKind.FAILED_JOB);
        goToList(WaitingKind.FAILED_JOB);
        operator.follow(entry(job));
        assertThat(operator.text()).contains("执行中出错", "请从断点继续", "事件编号 1a2b3c4d");
        operator.press(By.id("openDismiss"));
        Eventually.within(SOON, "the window", () -> operator.find(By.id("why")).isDisplayed());
        assertThat(operator.barriers()).isEmpty();
        operator.press(By.id("dismiss"));
        Eventually.within(SOON, "the missing reason", () -> operator.text().contains("请填写"));
        operator.type("why", "示例：月份有误，已另行启动");
        operator.follow(By.id("dismiss"));
        assertThat(operator.text()).contains("作业不再列为待处理", "示例：月份有误，已另行启动");
        assertThat(operator.has(By.id("openDismiss"))).isFalse();
        assertThat(operator.barriers()).isEmpty();

        goToList(WaitingKind.FAILED_JOB);
        assertThat(operator.has(entry(job))).isFalse();
    }

    @Test
    void aParkedMailThatIsLeftUnsentLeavesTheInTray() {
        WaitingCases.Opened mail = cases.open(WaitingKind.PARKED_MAIL);
        goToList(WaitingKind.PARKED_MAIL);
        operator.follow(entry(mail));
        assertThat(operator.text()).contains(mail.name());
        operator.confirm("settle");
        assertThat(operator.text()).contains("邮件不再发送，也不再列为待办");
        assertThat(operator.barriers()).isEmpty();

        goToList(WaitingKind.PARKED_MAIL);
        assertThat(operator.has(entry(mail))).isFalse();
    }
}
