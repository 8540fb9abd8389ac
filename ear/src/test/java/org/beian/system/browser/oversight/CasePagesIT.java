package org.beian.system.browser.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.support.Api;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.CaseSamples;
import org.beian.system.browser.screen.PageWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Tests of enforcement cases on the pages: opened, told and answered by its sponsor, decided and
 * paid; and a closure that the bureau of another province helps with.
 */
@BrowserTest
@Clause({"16.3", "16.5"})
class CasePagesIT {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String CASE = "/bureau/case.xhtml?id=";
    private static final String ASKED = "/bureau/assistance.xhtml?id=";

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

    private static String chinese(String path) {
        return path.replace("?", "?lang=zh-CN&");
    }

    private String page(String who, String path) {
        return DeskClient.signIn(system, who).get(path).text();
    }

    @Test
    void isOpenedToldAnsweredDecidedAndPaid() {
        String website = new SponsorPages(system).filedForSponsor();
        String opened = openedInTheBrowser(website);
        assertThat(DeskClient.signIn(system, guangdong.head()).get(CASE + opened).status())
                .isEqualTo(404);
        String own = "/sponsor/case.xhtml?id=" + opened;
        assertThat(DeskClient.signIn(system, "sponsor").get(own).status())
                .as("it was not told yet")
                .isEqualTo(404);

        browser.signIn(beijing.clerk()).go(chinese(CASE + opened));
        assertThat(browser.has(By.id("openNoPenalty"))).as("its officer").isFalse();
        browser.type("paperName", "示例：首页截图");
        beijing.record("证据材料");
        assertThat(browser.text()).contains("示例：首页截图").containsPattern("[0-9a-f]{64}");
        check();
        fineIsWithinItsRange();
        beijing.tell(opened, "FINE", "5000");

        browser.signIn("sponsor").go(chinese(own));
        assertThat(browser.text()).contains("罚款 5,000 元", "不属于听证范围", "陈述申辩期限");
        check();
        assertThat(browser.has(By.id("askHearing"))).isFalse();
        browser.type("statement", "示例：已经改正");
        browser.follow(By.id("sendStatement"));
        assertThat(browser.text()).contains("示例：已经改正");
        browser.confirm("waive");
        check();
        beijing.proceed(opened);
        assertThat(beijing.of(beijing.clerk(), opened).offers("openDecide")).isFalse();
        beijing.decide(opened, "FINE", "5000");

        browser.signIn("sponsor").go(chinese(own));
        assertThat(browser.text()).contains("缴纳罚款期限", "5,000 元", "未执行");
        check();
        isPaidAndClosed(opened);
        assertThat(page(beijing.head(), "/bureau/cases.csv?lang=zh-CN&state=CLOSED&q=" + "京"))
                .contains(website, "条件：状态：已结案");
    }

    private String openedInTheBrowser(String website) {
        String clue = beijing.clue(website, "CERTIFICATE_NOT_PLACED");
        browser.signIn(beijing.head()).go("/bureau/caseNew.xhtml?lang=zh-CN&clue=" + clue);
        browser.type("occurredOn_input", LocalDate.now(Shanghai.ZONE).toString());
        browser.type("caseFacts", CaseSamples.WORDS);
        browser.type("firstCertificate", "执法110001");
        browser.type("secondCertificate", "执法110002");
        check();
        browser.press(By.id("openCase"));
        Eventually.within(
                LONG, "two officers are needed", () -> browser.text().contains("请选择本局的两名不同人员"));
        return beijing.opened(website, "CERTIFICATE_NOT_PLACED", null);
    }

    /** At the page of the case, for its officer. */
    private void fineIsWithinItsRange() {
        browser.press(By.id("openNotify"));
        browser.type("intendedFacts", CaseSamples.WORDS);
        browser.type("intendedReasons", CaseSamples.WORDS);
        browser.press(By.xpath("//*[@id='intendedMeasures']//label[normalize-space()='罚款']"));
        browser.type("intendedYuan", "9");
        browser.press(By.id("notify"));
        Eventually.within(
                LONG,
                "the range of the fine",
                () -> browser.textOf(By.id("notifying")).contains("罚款应在 5"));
        check();
    }

