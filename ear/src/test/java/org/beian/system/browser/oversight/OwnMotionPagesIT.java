package org.beian.system.browser.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.beian.law.Clause;
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
import org.beian.system.browser.screen.PageWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * Tests of the pages of a cancellation on the authority's own motion: a reviewer opens it, the
 * sponsor answers, another reviewer decides or drops it.
 */
@BrowserTest
@Clause("8.2")
class OwnMotionPagesIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String FACTS = "示例：所填电话为空号";

    @TempDir Path folder;

    private final RunningSystem system = RunningSystem.get();
    private final Api sponsor = AccessApplications.sponsorsProgram(system);
    private final SampleApplication filing = SponsorPages.own();
    private String number;
    private Browser browser;

    @BeforeEach
    void file() {
        String id = sponsor.submit(filing).expect(201).id();
        assertThat(DeskClient.signIn(system, "reviewer-bj").approve(id).isDone()).isTrue();
        number = sponsor.filing(id).json().path("filingNumber").asText();
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

    /** Opened by the first reviewer; gives the number of the case. */
    private String open() throws Exception {
        browser.signIn("reviewer-bj").go("/bureau/cancellations.xhtml?lang=zh-CN");
        browser.follow(By.id("ownMotion"));
        browser.go("/bureau/ownMotion.xhtml?lang=zh-CN&number=" + number);
        browser.choose(
                "what",
                "注销网站：" + filing.json().at("/websites/0/name").asText() + "（" + number + "-1）");
        browser.type("reason", "示例：备案信息不真实");
        browser.type("facts", FACTS);
        Path evidence = Files.write(folder.resolve("核查记录.png"), Documents.png(300, 200));
        browser.find(By.cssSelector("input[type=file]")).sendKeys(evidence.toString());
        Eventually.within(
                SOON, "the evidence", () -> browser.textOf(By.id("kept")).contains("核查记录.png"));
        check();
        browser.confirm("open");
        Eventually.within(SOON, "the page", () -> browser.path().endsWith("/cancellation.xhtml"));
        assertThat(browser.text()).contains("依职权", FACTS, "尚未陈述", "证据材料");
        check();
        return browser.idInAddress();
    }

    @Test
    void isDecidedByAnotherReviewerAfterTheAnswer() throws Exception {
        String id = open();
        browser.signIn("sponsor").go("/sponsor/cancellation.xhtml?lang=zh-CN&id=" + id);
        assertThat(browser.text()).contains("拟注销该备案", FACTS);
        browser.type("answer", "示例：电话已更换");
        check();
        browser.follow(By.id("sendAnswer"));
        assertThat(browser.text()).contains("示例：电话已更换", "等待审核机关作出决定");
        check();

        browser.signIn("reviewer2-bj").go("/bureau/cancellation.xhtml?lang=zh-CN&id=" + id);
        browser.follow(By.id("take"));
        browser.press(By.id("openApprove"));
        Eventually.within(
                SOON, "the window", () -> browser.textOf(By.id("approving")).contains("不能撤销"));
        browser.follow(By.id("approve"));
        assertThat(browser.text()).contains("予以注销", "发出的停止接入通知", "待执行");
        check();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void isDroppedWithAReason() throws Exception {
        String id = open();
        browser.press(By.id("openDrop"));
        Eventually.within(
                SOON, "the window", () -> browser.textOf(By.id("dropping")).contains("备案继续有效"));
        browser.type("dropReason", "示例：主办者已更正");
        browser.follow(By.id("drop"));
        assertThat(browser.text()).contains("示例：主办者已更正", "备案继续有效");
        check();
        browser.signIn("sponsor").go("/sponsor/cancellation.xhtml?lang=zh-CN&id=" + id);
        assertThat(browser.text()).contains("不予注销", "示例：主办者已更正");
        check();
    }
}
