package org.beian.system.browser.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.beian.law.Clause;
import org.beian.support.AccessApplications;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.PageWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Test of the pages of moves to another provider: all who take part see the move, and the sponsor
 * keeps both accesses.
 */
@BrowserTest
@Clause("B13")
class ReplacementPagesIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningSystem system = RunningSystem.get();
    private final SampleApplication filing = SponsorPages.own();
    private String number;
    private Browser browser;

    @BeforeEach
    void move() {
        number = filed(filing);
        filing.asAddedAccess(number, "192.0.2.77")
                .with("/websites/0/accesses/0/provider", "provider2")
                .with("/websites/0/accesses/0/replaces", "provider");
        filed(filing);
        browser = Browser.open(system.baseUri());
    }

    private String filed(SampleApplication application) {
        String id = AccessApplications.sponsorsProgram(system).submit(application).expect(201).id();
        assertThat(DeskClient.signIn(system, "reviewer-bj").approve(id).isDone()).isTrue();
        return AccessApplications.sponsorsProgram(system)
                .filing(id)
                .json()
                .path("filingNumber")
                .asText();
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
    void isSeenByAllAndGivenUpByTheSponsor() {
        for (String reader : List.of("provider", "provider2", "reviewer-bj")) {
            String folder = reader.startsWith("provider") ? "provider" : "bureau";
            browser.signIn(reader).go("/" + folder + "/replacements.xhtml?lang=zh-CN");
            check();
            browser.follow(By.xpath("//tr[contains(., '" + number + "-1')]//a"));
            assertThat(browser.text()).contains("更换接入提供者", "待新接入开通", "核准新接入");
            assertThat(browser.has(By.id("open"))).isEqualTo(reader.equals("provider2"));
            check();
        }
        browser.signIn("sponsor").go("/sponsor/replacements.xhtml?lang=zh-CN");
        browser.follow(By.xpath("//tr[contains(., '" + number + "-1')]//a"));
        check();
        browser.press(By.id("openKeep"));
        Eventually.within(
                SOON, "the window", () -> browser.textOf(By.id("keeping")).contains("都保留"));
        browser.follow(By.id("keep"));
        assertThat(browser.text()).contains("两个接入均保留", "主办者保留两个接入");
        check();
        assertThat(
                        DeskClient.signIn(system, "reviewer-bj")
                                .get("/bureau/replacements.csv?state=KEPT&lang=zh-CN")
                                .text())
                .contains(number + "-1");
        assertThat(
                        system.api("demo-provider")
                                .get("/api/v1/access-replacements?state=kept&limit=500")
                                .expect(200)
                                .json()
                                .path("items")
                                .findValuesAsText("filingNumber"))
                .contains(number + "-1");
        assertThat(browser.complaints()).isEmpty();
    }
}
