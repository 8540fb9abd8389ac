package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.beian.law.Clause;
import org.beian.support.AccessApplications;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.WizardScreen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;

/**
 * Tests of a wizard left open while things change: in another tab, on another page, at the
 * provider.
 */
@BrowserTest
class OpenWizardIT {

    private final RunningSystem system = RunningSystem.get();

    private Browser browser;
    private WizardScreen screen;

    @BeforeEach
    void open() {
        browser = Browser.open(system.baseUri());
        screen = new WizardScreen(system, browser);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Input of an outdated tab is not lost: its page says that another one was saved meanwhile. */
    @Test
    @Clause("13.1")
    void losesNothingInTwoTabs() {
        String id = screen.draftOf(SponsorPages.own());
        browser.signIn("sponsor");
        screen.step(id, "website");
        String first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        screen.step(id, "website");
        screen.fill("at-websites-0-name", "第二个页面的名称");
        browser.click("next");
        assertThat(browser.address()).contains("step=content");

        browser.driver().switchTo().window(first);
        screen.fill("at-websites-0-name", "第一个页面的名称");
        assertThat(browser.text()).contains("刚刚在另一个页面保存过", "还没有保存");
        assertThat(screen.value("at-websites-0-name")).isEqualTo("第一个页面的名称");
        browser.picture("wizard-two-tabs");
        browser.click("next");
        assertThat(browser.address()).contains("step=content");
        screen.step(id, "website");
        assertThat(screen.value("at-websites-0-name")).isEqualTo("第一个页面的名称");
    }

    /** Back and forward show what was kept; a page sent twice keeps it once. */
    @Test
    void goesBackAndForwardAndComesBackLater() {
        String id = screen.draftOf(SponsorPages.own());
        browser.signIn("sponsor");
        screen.step(id, "website");
        screen.fill("at-websites-0-name", "改过的名称");
        browser.click("next");
        browser.driver().navigate().back();
        browser.find(By.id("at-websites-0-name"));
        browser.driver().navigate().refresh();
        assertThat(screen.value("at-websites-0-name")).isEqualTo("改过的名称");
        browser.driver().navigate().forward();
        browser.click("back");
        assertThat(browser.address()).contains("step=website");
        browser.click("addSite");
        assertThat(browser.text()).contains("网站 2 / 2");
        screen.fill("at-websites-1-name", "第二个网站");
        browser.click("later");
        assertThat(browser.path()).isEqualTo("/sponsor/filings.xhtml");
        assertThat(browser.text()).contains("已保存", "改过的名称、第二个网站", "继续填写");
    }

    /** A person of the website's own is saved field by field, like everything else. */
    @Test
    @Clause("13.1")
    void keepsAPersonOfTheWebsitesOwn() {
        String id = screen.draftOf(SponsorPages.own());
        browser.signIn("sponsor");
        screen.step(id, "website");
        screen.press("at-same");
        screen.fill("at-websites-0-responsible-name", "示例另一位负责人");
        screen.fill("at-websites-0-remark", "备注");
        screen.step(id, "website");
        assertThat(screen.value("at-websites-0-responsible-name")).isEqualTo("示例另一位负责人");
    }

    /** Files chosen together are stored one after the other, each on what the last one left. */
    @Test
    @Clause("13.1")
    void keepsAllFilesThatWereChosenTogether() throws IOException {
        String id = screen.draftOf(SponsorPages.own());
        Path first = Files.createTempFile("正面", ".png");
        Path second = Files.createTempFile("背面", ".png");
        Files.write(first, Documents.png(30, 20));
        Files.write(second, Documents.png(40, 20));
        browser.signIn("sponsor");
        screen.step(id, "documents");
        browser.find(By.id("document_input")).sendKeys(first + "\n" + second);
        Eventually.within(
                Duration.ofSeconds(20),
                "both are in the draft",
                () -> browser.all(By.cssSelector("#uploaded li")).size() == 2);
        assertThat(browser.text()).doesNotContain("在另一个页面保存过");
        screen.step(id, "documents");
        assertThat(browser.text()).contains(name(first), name(second));
        Files.delete(first);
        Files.delete(second);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /**
     * The session ends while a page is open: what was typed before is saved, what is typed then
     * stays on the page, and its user is told.
     */
    @Test
    @Clause("13.1")
    void losesNothingWhenTheSessionEnds() {
        String id = screen.draftOf(SponsorPages.own());
        browser.signIn("sponsor");
        screen.step(id, "website");
        screen.fill("at-websites-0-name", "会话之内填写的名称");
        assertThat(browser.textOf(By.id("kept"))).contains("已自动保存");
        browser.driver().manage().deleteAllCookies();
        screen.fill("at-websites-0-remark", "会话之后填写的备注");
        assertThat(browser.textOf(By.id("undone"))).contains("登录");
        assertThat(screen.value("at-websites-0-remark")).isEqualTo("会话之后填写的备注");
        browser.picture("wizard-session-ended");
        browser.signIn("sponsor");
        screen.step(id, "website");
        assertThat(screen.value("at-websites-0-name")).isEqualTo("会话之内填写的名称");
    }

    /** From the addresses that the provider keeps (11.2) to the filing, until they are let go. */
    @Test
    @Clause({"11.2", "13.1"})
    void beginsWithPreAssignedAddressesAndIsToldWhenTheyAreGone() {
        SampleApplication sample = SponsorPages.own();
        DeskClient sponsor = DeskClient.signIn(system, "sponsor");
        String access = AccessApplications.appliedBy(sponsor, sample);
        system.api("demo-provider")
                .post(
                        AccessApplications.at(access, "pre-assignment"),
                        AccessApplications.ips("198.51.100.77"))
                .expect(200);
        browser.signIn("sponsor").go("/sponsor/wizard.xhtml?lang=zh-CN&access=" + access);
        assertThat(browser.find(By.cssSelector("input[value='" + access + "']")).isSelected())
                .isTrue();
        browser.click("begin");
        String id = screen.idInAddress();
        screen.step(id, "content");
        assertThat(browser.textOf(By.id("at-websites-0-domains")))
                .contains(sample.at("/websites/0/domains/0"));
        screen.step(id, "access");
        assertThat(screen.value("at-websites-0-accesses-0-accessApplication")).isEqualTo(access);
        assertThat(browser.text()).contains("示例云接入", "虚拟主机", "198.51.100.77");
        assertThat(browser.has(By.id("at-websites-0-accesses-0-ips"))).isFalse();

        sponsor.get("/sponsor/accessOne.xhtml?id=" + access).form("withdrawing").press("withdraw");
        screen.step(id, "access&check=1");
        assertThat(browser.find(By.id("at-websites-0-accesses-0-accessApplication")).getText())
                .contains("预分配已失效");
        assertThat(screen.message("at-websites-0-accesses-0-accessApplication")).isNotBlank();
    }

    /**
     * The draft is deleted on another page while the wizard is open: the wizard says so and hands
     * nothing in.
     */
    @Test
    @Clause("12.7")
    void isToldOfWhatWasTakenBackMeanwhile() {
        String id = screen.draftOf(SponsorPages.own());
        browser.signIn("sponsor");
        screen.step(id, "person");
        DeskClient.signIn(system, "sponsor")
                .get("/sponsor/filing.xhtml?id=" + id)
                .form("withdrawing")
                .press("delete");
        browser.click("next");
        assertThat(browser.find(By.id("messages")).getText()).contains("已撤回");
        assertThat(browser.text()).contains("目前不能修改");
    }
}
