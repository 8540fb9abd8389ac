package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Tests of pages in a browser whose JavaScript is switched off: what components hide until their
 * script has run is seen all the same.
 */
@BrowserTest
class ScriptOffIT {

    private final RunningSystem system = RunningSystem.get();
    private Browser reader;

    @BeforeEach
    void switchOff() {
        reader = Browser.open(system.baseUri());
        reader.driver().manage().deleteAllCookies();
        run(false);
    }

    @AfterEach
    void switchOnAgain() {
        run(true);
        reader.close();
    }

    private void run(boolean scripts) {
        reader.driver()
                .executeCdpCommand(
                        "Emulation.setScriptExecutionDisabled", Map.of("value", !scripts));
    }

    @Test
    @Clause("6.9")
    void showsTheContactsOfTheBureaus() {
        reader.go("/public/contacts.xhtml?lang=zh-CN");
        assertThat(reader.find(By.id("b44")).isDisplayed()).isTrue();
        assertThat(reader.find(By.id("contacts")).getText()).contains("广东省通信管理局");
    }

    @Test
    void looksUpByEnter() {
        reader.go("/?lang=zh-CN");
        reader.type("q", "no-such-domain.cn");
        reader.follow(By.cssSelector("form.ask button"));
        assertThat(reader.path()).isEqualTo("/public/lookup.xhtml");
        assertThat(reader.text()).contains("没有查到有效的备案");
    }

    @Test
    void signsInAndOutAndIsToldWhatIsMissing() {
        reader.signIn("reviewer-bj").go("/home.xhtml?lang=zh-CN");
        assertThat(reader.text()).contains("登录后的页面需要浏览器启用 JavaScript", "最先到期");
        assertThat(reader.find(By.id("due")).isDisplayed()).isTrue();
        reader.click("signOutPlain");
        assertThat(reader.go("/home.xhtml").path()).isEqualTo("/login.xhtml");
    }
}
