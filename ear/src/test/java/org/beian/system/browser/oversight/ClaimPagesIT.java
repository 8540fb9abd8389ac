package org.beian.system.browser.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.AuditSamples;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.CaseSamples;
import org.beian.system.browser.screen.PageWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Tests of the pages on which a bureau finds what another one has on its filings, and asks the
 * ministry for it.
 */
@BrowserTest
@Clause("16.3")
class ClaimPagesIT {

    private static final String ELSEWHERE = "本省备案、其他机关承办";

    private final RunningSystem system = RunningSystem.get();
    private Browser browser;
    private CaseSamples beijing;
    private CaseSamples guangdong;

    @BeforeEach
    void open() {
        browser = Browser.open(system.baseUri());
        beijing = new CaseSamples(system, browser, "bj");
        guangdong = new CaseSamples(system, browser, "gd");
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

    @Test
    void isListedClaimedAndAssigned() {
        String website = new AuditSamples(system).filed(AuditSamples.own());
        String clue = beijing.clue(website, "BEYOND_FILING");
        for (String list : new String[] {"cases", "stopAccessNotices", "enforcementClues"}) {
            browser.signIn(guangdong.head())
                    .go("/bureau/" + list + ".xhtml?lang=zh-CN&led=ELSEWHERE");
            assertThat(browser.text()).contains(ELSEWHERE);
            check();
        }
        browser.picture("clues-elsewhere");
        String search = "lang=zh-CN&led=ELSEWHERE&q=" + website;
        assertThat(
                        DeskClient.signIn(system, guangdong.head())
                                .get("/bureau/enforcementClues.csv?" + search)
                                .text())
                .contains(website, "北京市通信管理局", "承办机关：" + ELSEWHERE);
        browser.go("/bureau/enforcementClues.xhtml?" + search);
        assertThat(browser.text()).contains("北京市通信管理局");
        browser.follow(By.cssSelector("#clues tbody td a"));
        assertThat(browser.idInAddress()).isEqualTo(clue);
        assertThat(browser.has(By.id("openCase"))).isFalse();
        browser.press(By.id("openClaim"));
        check();
        browser.type("claimReason", "示例：备案在本省，由本局一并查处");
        browser.follow(By.id("claim"));
        assertThat(browser.text()).contains("已报请部指定管辖", "待指定管辖", "报请机关", "北京市通信管理局");
        check();
        String transfer = browser.idInAddress();
        browser.signIn("ministry").go("/ministry/transfer.xhtml?lang=zh-CN&id=" + transfer);
        assertThat(browser.text()).contains("管辖有争议", "示例：备案在本省");
        browser.press(By.id("openAssign"));
        browser.choose("assigned", "广东省");
        browser.type("assignReason", "示例：由备案地一并查处");
        check();
        browser.follow(By.id("assign"));
        assertThat(browser.text()).contains("已指定管辖", "指定机关", "广东省通信管理局");
        check();
        browser.signIn(guangdong.head()).go("/bureau/enforcementClue.xhtml?lang=zh-CN&id=" + clue);
        assertThat(browser.has(By.id("openCase"))).as("it has the clue now").isTrue();
    }
}
