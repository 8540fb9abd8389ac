package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.PageWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Tests of the pages at which a bureau and the ministry register units by file. */
@BrowserTest
@Clause({"4", "2"})
class PartyImportPagesIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final RunningSystem system = RunningSystem.get();
    private final String code = "file-unit-" + System.nanoTime();
    private Browser browser;

    @TempDir Path folder;

    @BeforeEach
    void open() {
        browser = Browser.open(system.baseUri()).signIn("clerk-bj");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void checksAFileFirstAndRegistersTheGoodRowsOfIt() throws IOException {
        browser.go("/bureau/parties.xhtml?lang=zh-CN");
        browser.follow(By.id("openImports"));
        assertThat(browser.path()).isEqualTo("/bureau/partyImports.xhtml");
        assertThat(browser.barriers()).isEmpty();
        Path file = folder.resolve("单位.csv");
        Files.writeString(
                file,
                """
                code,name,capacities,providerType,phone,email,validFrom
                %1$s,示例导入单位,接入提供者,互联网数据中心,010-66412345,unit@example.cn,2026-01-01
                %1$s-b,示例导入单位,ACCESS_PROVIDER,ISP,010-66412345,none,2026-01-01
                %1$s-c,示例导入单位,接入提供者,宽带,010-66412345,unit@example.cn,2026-01-01
                """
                        .formatted(code));
        send(file);
        assertThat(browser.path()).isEqualTo("/bureau/partyImport.xhtml");
        shows("未登记任何单位");
        assertThat(browser.textOf(By.id("lines")))
                .contains("电子邮箱", "单位信息不完整或有误")
                .contains("不是接入提供者类型：宽带", "请填写下列一项：互联网接入服务提供者、互联网数据中心");
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.layoutFaults()).isEmpty();
        assertThat(PageWording.faults(browser, browser.path())).isEmpty();

        browser.confirm("submitChecked");
        shows("全部行已处理");
        browser.go("/bureau/parties.xhtml?q=" + code);
        assertThat(browser.textOf(By.id("parties")))
                .contains(code)
                .doesNotContain(code + "-b", code + "-c");
    }

    @Test
    @Clause("10.1")
    void namesEveryWrongRowOfTheMinistrysFileAndLosesNothing() throws IOException {
        browser.signIn("ministry").go("/ministry/partyImports.xhtml?lang=zh-CN");
        assertThat(browser.barriers()).isEmpty();
        Path file = folder.resolve("单位.csv");
        Files.writeString(
                file,
                """
                code,name,capacities,phone,email,validFrom,mark
                %1$s,示例导入机构,域名注册管理机构、IP地址备案单位,010-66412345,unit@example.cn,2026-01-01,
                %1$s-b,示例导入机构,接入单位,010-66412345,unit@example.cn,2026-01-01,
                %1$s-c,示例导入机构,域名注册服务机构,010-66412345,unit@example.cn,明日,
                %1$s-d,示例导入机构,域名注册服务机构,010-66412345,unit@example.cn,2026-01-01,无
                %1$s,示例导入机构,域名注册管理机构,010-66412345,unit@example.cn,2026-01-01,
                %1$s-e,示例导入机构,Registrar,010-66412345,unit@example.cn,2099-01-01,
                """
                        .formatted(code));
        send(file);
        assertThat(browser.path()).isEqualTo("/ministry/partyImport.xhtml");
        shows("未登记任何单位");
        String lines = browser.textOf(By.id("lines"));
        assertThat(lines)
                .contains("不是单位身份：接入单位", "单位信息不完整或有误", "不是由部监管的类别：无", "已被使用")
                .contains("\n3 身份", "\n4 起始日期", "\n5 由部监管的类别", "\n6 整行")
                .doesNotContain("\n2 ", "\n7 ");
        assertThat(browser.barriers()).isEmpty();

        browser.confirm("submitChecked");
        shows("全部行已处理");
        browser.go("/ministry/parties.xhtml?q=" + code);
        assertThat(browser.textOf(By.id("parties")))
                .contains("域名注册管理机构", code + "-e", "尚未生效，自2099年1月1日")
                .doesNotContain(code + "-b", code + "-c", code + "-d");
        assertThat(browser.complaints()).isEmpty();
    }

    private void send(Path file) {
        browser.find(By.id("file")).sendKeys(file.toString());
        browser.click("upload");
    }

    private void shows(String text) {
        Eventually.within(SOON, text, () -> browser.textOf(By.id("live")).contains(text));
    }
}
