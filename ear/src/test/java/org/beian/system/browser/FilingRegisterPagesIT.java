package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.CancellationSamples;
import org.beian.system.browser.screen.CaseSamples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Tests of the register of filings for officials: search, export, and the record card. */
@BrowserTest
@Clause("2")
class FilingRegisterPagesIT {

    private static final String LIST = "/bureau/filings.xhtml";

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");
    private final SampleApplication application = SampleApplication.another();
    private final String name = application.at("/subject/name");
    private Browser browser;
    private String id;
    private String number;

    @BeforeEach
    void open() {
        id = provider.submit(application).expect(201).id();
        DeskClient reviewer = DeskClient.signIn(system, "reviewer-bj");
        assertThat(reviewer.approve(id).isDone()).isTrue();
        number = provider.filing(id).json().path("filingNumber").asText();
        browser = Browser.open(system.baseUri());
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void openCard() {
        browser.signIn("reviewer-bj").go(LIST + "?lang=zh-CN");
        browser.type("searchText", number);
        browser.follow(By.id("find"));
        assertThat(browser.textOf(By.id("filings"))).contains(name, number, "有效", "北京");
        browser.follow(By.linkText(name));
    }

    @Test
    void aReviewerFindsAFilingAndReadsItsCard() {
        openCard();
        String card = browser.address();
        assertThat(browser.text()).contains(number, "有效", "查看（留痕）");
        assertThat(browser.text()).doesNotContain(application.at("/subject/responsible/mobile"));
        for (List<String> part :
                List.of(
                        List.of("websites", number + "-1"),
                        List.of("accesses", "示例云接入"),
                        List.of("stops", "停止接入"),
                        List.of("asked", "接入申请"),
                        List.of("unfiled", "未备案任务"),
                        List.of("rounds", "已予以备案"),
                        List.of("letters", "〔"),
                        List.of("mails", "*"),
                        List.of("history", "链完整"))) {
            browser.go(card + "&tab=" + part.get(0));
            assertThat(browser.textOf(By.id("recordForm"))).as(part.get(0)).contains(part.get(1));
            assertThat(browser.barriers()).as(part.get(0)).isEmpty();
            assertThat(browser.layoutFaults()).as(part.get(0)).isEmpty();
        }
        browser.go(card + "&tab=websites");
        browser.follow(By.cssSelector("#parts tbody td a"));
        assertThat(browser.text()).contains(application.at("/websites/0/domains/0"));
        browser.go(card + "&tab=rounds");
        browser.follow(By.cssSelector("#parts tbody td a"));
        assertThat(browser.text()).contains("第 1 轮", name, "示例云接入");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Clause("16.3")
    void namesWhatIsOpenAboutAFiling() {
        String clue =
                new CaseSamples(system, browser, "bj").clue(number + "-1", "NUMBER_NOT_SHOWN");
        openCard();
        browser.go(browser.address() + "&tab=matters");
        assertThat(browser.text()).contains("线索", "北京市通信管理局", "未办结");
        check();
        String cancellation = CancellationSamples.applied(provider, number);
        browser.go("/bureau/cancellation.xhtml?lang=zh-CN&id=" + cancellation);
        assertThat(browser.textOf(By.id("matters"))).contains("线索", number + "-1");
        check();
        browser.follow(By.cssSelector("#matters a"));
        assertThat(browser.idInAddress()).isEqualTo(clue);
        assertThat(
                        DeskClient.signIn(system, "provider")
                                .get("/provider/cancellation.xhtml?lang=zh-CN&id=" + cancellation)
                                .text())
                .doesNotContain("未办结的其他事项");
    }

    private void check() {
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.layoutFaults()).isEmpty();
    }

    /** A22: in the clear once, for a reason, and the bureau reads who it was. */
    @Test
    @Clause("3")
    void showsPersonalDataForALoggedReason() {
        openCard();
        String card = browser.address();
        browser.go(card + "&unmask=/subject/responsible/mobile");
        browser.type("unmaskReason", "核对负责人电话");
        browser.follow(By.id("unmaskShow"));
        assertThat(browser.textOf(By.cssSelector(".unmask")))
                .contains(application.at("/subject/responsible/mobile"));
        browser.go(card + "&tab=reads");
        assertThat(browser.textOf(By.id("parts"))).contains("查看个人信息", "核对负责人电话");
    }

    /** A22: the number of a document stands in no address. */
    @Test
    @Clause("3")
    void looksForADocumentWithoutTellingItsNumber() {
        String document = application.at("/subject/document/number");
        browser.signIn("reviewer-bj").go(LIST + "?lang=zh-CN");
        browser.type("searchText", document);
        browser.follow(By.id("find"));
        assertThat(browser.textOf(By.id("filings"))).contains(name, number);
        assertThat(browser.address()).contains("by=DOCUMENT").doesNotContain(document);
    }

    /** A16: what one may not read is not there; the ministry reads all, and is logged. */
    @Test
    void keepsToTheTerritory() {
        openCard();
        String card = browser.address();
        String query = card.substring(card.indexOf('?'));
        DeskClient elsewhere = DeskClient.signIn(system, "reviewer-gd");
        assertThat(elsewhere.get("/bureau/record.xhtml" + query).status()).isEqualTo(404);
        assertThat(elsewhere.get("/bureau/filings.csv?q=" + encoded(number)).text())
                .doesNotContain(name);
        DeskClient ministry = DeskClient.signIn(system, "ministry");
        assertThat(ministry.get("/ministry/record.xhtml" + query).text()).contains(name);
        assertThat(ministry.get("/ministry/desk.xhtml?id=" + id).text()).contains(name);
        browser.go(card + "&tab=reads");
        assertThat(browser.textOf(By.id("parts"))).contains("部里监督");
    }

    @Test
    @Clause("12.4")
    void exportsTheRegisterAndTheDecisions() {
        DeskClient reviewer = DeskClient.signIn(system, "reviewer-bj");
        assertThat(reviewer.get("/bureau/filings.csv?q=" + encoded(number)).text())
                .contains(name, number);
        assertThat(
                        reviewer.get("/bureau/filings.csv?nur=eine&lang=zh-CN&q=" + encoded(number))
                                .text())
                .as("the conditions that were applied, not the address")
                .contains("条件：查找内容：" + number)
                .doesNotContain("nur");
        ZonedDateTime now = ZonedDateTime.now(ZoneId.of("Asia/Shanghai"));
        assertThat(
                        reviewer.get(
                                        "/bureau/filings.csv?part=decided&result=APPROVED&reviewer=reviewer-bj")
                                .text())
                .contains(id, number)
                .as("the hour in Shanghai")
                .containsAnyOf(hour(now), hour(now.minusHours(1)));
        assertThat(reviewer.get("/bureau/filings.csv?part=decided&reviewer=reviewer2-bj").text())
                .doesNotContain(number);
        assertThat(reviewer.get("/bureau/filings.csv?by=NAME_PART&q=x").status()).isEqualTo(400);
        browser.signIn("reviewer-bj").go(LIST + "?lang=zh-CN&part=decided&reviewer=reviewer-bj");
        assertThat(browser.textOf(By.id("decisions"))).contains(name, number, "已予以备案");
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.layoutFaults()).isEmpty();
    }

