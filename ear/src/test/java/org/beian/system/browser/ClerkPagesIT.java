package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Tests that a clerk is led to what a clerk may read, and to nothing else. */
@BrowserTest
class ClerkPagesIT {

    private Browser clerk;

    @BeforeEach
    void signIn() {
        clerk = Browser.open(RunningSystem.get().baseUri()).signIn("clerk-bj");
    }

    @AfterEach
    void close() {
        if (clerk != null) {
            clerk.close();
        }
    }

    @Test
    @Clause("6.1")
    void beginsWithWhatIsUnderReview() {
        clerk.go("/home.xhtml?lang=zh-CN");

        assertThat(clerk.text()).contains("已超期", "审核中").doesNotContain("我已领取", "待领取");
        assertThat(clerk.has(By.cssSelector("a[href$='/bureau/search.xhtml']"))).isTrue();
    }

    @Test
    @Clause("19.2")
    void readsReportsWithoutLinksThatAreClosed() {
        clerk.go("/bureau/ipReports.xhtml?lang=zh-CN");

        assertThat(clerk.has(By.id("reports"))).isTrue();
        assertThat(clerk.has(By.cssSelector("a[href*='space.xhtml']"))).isFalse();
    }

    @Test
    @Clause("6.1")
    void findsAllItsPagesOnItsFirstDay() {
        clerk.go("/public/firstDay.xhtml?lang=zh-CN");

        assertThat(clerk.has(By.cssSelector("#main a[href$='/bureau/blacklist.xhtml']"))).isTrue();
        assertThat(clerk.has(By.cssSelector("#main a[href$='/bureau/ipFindings.xhtml']"))).isTrue();
    }
}
