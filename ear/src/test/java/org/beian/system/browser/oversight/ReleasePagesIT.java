package org.beian.system.browser.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.beian.demo.DemoData;
import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.PageWording;
import org.beian.system.browser.screen.ReleaseSamples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Test of the pages of releases: a sponsor applies for a domain that it bought, and the bureau
 * releases it after the last day of the former holder.
 */
@BrowserTest
@Clause("B11")
class ReleasePagesIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningSystem system = RunningSystem.get();
    private String domain;
    private Browser browser;

    @BeforeEach
    void fileAndSell() {
        domain =
                ReleaseSamples.sold(
                        system,
                        system.api("demo-provider"),
                        SampleApplication.another(),
                        DemoData.SPONSOR);
        browser = Browser.open(system.baseUri());
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private void check() {
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.layoutFaults()).isEmpty();
        assertThat(PageWording.faults(browser, browser.path())).isEmpty();
    }

    /** As if the former holder's last day had passed. */
    private void passTheLastDay() throws Exception {
        try (Connection connection = system.database();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update domain_release set hearing_until = current_date - 3 where domain = '"
                            + domain
                            + "'");
        }
    }

    @Test
    void isAppliedForThenReleased() throws Exception {
        browser.signIn("sponsor").go("/sponsor/domainReleaseNew.xhtml?lang=zh-CN");
        check();
        browser.type("domain", domain);
        browser.press(By.id("submit"));
        Eventually.within(
                SOON, "the page", () -> browser.path().endsWith("/sponsor/domainRelease.xhtml"));
        assertThat(browser.text()).contains(domain, "等待原备案主体", "申请释放域名");
        check();

        browser.signIn("reviewer-bj").go("/bureau/domainReleases.xhtml?lang=zh-CN");
        check();
        browser.follow(By.linkText(domain));
        assertThat(browser.has(By.id("openRelease"))).isFalse();
        passTheLastDay();
        browser.go("/bureau/domainRelease.xhtml?lang=zh-CN&id=" + browser.idInAddress());
        check();
        browser.press(By.id("openRelease"));
        Eventually.within(
                SOON, "the window", () -> browser.textOf(By.id("releasing")).contains("不能撤销"));
        browser.type("releaseOpinion", "示例：注册信息证明域名已转让");
        browser.follow(By.id("release"));
        assertThat(browser.text()).contains("已释放", "释放域名");
        check();
        assertThat(
                        DeskClient.signIn(system, "reviewer-bj")
                                .get("/bureau/domainReleases.csv?state=RELEASED&lang=zh-CN")
                                .text())
                .contains(domain);
        assertThat(browser.complaints()).isEmpty();
    }
}
