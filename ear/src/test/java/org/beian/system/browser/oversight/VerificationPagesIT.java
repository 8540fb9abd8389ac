package org.beian.system.browser.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.PageWording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Tests of verifications: recorded by a provider on its page and by its program, read by a bureau.
 */
@BrowserTest
@Clause("7.3")
class VerificationPagesIT {

    private static final String VERIFICATIONS = "/api/v1/verifications";
    private static final String TASKS = "/api/v1/verification-tasks";

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");
    private String website;

    @BeforeEach
    void file() {
        website = new SponsorPages(system).filedForSponsor();
    }

    @Test
    void isRecordedWithWhatIsNoLongerTrue() {
        Browser browser = Browser.open(system.baseUri());
        try {
            browser.signIn("provider")
                    .go(
                            "/provider/verificationNew.xhtml?lang=zh-CN&number="
                                    + URLEncoder.encode(website, StandardCharsets.UTF_8));
            browser.type("officer", SampleApplication.OFFICER);
            browser.choose("outcome", "无法联系");
            refused(browser, "record", "说明应当为");
            browser.choose("outcome", "不符");
            browser.choose("item", "网站名称");
            browser.type("found", "示例新站");
            browser.confirm("record");
            String id = browser.idInAddress();
            assertThat(browser.text()).contains("不符", website, "未及时变更");
            assertThat(PageWording.faults(browser, browser.path())).isEmpty();

            browser.signIn("reviewer-bj").go("/bureau/verification.xhtml?lang=zh-CN&id=" + id);
            assertThat(browser.text()).contains(website, SampleApplication.OFFICER);
            assertThat(
                            DeskClient.signIn(system, "reviewer-bj")
                                    .get("/bureau/verifications.csv?state=UNTRUE&lang=zh-CN")
                                    .text())
                    .contains(website, "条件：状态：不符");
        } finally {
            browser.close();
        }
    }

    /** Presses what answers on the same page, and waits for its words. */
    private static void refused(Browser browser, String button, String words) {
        browser.press(By.id(button));
        browser.press(By.cssSelector(".ui-confirmdialog-yes"));
        Eventually.within(Duration.ofSeconds(20), words, () -> browser.text().contains(words));
    }

    @Test
    void isAskedForByTheBureau() {
        Browser browser = Browser.open(system.baseUri());
        try {
            browser.signIn("reviewer-bj").go("/bureau/verificationTaskNew.xhtml?lang=zh-CN");
            browser.type("numbers", "京ICP备05000009号");
            browser.type("question", "示例：网站名称是否属实");
            refused(browser, "send", "“京ICP备05000009号”不是");
            browser.type("numbers", website);
            browser.confirm("send");
            assertThat(browser.text()).contains("已发出 1 项核实任务");

            JsonNode task = null;
            for (JsonNode each :
                    provider.get(TASKS + "?state=open&limit=500")
                            .expect(200)
                            .json()
                            .path("items")) {
                task = each.path("filingNumber").asText().equals(website) ? each : task;
            }
            String id = task.path("id").asText();
            browser.signIn("provider").go("/provider/verificationTask.xhtml?lang=zh-CN&id=" + id);
            assertThat(browser.text()).contains("示例：网站名称是否属实", "待核实");
            assertThat(PageWording.faults(browser, browser.path())).isEmpty();
            browser.follow(By.id("report"));
            browser.type("officer", SampleApplication.OFFICER);
            browser.confirm("record");
            assertThat(browser.text()).contains("相符", website);
            browser.signIn("reviewer-bj").go("/bureau/verificationTask.xhtml?lang=zh-CN&id=" + id);
            assertThat(browser.text()).contains("已核实", "报告核实结果");
            assertThat(provider.get(TASKS + "/" + id).json().path("state").asText())
                    .isEqualTo("DONE");
            provider.post(TASKS + "/" + id + "/result", result()).expect(409);
            system.api("demo-provider2").post(TASKS + "/" + id + "/result", result()).expect(404);
        } finally {
            browser.close();
        }
    }

    private static Map<String, Object> result() {
        Map<String, Object> result = new HashMap<>(SponsorPages.verified(""));
        result.remove("filingNumber");
        return result;
    }

    @Test
    void isRecordedAndReadByPrograms() {
        Map<String, Object> verified = SponsorPages.verified(website);
        system.api("demo-provider2").post(VERIFICATIONS, verified).expect(422);
        JsonNode recorded = provider.post(VERIFICATIONS, verified).expect(201).json();
        assertThat(recorded.path("outcome").asText()).isEqualTo("TRUE");
        String path = VERIFICATIONS + "/" + recorded.path("id").asText();
        assertThat(provider.get(path).expect(200).json()).isEqualTo(recorded);
        system.api("demo-provider2").get(path).expect(404);
        Map<String, Object> untrue = new HashMap<>(verified);
        untrue.putAll(Map.of("outcome", "UNTRUE", "item", "WEBSITE_NAME", "found", "示例新站"));
        assertThat(
                        provider.post(VERIFICATIONS, untrue)
                                .expect(201)
                                .json()
                                .at("/links/unfiledChange")
                                .asText())
                .startsWith("/api/v1/unfiled-changes/");
        provider.post(VERIFICATIONS, untrue).expect(409);
        provider.post(VERIFICATIONS, Map.of("filingNumber", website)).expect(400);
    }
}
