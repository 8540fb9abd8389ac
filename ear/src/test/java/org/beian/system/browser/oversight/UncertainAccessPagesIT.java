package org.beian.system.browser.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.beian.law.Clause;
import org.beian.support.AccessApplications;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
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
import org.openqa.selenium.By;

/**
 * Test of the pages of accesses that came back and were used since: the bureau keeps one, then ends
 * it after all.
 */
@BrowserTest
@Clause("15.4")
class UncertainAccessPagesIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningSystem system = RunningSystem.get();
    private final SampleApplication filing = SponsorPages.own();
    private String number;
    private String id;
    private Browser browser;

    @BeforeEach
    void file() {
        number =
                CancellationSamples.filed(
                        system, AccessApplications.sponsorsProgram(system), filing);
        id = CancellationSamples.uncertain(system, number);
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

    private void judge(String open, String dialog, String act, String means) {
        browser.press(By.id(open));
        Eventually.within(SOON, "the window", () -> browser.textOf(By.id(dialog)).contains(means));
        browser.type(act + "Reason", "示例：经核实");
        browser.follow(By.id(act));
    }

    @Test
    void areKeptAndEndedLater() {
        browser.signIn("reviewer-bj").go("/bureau/uncertainAccesses.xhtml?lang=zh-CN");
        assertThat(browser.text()).contains(number + "-1", "待核实");
        check();
        browser.follow(By.xpath("//tr[contains(., '" + number + "-1')]//a"));
        assertThat(browser.text())
                .contains(
                        filing.json().at("/websites/0/name").asText(),
                        "示例云接入",
                        "原终止时间",
                        "另有申请申报了该接入");
        check();
        judge("openKeep", "keeping", "keep", "接入继续有效");
        assertThat(browser.text()).contains("接入已保留", "示例：经核实");
        assertThat(browser.has(By.id("openKeep"))).isFalse();
        check();
        judge("openEnd", "ending", "end", "不发停止接入通知");
        assertThat(browser.text()).contains("接入已终止", "终止接入", "保留接入");
        assertThat(browser.has(By.id("openEnd"))).isFalse();
        check();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void areNotThereForAnotherBureauNorForAClerkToJudge() {
        String page = "/bureau/uncertainAccess.xhtml?id=" + id;
        assertThat(DeskClient.signIn(system, "reviewer-gd").get(page).status()).isEqualTo(404);
        DeskClient.Page read = DeskClient.signIn(system, "clerk-bj").get(page);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text()).doesNotContain("keepingForm", "endingForm");
    }
}
