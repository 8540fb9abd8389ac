package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.BulkClient;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Tests of the page at which a provider hands a file in and sees what becomes of it. */
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
                .contains("申请.jsonl", "已完成", "不合格的行")
                .contains("8.8.8.8", bad.reference(), "类型不正确");
        assertThat(BROWSER.complaints()).isEmpty();
        BROWSER.picture("bulk-done");
        String id = BROWSER.address().replaceAll(".*id=", "");
        DeskClient provider = DeskClient.signIn(SYSTEM, "provider");
        DeskClient.Page rejected = provider.get("/provider/imports/" + id + "/rejected.csv");
        assertThat(rejected.text()).startsWith("\uFEFFrow,field").contains("{\"\"kind\"\": 1}");
        DeskClient.Page report = provider.get("/provider/imports/" + id + "/report.csv");
        assertThat(report.text().lines()).hasSize(4);
        assertThat(report.header("Content-Disposition")).startsWith("attachment");
        BROWSER.go("/provider/imports.xhtml");
        assertThat(BROWSER.text()).contains("申请.jsonl");
        BROWSER.picture("bulk-list");
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

    private void choose(String name, Object... lines) throws IOException {
        Path file = Files.write(folder.resolve(name), BulkClient.lines(List.of(lines)));
        BROWSER.find(By.id("file")).sendKeys(file.toAbsolutePath().toString());
    }
}
