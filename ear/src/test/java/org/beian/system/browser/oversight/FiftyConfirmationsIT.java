package org.beian.system.browser.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.beian.law.Clause;
import org.beian.support.AccessApplications;
import org.beian.support.BrowserTest;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.AuditSamples;
import org.beian.system.browser.screen.Browser;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Test that a provider confirms fifty websites of the annual audit with one press on one page. */
@BrowserTest
@Clause("7.9")
class FiftyConfirmationsIT {

    private static final int FIFTY = 50;
    private static final Duration LONG = Duration.ofSeconds(120);

    private final RunningSystem system = RunningSystem.get();
    private final AuditSamples samples = new AuditSamples(system);

    @Test
    void areOnePressOfAProviderWithTheMandate() {
        List<String> websites = samples.mandated(FIFTY);
        assertThat(websites).hasSize(FIFTY);
        samples.audited(websites.get(FIFTY - 1));
        String subject = websites.get(0).replaceAll("-\\d+$", "");
        String list = "/provider/audits.xhtml?lang=zh-CN&rows=50&q=" + encoded(subject) + "&state=";
        try (Browser browser = Browser.open(system.baseUri())) {
            browser.signIn("provider").go(list + "SPONSOR");
            assertThat(browser.text()).contains(websites);
            browser.press(By.cssSelector("#auditItems thead .ui-chkbox-box"));
            browser.press(By.id("confirmAll"));
            browser.press(By.cssSelector(".ui-confirmdialog-yes"));
            Eventually.within(LONG, "all are told", () -> browser.text().contains("已办理 50 项"));
            browser.go(list + "PASSED");
            assertThat(browser.text()).contains(websites);
        }
        JsonNode passed =
                AccessApplications.sponsorsProgram(system)
                        .get(
                                AuditSamples.ITEMS
                                        + "?limit=500&state=passed&year="
                                        + AuditSamples.year())
                        .expect(200)
                        .json()
                        .path("items");
        assertThat(passed.findValuesAsText("filingNumber")).containsAll(websites);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
