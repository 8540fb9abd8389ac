package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.BulkClient;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.system.browser.screen.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * Tests of the pages at which a provider hands a file in and sees what becomes of it, and hands
 * several decided applications over.
 */
@BrowserTest
class BulkPageIT {

    private static final RunningSystem SYSTEM = RunningSystem.get();
    private static final Browser BROWSER = Browser.open(SYSTEM.baseUri());
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir Path folder;

    @BeforeEach
    void enter() {
        BROWSER.on(Browser.DESK).signIn("provider").go("/provider/imports.xhtml?lang=zh-CN");
    }

    @AfterAll
    static void close() {
        BROWSER.close();
    }

    @Test
    @Clause("12.1")
    void uploadsAFileAndWatchesItUntilItIsDone() throws IOException {
        SampleApplication good = SampleApplication.another();
        SampleApplication bad = SampleApplication.another().withThreeDefects();
        choose("申请.jsonl", good, bad, "{\"kind\": 1}");
        BROWSER.find(By.cssSelector("input[name=dryRun][value=false]")).click();
        BROWSER.click("upload");

        assertThat(BROWSER.path()).isEqualTo("/provider/import.xhtml");
        Eventually.within(SOON, "the end", () -> BROWSER.textOf(By.id("live")).contains("全部行已办理"));
        assertThat(BROWSER.text())
                .contains("申请.jsonl", "已完成", "退回的行")
                .contains("8.8.8.8", bad.reference(), "类型不正确");
        assertThat(BROWSER.complaints()).isEmpty();
        BROWSER.picture("bulk-done");
        String id = BROWSER.idInAddress();
        DeskClient provider = DeskClient.signIn(SYSTEM, "provider");
        DeskClient.Page rejected = provider.get("/provider/imports/" + id + "/rejected.csv");
        assertThat(rejected.text()).startsWith("\uFEFFrow,field").contains("{\"\"kind\"\": 1}");
        DeskClient.Page report = provider.get("/provider/imports/" + id + "/report.csv");
        assertThat(report.text().lines()).hasSize(4);
        assertThat(report.header("Content-Disposition")).startsWith("attachment");
        DeskClient.Page outcome = provider.get("/provider/imports/" + id + "/outcome.csv");
        assertThat(outcome.text()).contains("核查,1,1,1,0");
        BROWSER.go("/provider/imports.xhtml");
        assertThat(BROWSER.text()).contains("申请.jsonl");
        BROWSER.picture("bulk-list");
    }

    @Test
    @Clause("12.1")
    void submitsTheCheckedFileWithoutSendingItAgain() throws IOException {
        choose("核查.jsonl", SampleApplication.another());
        BROWSER.click("upload");
        String checked = BROWSER.address();
        Eventually.within(SOON, "the check", () -> BROWSER.has(By.id("submitChecked")));
        assertThat(BROWSER.barriers()).isEmpty();
        BROWSER.confirm("submitChecked");

        assertThat(BROWSER.path()).isEqualTo("/provider/import.xhtml");
        assertThat(BROWSER.address()).isNotEqualTo(checked);
        Eventually.within(SOON, "the end", () -> BROWSER.textOf(By.id("live")).contains("全部行已办理"));
        assertThat(BROWSER.text()).contains("核查.jsonl", "已完成");
        BROWSER.go(checked);
        assertThat(BROWSER.has(By.id("submitChecked"))).isFalse();
    }

    @Test
    void saysWhyAFileIsNotTaken() throws IOException {
        choose("文件.jsonl", "<?xml version=\"1.0\"?><a/>");
        BROWSER.find(By.id("upload")).click();
        Eventually.within(SOON, "the refusal", () -> BROWSER.has(By.cssSelector("p[role=alert]")));

        assertThat(BROWSER.textOf(By.cssSelector("p[role=alert]")))
                .contains("不是 UTF-8 编码的 JSON Lines", "xml");
        assertThat(BROWSER.find(By.id("upload")).isDisplayed()).isTrue();
        assertThat(BROWSER.barriers()).isEmpty();
        BROWSER.picture("bulk-refused");
    }

    @Test
    @Clause("12.6")
    void handsSeveralApprovedApplicationsOver() {
        List<String> ids =
                Stream.of(SampleApplication.another(), SampleApplication.another())
                        .map(each -> SYSTEM.api("demo-provider").submit(each).expect(201).id())
                        .toList();
        DeskClient reviewer = DeskClient.signIn(SYSTEM, "reviewer-bj");
        ids.forEach(id -> assertThat(reviewer.approve(id).isDone()).isTrue());
        BROWSER.go("/provider/tasks.xhtml?kind=TO_HAND_OVER&rows=100");
        assertThat(BROWSER.text()).contains(ids);
        say("handOver");
        Eventually.within(
                SOON, "no guidance", () -> BROWSER.textOf(By.id("messages")).contains("请填写"));
        BROWSER.type("guidance", "已指导在网站首页底部标明备案编号");
        BROWSER.press(By.id("tasksAll"));
        assertThat(BROWSER.barriers()).isEmpty();
        say("handOver");
        assertThat(BROWSER.done()).contains("已办理");
        BROWSER.go("/provider/tasks.xhtml?kind=TO_HAND_OVER&rows=100");
        assertThat(BROWSER.text()).doesNotContain(ids);
        BROWSER.go("/provider/tasks.xhtml");
        assertThat(BROWSER.has(By.id("handOver"))).isFalse();
    }

    private static void say(String button) {
        BROWSER.press(By.id(button));
        BROWSER.press(By.cssSelector(".ui-confirmdialog-yes"));
    }

    private void choose(String name, Object... lines) throws IOException {
        Path file = Files.write(folder.resolve(name), BulkClient.lines(List.of(lines)));
        BROWSER.find(By.id("file")).sendKeys(file.toAbsolutePath().toString());
    }
}
