package org.beian.system.browser.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.law.Shanghai;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.CaseSamples;
import org.openqa.selenium.By;

/** Case of Guangdong from the notice to its party to the decision, in the browser. */
final class TriedCase {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String CASE = "/bureau/case.xhtml?lang=zh-CN&id=";
    private static final String PLACE = "示例：广州市天河区示例路1号听证室";

    private final Browser browser;
    private final CaseMails mails;
    private final CaseSamples guangdong;
    private final Runnable page;

    /**
     * @param page check of the page that is shown
     */
    TriedCase(RunningSystem system, Browser browser, CaseMails mails, Runnable page) {
        this.browser = browser;
        this.mails = mails;
        this.page = page;
        guangdong = new CaseSamples(system, browser, "gd");
    }

    /** Brings it from its investigation to a decision of closure that was served. */
    void decided(String opened) {
        told(opened);
        answered(opened);
        heard(opened);
        reviewedAndDecided(opened);
    }

    private void check() {
        page.run();
    }

    private void says(By where, String text) {
        Eventually.within(LONG, text, () -> browser.textOf(where).contains(text));
    }

    private void told(String opened) {
        guangdong.record(opened, "证据材料");
        browser.signIn(guangdong.clerk()).go(CASE + opened);
        browser.press(By.id("openNotify"));
        browser.type("intendedReasons", CaseSamples.WORDS);
        measure("罚款");
        browser.type("intendedYuan", "10001");
        browser.press(By.id("notify"));
        says(By.id("notifying"), "罚款应在 5000 元至 10000 元之间");
        check();
        measure("罚款");
        measure("关闭网站");
        browser.type("intendedYuan", "");
        browser.follow(By.id("notify"));
        assertThat(browser.text()).contains("已告知", "有权要求听证", "尚未送达");
        check();
        assertThat(mails.letter(mails.to("holder"), "拟作出行政处罚"))
                .contains("行政处罚意见告知书", "关闭网站", "有权要求举行听证", "广东省通信管理局");
        guangdong.serve(opened);
        browser.go(CASE + opened);
        assertThat(browser.text()).contains("要求听证期限");
        assertThat(browser.has(By.id("openProceed"))).as("its period runs").isFalse();
        assertThat(guangdong.of(guangdong.head(), opened).offers("openDecide")).isFalse();
    }

    private void measure(String name) {
        browser.press(
                By.xpath("//*[@id='intendedMeasures']//label[normalize-space()='" + name + "']"));
    }

    private void answered(String opened) {
        browser.signIn("sponsor").go("/sponsor/case.xhtml?lang=zh-CN&id=" + opened);
        assertThat(browser.text()).contains("关闭网站", "有权要求听证");
        check();
        browser.type("statement", "示例：已经停止销售");
        browser.follow(By.id("sendStatement"));
        browser.confirm("askHearing");
        assertThat(browser.text()).contains("示例：已经停止销售", "要求日期");
        check();
    }

    private void heard(String opened) {
        browser.signIn(guangdong.third()).go(CASE + opened);
        check();
        browser.press(By.id("openAnnounce"));
        browser.type("hearingDay_input", LocalDate.now(Shanghai.ZONE).toString());
        browser.type("hearingTime", "09:30");
        browser.type("hearingPlace", PLACE);
        browser.choose("hearingChair", "示例审核员己");
        browser.press(By.id("announce"));
        says(By.id("announcing"), "听证最早可以在");
        check();
        Matcher first =
                Pattern.compile("最早可以在\\s*(\\d+)年(\\d+)月(\\d+)日")
                        .matcher(browser.textOf(By.id("announcing")));
        assertThat(first.find()).isTrue();
        LocalDate day =
                LocalDate.of(
                        Integer.parseInt(first.group(1)),
                        Integer.parseInt(first.group(2)),
                        Integer.parseInt(first.group(3)));
        browser.script("document.getElementById('hearingDay_input').value = '" + day + "'");
        browser.type("hearingTime", "9：30");
        browser.follow(By.id("announce"));
        assertThat(browser.text()).contains(PLACE, "示例审核员己");
        check();
        assertThat(mails.letter(mails.to("holder"), "听证通知"))
                .contains("行政处罚听证通知书", PLACE, "09:30", "由示例审核员己主持");
        assertThat(browser.has(By.id("recording"))).as("it is not held yet").isFalse();
        guangdong.serve(opened);
        browser.signIn(guangdong.third()).go(CASE + opened);
        // the clock of a server that runs cannot be moved: its hour comes to it
        mails.change(
                "update enforcement_case set hearing_at = timestamp '%s' where id = %s"
                        .formatted(day.minusMonths(2).atTime(9, 30), opened));
        browser.go(CASE + opened);
        browser.type("paperWords", "示例：当事人对事实没有异议");
        guangdong.record("听证笔录");
        assertThat(browser.text()).contains("法制审核", "听证意见", "示例：当事人对事实没有异议");
        check();
    }

    /** Who led the hearing reviews, a fourth decides, and who comes late changes nothing. */
    private void reviewedAndDecided(String opened) {
        browser.press(By.id("openPass"));
        browser.type("passWords", "示例：事实清楚，程序合法");
        check();
        browser.follow(By.id("pass"));
        assertThat(browser.has(By.id("openDecide"))).isFalse();
        DeskClient.Form late = guangdong.of(guangdong.third(), opened).form("dismissingForm");
        browser.signIn(guangdong.head()).go(CASE + opened);
        check();
        browser.press(By.id("openDecide"));
        check();
        browser.follow(By.id("decide"));
        assertThat(browser.text()).contains("已决定，待送达", "关闭网站", "未执行");
        check();
        assertThat(late.fill("notEstablishedReason", "示例：事实不清").press("notEstablished").text())
                .contains("在您查看之后已有变化");
        assertThat(mails.letter(mails.to("holder"), "行政处罚决定"))
                .contains("行政处罚决定书", "关闭网站", CaseSamples.WORDS, "行政复议");
        assertThat(mails.about(mails.to("holder"), "案件已办结")).isEmpty();
        assertThat(guangdong.of(guangdong.head(), opened).text().split("/letters/cases/"))
                .as("intended, hearing, decision")
                .hasSize(4);
        guangdong.serve(opened);
    }
}
