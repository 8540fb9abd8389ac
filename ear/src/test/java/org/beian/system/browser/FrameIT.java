package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * Tests of the frame of every page: the way home, the navigation by keys and on a phone, error
 * pages, and what a page tells when an act under ajax was not answered.
 */
@BrowserTest
class FrameIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final By SIDE = By.id("side");
    private static final By TOGGLE = By.className("toggle");
    private static final By UNDONE = By.id("undone");
    private static final String TYPED = "typed-but-not-sent";

    private final RunningSystem system = RunningSystem.get();
    private Browser reviewer;

    @BeforeEach
    void open() {
        reviewer = Browser.open(system.baseUri()).signIn("reviewer-bj");
    }

    @AfterEach
    void close() {
        if (reviewer != null) {
            reviewer.close();
        }
    }

    @Test
    void leadsHomeByTheNameOfTheSystemAndByTheFirstEntry() {
        reviewer.go("/bureau/units.xhtml?lang=zh-CN");
        reviewer.follow(By.className("brand"));
        assertThat(reviewer.path()).isEqualTo("/home.xhtml");
        assertThat(reviewer.find(SIDE).getText()).contains("工作台", "待办", "查询", "管理");
        reviewer.go("/bureau/units.xhtml");
        reviewer.follow(By.cssSelector("#side li:first-child a"));
        assertThat(reviewer.path()).isEqualTo("/home.xhtml");
        assertThat(reviewer.find(By.cssSelector("#side a[aria-current=page]")).getText())
                .isEqualTo("工作台");
    }

    @Test
    void foldsTheNavigationAwayOnAPhoneAndOpensItByKeys() {
        reviewer.on(Browser.PHONE).go("/home.xhtml?lang=zh-CN");
        assertThat(reviewer.find(SIDE).isDisplayed()).isFalse();
        reviewer.find(TOGGLE).sendKeys(Keys.ENTER);
        assertThat(reviewer.find(SIDE).isDisplayed()).isTrue();
        assertThat(reviewer.find(TOGGLE).getDomAttribute("aria-expanded")).isEqualTo("true");
        assertThat(reviewer.driver().switchTo().activeElement().getText()).isEqualTo("工作台");
        reviewer.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        assertThat(reviewer.find(SIDE).isDisplayed()).isFalse();
        assertThat(reviewer.driver().switchTo().activeElement()).isEqualTo(reviewer.find(TOGGLE));
        reviewer.find(TOGGLE).click();
        reviewer.follow(By.cssSelector("#side a[href='/bureau/units.xhtml']"));
        assertThat(reviewer.path()).isEqualTo("/bureau/units.xhtml");
        assertThat(reviewer.find(SIDE).isDisplayed()).isFalse();
    }

    @Test
    void signsOutFromTheMenuOfTheAccountByKeys() {
        reviewer.go("/home.xhtml?lang=zh-CN");
        reviewer.find(By.id("ownAccount_button")).sendKeys(Keys.ENTER);
        Eventually.within(
                SOON, "the open menu", () -> reviewer.find(By.id("signOut")).isDisplayed());
        assertThat(reviewer.barriers()).isEmpty();
        reviewer.driver().switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        Eventually.within(
                SOON,
                "the second entry",
                () -> "signOut".equals(reviewer.script("return document.activeElement.id")));
        reviewer.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        Eventually.within(SOON, "the public page", () -> reviewer.path().equals("/index.xhtml"));
        assertThat(reviewer.has(SIDE)).isFalse();
    }

    @Test
    @Clause("6.9")
    void showsTheHelpBesideThePageAndKeepsWhatWasTyped() {
        reviewer.go("/bureau/contacts.xhtml?lang=zh-CN").type("phone", TYPED);
        By help = By.cssSelector("[data-help]");
        assertThat(reviewer.hrefOf(help)).isEqualTo("/help.xhtml?page=/bureau/contacts.xhtml");
        reviewer.press(help);
        Eventually.within(SOON, "the help", () -> reviewer.textOf(By.id("help")).contains("办理步骤"));
        assertThat(reviewer.textOf(By.id("help"))).contains("细则第六条第（九）项", "公布举报电话（传真）");
        assertThat(reviewer.path()).isEqualTo("/bureau/contacts.xhtml");
        assertThat(reviewer.valueOf(By.id("phone"))).isEqualTo(TYPED);
        assertThat(reviewer.barriers()).isEmpty();
        reviewer.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        Eventually.within(SOON, "no help", () -> !reviewer.find(By.id("help")).isDisplayed());
        assertThat(reviewer.complaints()).isEmpty();
    }

    @Test
    void keepsTheNavigationOnAnErrorPage() {
        reviewer.go("/no/page.xhtml?lang=zh-CN");
        assertThat(reviewer.text()).contains("没有找到", "工作台", "审核备案申请");
        reviewer.follow(By.id("toHome"));
        assertThat(reviewer.path()).isEqualTo("/home.xhtml");
    }

    @Test
    void tellsThatTheViewHasEndedAndKeepsWhatWasTyped() {
        fillIn();
        reviewer.script(
                "document.querySelector('#passwordForm [name=\"jakarta.faces.ViewState\"]').value"
                        + " = '-1:1'");
        send();
        assertUndone("已过期");
        assertThat(reviewer.barriers()).isEmpty();
    }

    @Test
    void tellsThatAFormWasRefusedAndKeepsWhatWasTyped() {
        fillIn();
        reviewer.script("document.querySelector('#passwordForm [name=csrf]').value = 'x'");
        send();
        assertUndone("不能办理");
    }

    @Test
    void tellsThatTheSignInHasEndedAndKeepsWhatWasTyped() {
        fillIn();
        reviewer.driver().manage().deleteAllCookies();
        send();
        assertUndone("已过期");
    }

    @Test
    void tellsThatTheServerIsGoneAndGoesOnWhenItIsBack() {
        fillIn();
        cutOff(true);
        try {
            send();
            assertUndone("连接不上");
        } finally {
            cutOff(false);
        }
        send();
        Eventually.within(
                SOON, "an answer of the server", () -> !reviewer.find(UNDONE).isDisplayed());
    }

    private void fillIn() {
        reviewer.go("/password.xhtml?lang=zh-CN");
        reviewer.type("present", TYPED);
    }

    /** Sends the form as a widget does; nothing is pressed in it, so nothing is done. */
    private void send() {
        reviewer.script("PrimeFaces.ab({s: 'present', f: 'passwordForm', p: '@none'})");
    }

    private void assertUndone(String why) {
        Eventually.within(SOON, "what became of it", () -> reviewer.find(UNDONE).isDisplayed());
        assertThat(reviewer.find(UNDONE).getText()).contains("没有办理", why);
        assertThat(reviewer.valueOf(By.id("present"))).isEqualTo(TYPED);
    }

    private void cutOff(boolean off) {
        reviewer.driver().executeCdpCommand("Network.enable", Map.of());
        reviewer.driver()
                .executeCdpCommand(
                        "Network.setBlockedURLs", Map.of("urls", off ? List.of("*") : List.of()));
    }
}
