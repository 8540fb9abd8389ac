package org.beian.system.browser.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.SponsorPages;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.PageWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Tests of the pages on acts in a sponsor's name: it says that an application was not its own, the
 * provider answers, the bureau clears it; and it revokes the provider's mandate.
 */
@BrowserTest
@Clause("B12")
class DisavowalPagesIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String REASON = "示例：本单位没有委托";

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");
    private String filing;
    private Browser browser;

    @BeforeEach
    void handIn() {
        filing = new SponsorPages(system).entrustedAndHandedIn(SponsorPages.own());
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

    /** The sponsor says it; gives the number of the disavowal. */
    private String disavow() {
        browser.signIn("sponsor").go("/sponsor/mandates.xhtml?lang=zh-CN");
        assertThat(browser.text()).contains("示例云接入", "有效", "至您撤销为止");
        check();
        browser.go("/sponsor/filing.xhtml?lang=zh-CN&id=" + filing);
        browser.press(By.id("openDisavow"));
        Eventually.within(
                SOON, "the window", () -> browser.textOf(By.id("disavowing")).contains("暂停办理"));
        browser.type("disavowReason", REASON);
        browser.press(By.id("disavow"));
        Eventually.within(SOON, "the page", () -> browser.path().endsWith("/disavowal.xhtml"));
        assertThat(browser.text()).contains("待核处", REASON);
        check();
        return browser.idInAddress();
    }

    private void say(String window, String field, String text, String button) {
        browser.press(By.id("open" + window));
        browser.type(field, text);
        browser.follow(By.id(button));
    }

    @Test
    void holdsHearsAndRefuses() {
        String disavowal = disavow();

        browser.signIn("provider").go("/provider/disavowals.xhtml?state=OPEN&lang=zh-CN");
        check();
        browser.go("/provider/disavowal.xhtml?lang=zh-CN&id=" + disavowal);
        say("Answer", "answerText", "示例：有委托书", "answer");
        assertThat(browser.text()).contains("示例：有委托书");
        check();

        browser.signIn("reviewer-bj").go("/bureau/desk.xhtml?lang=zh-CN&id=" + filing);
        assertThat(browser.text()).contains("暂停办理");
        browser.go("/bureau/disavowal.xhtml?lang=zh-CN&id=" + disavowal);
        assertThat(browser.text()).contains(REASON, "示例：有委托书");
        check();
        say("Uphold", "upholdText", "示例：委托书没有签字", "uphold");
        assertThat(browser.text()).contains("声明成立", "示例：委托书没有签字");
        check();
        assertThat(provider.filing(filing).state()).isEqualTo("REFUSED");
        assertThat(
                        DeskClient.signIn(system, "reviewer-bj")
                                .get("/bureau/disavowals.csv?state=UPHELD&lang=zh-CN")
                                .text())
                .contains(filing, "条件：状态：声明成立");
    }

    @Test
    void letsAnUnfoundedOneGoOn() {
        String disavowal = disavow();
        browser.signIn("reviewer-bj").go("/bureau/disavowal.xhtml?lang=zh-CN&id=" + disavowal);
        say("Reject", "rejectText", "示例：委托书有效", "reject");
        assertThat(browser.text()).contains("声明不成立");
        assertThat(DeskClient.signIn(system, "reviewer-bj").approve(filing).isDone()).isTrue();
    }

    @Test
    void revokesAMandateAfterSayingWhatFollows() {
        browser.signIn("sponsor").go("/sponsor/mandate.xhtml?lang=zh-CN&provider=provider");
        assertThat(browser.text()).contains(filing, "从审核机关撤回");
        check();
        browser.confirm("revoke");
        assertThat(browser.text()).contains("已撤销");
        check();
        assertThat(provider.filing(filing).state()).isEqualTo("WITHDRAWN");
        assertThat(
                        DeskClient.signIn(system, "sponsor")
                                .get("/sponsor/mandate.xhtml?provider=provider")
                                .status())
                .isEqualTo(404);
    }
}
