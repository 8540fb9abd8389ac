package org.beian.system.browser.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.SponsorPages;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.CaseSamples;
import org.beian.system.browser.screen.PageWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Tests of enforcement cases on the pages: one that is told and answered by its sponsor, decided
 * and paid; and one against a provider.
 */
@BrowserTest
@Clause("16.3")
class CasePagesIT {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String CASE = "/bureau/case.xhtml?id=";
    private static final String NETWORK = "ACCESS_TO_UNFILED_SITE";

    private final RunningSystem system = RunningSystem.get();
    private Browser browser;
    private CaseSamples beijing;

    @BeforeEach
    void open() {
        browser = Browser.open(system.baseUri());
        beijing = new CaseSamples(system, browser, "bj");
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
        String opened = beijing.opened(website, "BEYOND_FILING", null);
        assertThat(DeskClient.signIn(system, "reviewer-gd").get(CASE + opened).status())
                .isEqualTo(404);
        String own = "/sponsor/case.xhtml?id=" + opened;
        assertThat(DeskClient.signIn(system, "sponsor").get(own).status())
                .as("it was not told yet")
                .isEqualTo(404);

        browser.signIn(beijing.clerk()).go(chinese(CASE + opened));
        assertThat(browser.has(By.id("openNoPenalty"))).as("its officer").isFalse();
        assertThat(browser.text()).contains("案卷中还没有证据材料");
        assertThat(browser.has(By.id("openNotify"))).as("nothing is proved").isFalse();
        assertThat(browser.has(By.id("toEvidence"))).isTrue();
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
                .contains(website, "行为已过二年", "条件：状态：已结案");
    }

    @Test
    void providerIsChosenToldAndDefendsItself() {
        String site = "network-" + UUID.randomUUID().toString().toLowerCase(Locale.ROOT) + ".ninja";
        String opened = openedInTheBrowser(site);
        String own = "/provider/case.xhtml?id=" + opened;
        assertThat(DeskClient.signIn(system, "provider").get(own).status())
                .as("it was not told yet")
                .isEqualTo(404);
        assertThat(page(beijing.clerk(), CASE + opened)).contains("接入提供者，文书在其页面可以查看");
        beijing.tell(opened, "FINE", "10000");
        assertThat(DeskClient.signIn(system, "provider2").get(own).status()).isEqualTo(404);

        browser.signIn("provider").go("/provider/cases.xhtml?lang=zh-CN&q=" + site);
        assertThat(browser.text()).contains(site, "为未备案的网站提供互联网接入服务");
        check();
        browser.picture("provider-cases");
        browser.follow(By.cssSelector("#cases tbody td a"));
        assertThat(browser.text()).contains("罚款 10,000 元", "有权要求听证", "陈述申辩期限");
        check();
        browser.picture("provider-case");
        browser.type("statement", "示例：已经停止接入");
        browser.follow(By.id("sendStatement"));
        browser.confirm("askHearing");
        assertThat(browser.text()).contains("示例：已经停止接入", "通信管理局组织听证");
        check();
        assertThat(browser.hrefOf(By.cssSelector("a[href*='/letters/cases/']"))).contains(opened);
        assertThat(page("provider", "/provider/cases.csv?q=" + site)).contains(site);
    }

    private String openedInTheBrowser(String site) {
        String clue = beijing.clue(site, NETWORK);
        browser.signIn(beijing.head()).go("/bureau/caseNew.xhtml?lang=zh-CN&clue=" + clue);
        browser.type("occurredOn_input", LocalDate.now(Shanghai.ZONE).toString());
        browser.type("caseFacts", CaseSamples.WORDS);
        browser.type("accusedProvider_input", "provider");
        browser.press(By.cssSelector("#accusedProvider_panel [data-item-value='provider']"));
        browser.type("firstCertificate", "执法110001");
        browser.type("secondCertificate", "执法110002");
        check();
        browser.picture("case-new");
        browser.press(By.id("openCase"));
        Eventually.within(
                LONG, "two officers are needed", () -> browser.text().contains("请选择本局的两名不同人员"));
        assertThat(browser.valueOf(By.id("accusedProvider_input"))).endsWith("• provider");
        return beijing.against("provider", site, NETWORK);
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
}
