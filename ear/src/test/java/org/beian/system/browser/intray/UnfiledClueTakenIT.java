package org.beian.system.browser.intray;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.IssuedKeys;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.PageWording;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Tests of a clue on an unfiled domain that a bureau takes for enforcement. */
@BrowserTest
@Clause({"16.1", "20.3"})
class UnfiledClueTakenIT {

    private final RunningSystem system = RunningSystem.get();

    @Test
    void isListedAmongTheCluesOfViolations() {
        WaitingCases.Opened clue = new RegisterCases(system).clue();
        Browser browser = Browser.open(system.baseUri());
        try {
            browser.signIn(clue.account()).go(clue.href() + "&lang=zh-CN");
            assertThat(browser.barriers()).isEmpty();
            browser.script("document.getElementById('cluesAll_input').click()");
            browser.press(By.id("take"));
            browser.press(By.cssSelector(".ui-confirmdialog-yes"));
            Eventually.within(
                    Duration.ofSeconds(30),
                    "it is taken",
                    () -> browser.textOf(By.id("clues")).contains("已转查处"));
            assertThat(PageWording.faults(browser, browser.path())).isEmpty();
        } finally {
            browser.close();
        }
        assertThat(
                        DeskClient.signIn(system, clue.account())
                                .get(
                                        "/bureau/enforcementClues.csv?lang=zh-CN"
                                                + "&source=UNFILED_CLUE&q="
                                                + clue.name())
                                .text())
                .contains(clue.name(), "条件：状态：", "、来源：未备案网站线索");
        DeskClient ministry = DeskClient.signIn(system, "ministry");
        assertThat(ministry.get("/ministry/clues.xhtml?clue=" + clue.id()).text())
                .contains("已转查处", "/ministry/enforcementClue.xhtml?id=");
        assertThat(ministry.get("/ministry/clues.csv?lang=zh-CN&state=TAKEN").text())
                .contains(clue.name(), "违法线索 ", "条件：状态：已转查处");
        JsonNode followed =
                IssuedKeys.of(system, "ministry")
                        .get("/api/v1/unfiled-clues/" + clue.id())
                        .expect(200)
                        .json();
        assertThat(followed.path("phase").asText()).isEqualTo("TAKEN");
        assertThat(followed.at("/enforcement/state").asText()).isEqualTo("OPEN");
        assertThat(followed.at("/enforcement/caseNumber").isNull()).isTrue();
    }
}
