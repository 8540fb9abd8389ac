package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.Browser;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Tests of the pages of facts: what two persons of the ministry and the operator change acts from a
 * later day on, and is taken out again.
 */
@BrowserTest
@Clause("12.3")
class FactsPagesIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String RULE =
            "/ministry/fact.xhtml?lang=zh-CN&kind=SEVERITY&name=SITE_NAME_TOO_SHORT&scope=540000";
    private static final String AGE =
            "/operator/fact.xhtml?lang=zh-CN&kind=SETTING&name=filing.minimumAge&scope=540000";

    private static final By WAITING =
            By.cssSelector("#waiting a[href*='name=SITE_NAME_TOO_SHORT&scope=540000']");

    private static final String LINES =
            "return getComputedStyle(document.querySelector('.history td.told-lines')).whiteSpace";

    private final RunningSystem system = RunningSystem.get();

    @Test
    void letsAnotherPersonConfirmWhatOneProposes() {
        try (Browser first = Browser.open(system.baseUri()).signIn("ministry")) {
            first.go(RULE + "&act=change");
            first.choose("choice", "停用");
            first.type("reason", "示例文件第一号");
            first.press(By.id("look"));
            shows(first, "entering", "须由本机关的另一人确认");
            assertThat(first.textOf(By.id("entering"))).contains("最近一次核验有此项发现的：");
            assertThat(first.barriers()).isEmpty();
            first.picture("ministry-fact-preview");
            first.follow(By.id("enter"));
            assertThat(first.text()).contains("变更已提出", "等待确认的变更", "示例文件第一号");
            assertThat(first.has(By.id("confirm"))).as("nobody confirms its own").isFalse();
            assertThat(first.complaints()).isEmpty();
        }
        try (Browser second = Browser.open(system.baseUri()).signIn("ministry2")) {
            second.go("/ministry/facts.xhtml?lang=zh-CN");
            assertThat(second.text()).contains("等待另一人确认", "西藏自治区");
            second.go("/intray.xhtml?lang=zh-CN&kind=FACT_CHANGE");
            second.follow(WAITING);
            second.confirm("confirm");
            assertThat(second.text()).contains("变更已确认并录入", "尚未生效", "等待确认 → 已录入");
            second.press(By.id("openCancel"));
            shows(second, "cancelling", "现行的版本继续有效");
            second.type("cancelReason", "示例：撤销");
            second.follow(By.id("cancel"));
            assertThat(second.text()).contains("变更已撤销", "还没有版本");
            assertThat(second.on(Browser.PHONE).script(LINES))
                    .as("lines of a reason on a phone")
                    .isEqualTo("pre-line");
            assertThat(second.barriers()).isEmpty();
            assertThat(second.complaints()).isEmpty();
            second.go("/intray.xhtml?lang=zh-CN&kind=FACT_CHANGE");
            assertThat(second.has(WAITING)).isFalse();
        }
    }

    @Test
    void refusesWhatIsOutOfRangeAndShowsWhatChanges() {
        try (Browser operator = Browser.open(system.baseUri()).signIn("operator")) {
            operator.go(AGE + "&act=change");
            operator.type("value", "31");
            operator.type("reason", "示例文件第二号");
            operator.press(By.id("look"));
            shows(operator, "entering", "应为 0 至 30 的整数");
            assertThat(operator.textOf(By.id("messages"))).as("in the window only").isEmpty();
            operator.type("value", "16");
            operator.press(By.id("look"));
            shows(operator, "entering", "将发生的变更");
            operator.follow(By.id("enter"));
            assertThat(operator.text()).contains("变更已录入", "尚未生效");
            operator.press(By.id("openCancel"));
            shows(operator, "cancelling", "现行的版本继续有效");
            operator.type("cancelReason", "示例：撤销");
            operator.follow(By.id("cancel"));
            assertThat(operator.text()).contains("变更已撤销");
            operator.go("/operator/facts.xhtml?kind=CODE&lang=zh-CN");
            operator.choose("scope", "网站语种");
            operator.follow(By.id("find"));
            assertThat(operator.address()).contains("scope=languages");
            assertThat(operator.text()).contains("中文简体").doesNotContain("主机托管");
            assertThat(operator.barriers()).isEmpty();
            operator.picture("operator-facts");
        }
    }

    @Test
    void writesTheListToAFileAndHidesWhatIsNoFact() {
        DeskClient operator = DeskClient.signIn(system, "operator");
        String file = operator.get("/operator/facts.csv?kind=SETTING&period=ALL").text();
        assertThat(file)
                .contains("letter.lawsuitMonths", "2015-04-30")
                .doesNotContain("system.mode");
        assertThat(operator.get("/operator/fact.xhtml?kind=SETTING").status()).isEqualTo(404);
        assertThat(operator.get("/operator/fact.xhtml?kind=SETTING&name=system.mode").status())
                .as("set at the installation only")
                .isEqualTo(404);
        assertThat(operator.get("/operator/facts.csv?kind=SEVERITY&lang=zh-CN").text())
                .contains("提示")
                .doesNotContain("WARN");
        assertThat(operator.get("/operator/fact.xhtml?kind=SEVERITY&name=NO_SUCH").status())
                .isEqualTo(404);
    }

    private static void shows(Browser browser, String id, String text) {
        Eventually.within(SOON, text + " in " + id, () -> browser.textOf(By.id(id)).contains(text));
    }
}
