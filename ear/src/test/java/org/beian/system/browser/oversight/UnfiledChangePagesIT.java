package org.beian.system.browser.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.CancellationSamples;
import org.beian.system.browser.screen.PageWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * Tests of an unfiled change on its pages: the provider reports it, the sponsor says why there is
 * none, on line or on paper, and the bureau does not accept that. A program reports and reads the
 * same.
 */
@BrowserTest
@Clause("8.4")
class UnfiledChangePagesIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String CHANGES = "/api/v1/unfiled-changes";
    private static final Pattern LETTER = Pattern.compile("/letters/served/[0-9]+");
    private static final String ANSWER = "示例：网站名称没有变化";

    @TempDir Path folder;

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");
    private String website;
    private Browser browser;

    @BeforeEach
    void file() {
        website = new SponsorPages(system).filedForSponsor();
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

    @Test
    void isReportedAnsweredAndUpheld() {
        browser.signIn("provider")
                .go("/provider/unfiledChangeNew.xhtml?lang=zh-CN&number=" + encoded(website));
        check();
        browser.choose("item", "网站名称");
        browser.type("found", "示例新站");
        browser.type("officer", SampleApplication.OFFICER);
        browser.confirm("report");
        String id = browser.idInAddress();
        assertThat(browser.text()).contains("待主办者办理", "示例新站", "网站名称");
        check();

        browser.signIn("sponsor").go("/sponsor/unfiledChange.xhtml?lang=zh-CN&id=" + id);
        assertThat(browser.text()).contains("申请变更备案", website);
        check();
        browser.type("answerText", ANSWER);
        browser.confirm("answer");
        assertThat(browser.text()).contains("已说明，待决定", ANSWER);

        browser.signIn("reviewer-bj").go("/bureau/unfiledChange.xhtml?lang=zh-CN&id=" + id);
        browser.press(By.id("openUphold"));
        browser.type("upholdText", "示例：首页已改名");
        browser.follow(By.id("uphold"));
        assertThat(browser.text()).contains("待主办者办理", "示例：首页已改名");
        check();
        assertThat(
                        DeskClient.signIn(system, "reviewer-bj")
                                .get("/bureau/unfiledChanges.csv?state=SPONSOR&lang=zh-CN")
                                .text())
                .contains(website, "条件：状态：待主办者办理");
    }

    /** A sponsor without an account brings its answer to the counter. */
    @Test
    @Clause("8.8")
    void isAnsweredOnPaperAtTheCounter() throws IOException {
        SampleApplication filing = SampleApplication.another();
        String filed = CancellationSamples.filed(system, provider, filing) + "-1";
        String id =
                provider.post(CHANGES, SponsorPages.renamed(filed))
                        .expect(201)
                        .json()
                        .path("id")
                        .asText();
        browser.signIn("clerk-bj").go("/bureau/unfiledChange.xhtml?lang=zh-CN&id=" + id);
        assertThat(browser.text()).contains("主办者没有账号或者以书面形式答复的");
        check();
        browser.press(By.id("openPaper"));
        Eventually.within(
                SOON, "the window", () -> browser.textOf(By.id("papering")).contains("收到之日"));
        browser.type("paperSponsor", "示例另一单位");
        browser.type("paperBearer", "示例递交人");
        browser.type("paperWords", ANSWER);
        Path scan = Files.write(folder.resolve("书面答复.png"), Documents.png(300, 200));
        browser.find(By.cssSelector("#papering input[type=file]")).sendKeys(scan.toString());
        Eventually.within(
                SOON, "the scan", () -> browser.textOf(By.id("paperKept")).contains("书面答复.png"));
        check();
        browser.press(By.id("recordPaper"));
        Eventually.within(
                SOON,
                "the refusal",
                () -> browser.textOf(By.id("papering")).contains("与书面答复的署名不一致"));
        browser.type("paperSponsor", filing.at("/subject/name"));
        browser.follow(By.id("recordPaper"));
        assertThat(browser.text()).contains("书面答复已记录", "已说明，待决定", ANSWER, "示例递交人", "记录主办者的书面答复");
        assertThat(browser.has(By.id("openPaper"))).isFalse();
        check();
        String href = browser.find(By.cssSelector("#papers a[href$='/scan']")).getAttribute("href");
        String path = URI.create(href).getPath();
        assertThat(DeskClient.signIn(system, "reviewer-bj").scan(path, "核对署名").status())
                .isEqualTo(200);
        assertThat(DeskClient.signIn(system, "reviewer-gd").get(path).status()).isEqualTo(404);
        assertThat(browser.complaints()).isEmpty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    @Clause("8.8")
    void standsAmongTheSponsorsLettersWithItsLastDay() {
        String id =
                provider.post(CHANGES, SponsorPages.renamed(website))
                        .expect(201)
                        .json()
                        .path("id")
                        .asText();
        DeskClient sponsor = DeskClient.signIn(system, "sponsor");
        String list = "matter=UNFILED_CHANGE";
        DeskClient.Page letters = sponsor.get("/sponsor/letters.xhtml?" + list);
        assertThat(letters.words()).contains("未及时变更 " + id, "尚未送达", "期限至");
        assertThat(letters.text()).contains("/sponsor/unfiledChange.xhtml?id=" + id);
        Matcher link = LETTER.matcher(letters.text());
        assertThat(link.find()).isTrue();
        DeskClient.Page letter = sponsor.get(link.group());
        assertThat(letter.status()).isEqualTo(200);
        assertThat(letter.text()).startsWith("%PDF");
        DeskClient other = DeskClient.signIn(system, "provider2");
        assertThat(other.get(link.group()).status()).isEqualTo(404);
        assertThat(other.get("/provider/letters.xhtml?part=EVERY").status()).isEqualTo(200);
        assertThat(sponsor.get("/sponsor/letters.csv?" + list).text())
                .contains("未及时变更 " + id, "事项：未及时变更");

        DeskClient.Page services =
                DeskClient.signIn(system, "reviewer-bj").get("/bureau/services.xhtml");
        assertThat(services.words()).contains("最迟送达日");
    }

    @Test
    void isReportedAndReadByPrograms() {
        Map<String, Object> report = SponsorPages.renamed(website);
        system.api("demo-provider2").post(CHANGES, report).expect(422);
        JsonNode opened = provider.post(CHANGES, report).expect(201).json();
        assertThat(opened.path("state").asText()).isEqualTo("OPEN");
        String path = CHANGES + "/" + opened.path("id").asText();
        assertThat(provider.get(path).expect(200).json()).isEqualTo(opened);
        system.api("demo-provider2").get(path).expect(404);
        provider.post(CHANGES, report).expect(409);
        provider.post(CHANGES, Map.of("filingNumber", website)).expect(400);
    }
}
