package org.beian.system.browser.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.PageWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Tests of the pages on which a provider reports what it serves and a bureau follows it. */
@BrowserTest
@Clause("7.4")
class UnfiledPagesIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PAGE = "/provider/observation.xhtml?lang=zh-CN";

    @TempDir Path folder;

    private final RunningSystem system = RunningSystem.get();
    private final String unique = "shili-seen-" + System.nanoTime();
    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open(system.baseUri());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void reportsWhatWasPastedAndShowsTheBureauTheTask() {
        browser.signIn("provider").go(PAGE);
        assertThat(browser.barriers()).isEmpty();
        browser.type("domains", "www." + unique + ".net 203.0.113.9\nco.uk");
        browser.follow(By.id("send"));
        assertThat(browser.text())
                .contains("已上报", "共 2 行，无法识别 1 行", "新增待处理 1 个", unique + ".net", "不是可以注册的域名");
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.layoutFaults()).isEmpty();
        assertThat(PageWording.faults(browser, browser.path())).isEmpty();
        assertThat(DeskClient.signIn(system, "provider2").get(browser.address()).status())
                .as("another provider's")
                .isEqualTo(404);

        browser.signIn("clerk-bj").go("/bureau/unfiledSites.xhtml?state=OPEN&lang=zh-CN");
        assertThat(browser.text()).contains(unique + ".net", "203.0.113.9", "待处理");
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.layoutFaults()).isEmpty();
        assertThat(
                        DeskClient.signIn(system, "clerk-bj")
                                .get("/bureau/unfiledSites.csv?state=OPEN&lang=zh-CN")
                                .text())
                .contains(unique + ".net", "条件：状态：待处理");
    }

    @Test
    void reportsAFile() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("示例.csv"), "domain,address\r\n" + unique + ".org,\r\n");
        browser.signIn("provider").go(PAGE);
        browser.find(By.cssSelector("input[type=file]")).sendKeys(file.toString());
        Eventually.within(SOON, "the report", () -> browser.address().contains("id="));
        assertThat(browser.text()).contains("共 1 行，无法识别 0 行", unique + ".org");
    }
}