    private void isPaidAndClosed(String opened) {
        browser.signIn(beijing.clerk()).go(chinese(CASE + opened));
        browser.type("paperYuan", "5000");
        beijing.record("缴款凭证");
        assertThat(browser.text()).contains("缴款凭证", "已执行");
        browser.press(By.id("openClose"));
        browser.type("closeWords", "示例：全部执行完毕");
        browser.follow(By.id("close"));
        assertThat(browser.text()).contains("已结案", "示例：全部执行完毕", "立案", "作出处罚决定");
        check();
        browser.go("/bureau/cases.xhtml?lang=zh-CN&state=CLOSED");
        assertThat(browser.text()).contains("未办结案件（按违法行为）", "未办结案件（按承办人）");
        check();
        browser.signIn("ministry").go("/ministry/case.xhtml?lang=zh-CN&id=" + opened);
        assertThat(browser.text()).contains("示例：首页截图");
        assertThat(browser.has(By.id("record"))).isFalse();
        check();
        browser.go("/ministry/cases.xhtml?lang=zh-CN");
        assertThat(browser.text()).contains("北京市通信管理局");
        check();
    }

    @Test
    void isClosedWithTheHelpOfAnotherBureau() {
        Api provider = system.api("demo-provider");
        String filing = provider.submit(SampleApplication.inGuangdong()).expect(201).id();
        assertThat(DeskClient.signIn(system, guangdong.head()).approve(filing).isDone()).isTrue();
        String website = provider.filing(filing).json().at("/websites/0/filingNumber").asText();
        String opened = guangdong.opened(website, "UNTRUE_FILING", null);
        guangdong.tell(opened, "CLOSURE", "");
        guangdong.waiveAndProceed(opened);
        browser.signIn(guangdong.third()).go(chinese(CASE + opened));
        assertThat(browser.text()).contains("法制审核", "有权要求听证");
        assertThat(browser.has(By.id("openDecide"))).isFalse();
        check();
        guangdong.pass(opened);
        guangdong.decide(opened, "CLOSURE", "");
        assertThat(guangdong.of(guangdong.clerk(), opened).offers("openClose"))
                .as("access is not stopped yet")
                .isFalse();

        String asked = ordered();
        String notice = answered(provider, asked);
        browser.signIn(beijing.head()).go("/bureau/stopAccessNotice.xhtml?lang=zh-CN&id=" + notice);
        assertThat(browser.text()).contains("依法关闭网站", "尚未核查");
        check();
        browser.press(By.id("look"));
        Eventually.within(LONG, "the look", () -> browser.text().contains("已核查"));
        browser.signIn(guangdong.clerk()).go(chinese(ASKED + asked));
        assertThat(browser.text()).contains("已回复", "复函");
        check();
        browser.press(By.cssSelector("#orders [id$='lookAt']"));
        Eventually.within(LONG, "the look", () -> browser.text().contains("已核查"));
        check();
        browser.go(chinese(CASE + opened));
        browser.press(By.id("openClose"));
        browser.type("closeWords", "示例：网站已经关闭");
        browser.follow(By.id("close"));
        assertThat(browser.text()).contains("已结案", "关闭网站", "已执行");
    }

    /** Id of the request, by which Beijing ordered its provider. */
    private String ordered() {
        browser.signIn(beijing.head())
                .go("/bureau/assistances.xhtml?lang=zh-CN&direction=IN&state=SENT");
        assertThat(browser.text()).contains("广东省通信管理局");
        check();
        browser.follow(By.cssSelector("#assistances tbody td a"));
        String asked = browser.idInAddress();
        assertThat(browser.text()).contains("待办理", "尚未通知");
        check();
        browser.press(By.id("openOrder"));
        browser.follow(By.id("order"));
        assertThat(browser.text()).contains("已通知，待报告");
        check();
        assertThat(DeskClient.signIn(system, "provider").get(ASKED + asked).status())
                .isEqualTo(404);
        return asked;
    }

    /** Id of the notice on which the provider reported. */
    private String answered(Api provider, String asked) {
        String notice =
                page(beijing.head(), ASKED + asked)
                        .replaceAll("(?s).*/bureau/stopAccessNotice\\.xhtml\\?id=(\\d+).*", "$1");
        JsonNode listed =
                provider.get("/api/v1/stop-access-notices?state=open&limit=500")
                        .expect(200)
                        .json()
                        .path("items");
        assertThat(listed)
                .filteredOn(each -> each.path("id").asText().equals(notice))
                .extracting(each -> each.path("ground").asText())
                .containsExactly("CLOSURE");
        DeskClient.Page reported =
                DeskClient.signIn(system, "provider")
                        .get("/provider/stopAccessNotice.xhtml?id=" + notice)
                        .form("reporting")
                        .fill("result", "STOPPED")
                        .fill("officer", SampleApplication.OFFICER)
                        .press("report");
        assertThat(reported.status()).as(reported.toString()).isEqualTo(302);
        return notice;
    }
}