    private static String hour(ZonedDateTime time) {
        return DateTimeFormatter.ofPattern("yyyy年M月d日 HH:").format(time);
    }

    @Test
    void saysHowANumberAndAnAddressAreWritten() {
        browser.signIn("clerk-bj").go(LIST + "?lang=zh-CN&q=" + encoded("京ICP2026000001号"));
        assertThat(browser.textOf(By.id("messages"))).contains("不是备案编号", "“号”可以省略");
        browser.go(LIST + "?lang=en&q=203.0.113.300");
        assertThat(browser.textOf(By.id("messages")))
                .contains("203.0.113.300", "no IP address", "203.0.113.0/24");
        assertThat(browser.textOf(By.id("filings"))).contains("see the message above");
        assertThat(browser.barriers()).isEmpty();
        browser.go(LIST + "?lang=zh-CN&q=" + encoded(number.replace("号", "")));
        assertThat(browser.textOf(By.id("filings"))).contains(number);
    }

    /** I9: part of a name over the whole register is declined, and says what to do. */
    @Test
    void declinesWhatWouldWalkTheWholeRegister() {
        browser.signIn("clerk-bj").go(LIST + "?lang=zh-CN&by=NAME_PART&q=" + encoded("示例"));
        assertThat(browser.textOf(By.id("messages"))).contains("范围太大", "不超过一年");
        assertThat(browser.textOf(By.id("filings"))).contains("没有查询").doesNotContain("没有符合条件");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        browser.go(
                LIST
                        + "?by=NAME_PART&from="
                        + today.minusDays(300)
                        + "&to="
                        + today.plusDays(1)
                        + "&q="
                        + encoded(name.substring(1)));
        assertThat(browser.textOf(By.id("filings"))).contains(number);
        browser.go(LIST + "?q=%25&after=x&rows=1000000000&from=9999-99-99&province=%27");
        assertThat(browser.textOf(By.id("filings"))).contains("没有符合条件的备案");
        assertThat(browser.barriers()).isEmpty();
    }
}
