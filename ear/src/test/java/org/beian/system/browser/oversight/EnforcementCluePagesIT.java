package org.beian.system.browser.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.PageWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Tests of clues of violations on the pages of a bureau and the ministry: entered, merged, ended,
 * and transferred to another bureau.
 */
@BrowserTest
@Clause({"16.1", "16.2"})
class EnforcementCluePagesIT {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String OURS = "reviewer-bj";
    private static final String OTHERS = "reviewer-gd";
    private static final String GUANGDONG = "440000";
    private static final String REASON = "示例：主办者住所地在广东";

    private final RunningSystem system = RunningSystem.get();
    private final String site = "shili-clue-" + System.nanoTime() + ".ninja";
    private Browser browser;

    @BeforeEach
    void open() {
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

    /** Id of a clue that a clerk entered. */
    private String entered(String of) {
        return id(
                DeskClient.signIn(system, "clerk-bj")
                        .get("/bureau/enforcementClueNew.xhtml")
                        .form("entering")
                        .fill("site", of)
                        .fill("suspected", "UNFILED_SERVICE")
                        .fill("sourceKind", "PUBLIC_REPORT")
                        .fill("receivedOn", LocalDate.now(Shanghai.ZONE).toString())
                        .fill("from", "示例：张先生")
                        .fill("clueWords", "示例：举报网站没有备案")
                        .press("enter"));
    }

    private String sent(String clue) {
        return id(
                DeskClient.signIn(system, OURS)
                        .get("/bureau/enforcementClue.xhtml?id=" + clue)
                        .form("transferringForm")
                        .fill("receiving", GUANGDONG)
                        .fill("transferReason", REASON)
                        .press("transfer"));
    }

    private void givenBack(String transfer) {
        id(
                DeskClient.signIn(system, OTHERS)
                        .get("/bureau/transfer.xhtml?id=" + transfer)
                        .form("returningForm")
                        .fill("giveBackReason", "示例：住所地不在广东")
                        .press("giveBack"));
    }

    private static String id(DeskClient.Page done) {
        assertThat(done.status()).as(done.toString()).isEqualTo(302);
        return done.header("Location").replaceFirst(".*[?&]id=(\\d+).*", "$1");
    }

    @Test
    void isEnteredMergedAndEnded() {
        browser.signIn(OURS).go("/bureau/enforcementClueNew.xhtml?lang=zh-CN");
        browser.type("site", "示例，不是网站");
        browser.choose("suspected", "未在网站主页标明备案编号");
        browser.choose("sourceKind", "部通报");
        browser.type("from", "示例：信息产业部");
        browser.type("paper", "信部电函〔2026〕1号");
        browser.type("clueWords", "示例：首页没有备案编号");
        check();
        browser.press(By.id("enter"));
        By wrong = By.id("site-message");
        Eventually.within(LONG, "the fault", () -> !browser.textOf(wrong).isEmpty());
        browser.type("site", "https://www." + site + "/index.html");
        browser.follow(By.id("enter"));
        String first = browser.idInAddress();
        assertThat(browser.text()).contains(site, "未在网站主页标明备案编号", "部通报", "信部电函〔2026〕1号", "待办理");
        check();

        String second = entered(site);
        browser.go("/bureau/enforcementClue.xhtml?lang=zh-CN&id=" + second);
        assertThat(browser.text()).contains("同一网站的其他线索", "公众举报");
        browser.press(By.id("openMerge"));
        browser.choose("into", first + "：https://www." + site + "/index.html");
        browser.follow(By.id("merge"));
        assertThat(browser.idInAddress()).isEqualTo(first);
        assertThat(browser.text()).contains("部通报", "公众举报", "并入来源").doesNotContain("示例：张先生");
        check();
        showsWhoReportedIt();
        assertThat(page(OURS, "/bureau/enforcementClue.xhtml?id=" + second)).contains("已合并");
        assertThat(
                        DeskClient.signIn(system, OTHERS)
                                .get("/bureau/enforcementClue.xhtml?id=" + first)
                                .status())
                .isEqualTo(404);

        browser.press(By.id("openNoGround"));
        browser.type("noGroundReason", "示例：已在首页标明");
        browser.follow(By.id("noGround"));
        assertThat(browser.text()).contains("不予立案", "示例：已在首页标明");
        assertThat(page(OURS, "/bureau/enforcementClues.csv?state=NO_GROUND&lang=zh-CN&q=" + site))
                .contains(site, "条件：状态：不予立案");
    }

    /** For a reason only, which is logged. */
    private void showsWhoReportedIt() {
        browser.press(By.id("openReporter"));
        browser.choose("reported", "公众举报：示*****");
        browser.type("reporterReason", "示例：回访举报人");
        check();
        browser.press(By.id("showReporter"));
        Eventually.within(
                LONG,
                "who reported it",
                () -> browser.textOf(By.id("reporting")).contains("示例：张先生"));
        check();
        browser.go(browser.path() + "?lang=zh-CN&id=" + browser.idInAddress());
        assertThat(browser.text()).doesNotContain("示例：张先生");
    }

    private String page(String who, String path) {
        return DeskClient.signIn(system, who).get(path).text();
    }

    @Test
    void isEndedWithOthersOfTheList() {
        entered("a-" + site);
        entered("b-" + site);
        browser.signIn(OURS).go("/bureau/enforcementClues.xhtml?lang=zh-CN&rows=100");
        assertThat(browser.text()).contains("登记线索", "a-" + site);
        check();
        browser.go("/bureau/enforcementClues.xhtml?lang=zh-CN&q=a-" + site);
        assertThat(browser.text()).doesNotContain("b-" + site);
        browser.script("document.getElementById('cluesAll_input').click()");
        browser.type("whyAll", "示例：没有违法事实");
        browser.press(By.id("noGroundAll"));
        browser.press(By.cssSelector(".ui-confirmdialog-yes"));
        Eventually.within(
                LONG, "it is done", () -> !browser.textOf(By.id("clues")).contains("a-" + site));
        assertThat(page(OURS, "/bureau/enforcementClues.csv?lang=zh-CN&q=b-" + site))
                .contains("b-" + site);
        assertThat(
                        DeskClient.signIn(system, "clerk-bj")
                                .get("/bureau/enforcementClues.xhtml")
                                .offers("noGroundAll"))
                .isFalse();
    }

    @Test
    void isSentToAnotherBureauWhichReceivesIt() {
        String clue = entered(site);
        browser.signIn(OURS).go("/bureau/enforcementClue.xhtml?lang=zh-CN&id=" + clue);
        browser.press(By.id("openTransfer"));
        browser.choose("receiving", "广东省");
        browser.type("transferReason", REASON);
        browser.follow(By.id("transfer"));
        String transfer = browser.idInAddress();
        assertThat(browser.path()).isEqualTo("/bureau/transfer.xhtml");
        assertThat(browser.text()).contains("待接收", REASON, "广东省通信管理局");
        assertThat(browser.has(By.id("openReceive"))).isFalse();
        check();
        String letter =
                page(OURS, "/bureau/transfer.xhtml?id=" + transfer)
                        .replaceAll("(?s).*(/letters/transfers/\\d+/\\d+).*", "$1");
        assertThat(DeskClient.signIn(system, OTHERS).get(letter).header("Content-Type"))
                .startsWith("application/pdf");
        assertThat(DeskClient.signIn(system, "provider").get(letter).status()).isEqualTo(404);
        assertThat(
                        DeskClient.signIn(system, OURS)
                                .get("/bureau/enforcementClue.xhtml?id=" + clue)
                                .offers("openNoGround"))
                .as("nobody acts on it meanwhile")
                .isFalse();

        browser.signIn(OTHERS).go("/bureau/transfers.xhtml?lang=zh-CN&direction=IN&q=" + site);
        assertThat(browser.text()).contains(site, "北京市通信管理局");
        check();
        browser.follow(By.linkText(transfer));
        browser.press(By.id("openReceive"));
        browser.follow(By.id("receive"));
        assertThat(browser.text()).contains("已接收");
        assertThat(page(OTHERS, "/bureau/enforcementClue.xhtml?id=" + clue)).contains(site);
        assertThat(
                        DeskClient.signIn(system, OURS)
                                .get("/bureau/enforcementClue.xhtml?id=" + clue)
                                .status())
                .isEqualTo(404);
    }

    @Test
    void isAssignedByTheMinistryWhenItWasReturnedTwice() {
        String clue = entered(site);
        givenBack(sent(clue));
        String again = sent(clue);
        givenBack(again);
        browser.signIn("ministry").go("/ministry/transfers.xhtml?lang=zh-CN&q=" + site);
        assertThat(browser.text()).contains(site, "待指定管辖");
        check();
        browser.follow(By.linkText(again));
        assertThat(browser.text()).contains("退回次数", "示例：住所地不在广东");
        check();
        browser.press(By.id("openAssign"));
        browser.choose("assigned", "广东省");
        browser.type("assignReason", "示例：指定广东管辖");
        browser.follow(By.id("assign"));
        assertThat(browser.text()).contains("已指定管辖");
        assertThat(page(OTHERS, "/bureau/enforcementClues.csv?q=" + site)).contains(site);
        assertThat(page(OURS, "/bureau/enforcementClues.csv?q=" + site)).contains("共 0 行");
        assertThat(page("ministry", "/ministry/transfers.csv?state=ASSIGNED&lang=zh-CN&q=" + site))
                .contains(site, "条件：状态：已指定管辖");
    }

    @Test
    void isSuspectedOfAViolationThatTheMinistryKeeps() {
        browser.signIn("ministry")
                .go(
                        "/ministry/fact.xhtml?lang=zh-CN&kind=CODE&name=NUMBER_NOT_SHOWN"
                                + "&scope=violations&act=change");
        assertThat(browser.text()).contains("第二十二条；措施：责令限期改正、罚款；罚款：5,000 元至 50,000 元", "可以采取的措施");
        assertThat(browser.barriers()).isEmpty();
    }
}
