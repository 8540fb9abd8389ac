package org.beian.system.browser.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RunningSystem;
import org.beian.support.site.LookedSite;
import org.beian.system.browser.screen.AuditSamples;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.CancellationSamples;
import org.beian.system.browser.screen.CaseSamples;
import org.beian.system.browser.screen.PageWording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Test of a closure as everybody sees it: two sources are one clue at Beijing, which is not
 * competent and transfers it to Guangdong, which opens the case, tells, hears, reviews and decides;
 * its provider is in Beijing, whose bureau orders it to stop, and the site goes down.
 */
@BrowserTest
@Clause({"16.4", "16.5"})
class ClueToClosureIT {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String CLUE = "/bureau/enforcementClue.xhtml?lang=zh-CN&id=";
    private static final String CASE = "/bureau/case.xhtml?lang=zh-CN&id=";
    private static final String NOTICE = "stopAccessNotice.xhtml?lang=zh-CN&id=";
    private static final String ASKED = "/bureau/assistance.xhtml?lang=zh-CN&id=";
    private static final String VIOLATION = "BEYOND_FILING";

    private final RunningSystem system = RunningSystem.get();
    private final LookedSite site = LookedSite.get();
    private final CaseMails mails = new CaseMails(system);
    private final String domain = mails.domain();
    private Browser browser;
    private CaseSamples beijing;
    private CaseSamples guangdong;
    private int pictures;

    @BeforeEach
    void open() {
        browser = Browser.open(system.baseUri());
        beijing = new CaseSamples(system, browser, "bj");
        guangdong = new CaseSamples(system, browser, "gd");
        mails.reachBureaus();
    }

    @AfterEach
    void close() {
        site.takeDown(domain);
        mails.forgetBureaus();
        browser.close();
    }

    private void check() {
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.layoutFaults()).isEmpty();
        assertThat(PageWording.faults(browser, browser.path())).isEmpty();
        browser.picture("closure-%02d".formatted(++pictures));
    }

    private void says(By where, String text) {
        Eventually.within(LONG, text, () -> browser.textOf(where).contains(text));
    }

    private DeskClient as(String account) {
        return DeskClient.signIn(system, account);
    }

    @Test
    void isToldHeardDecidedAndSeen() {
        new AuditSamples(system)
                .filed(
                        AuditSamples.own()
                                .withDomain(domain)
                                .with("/websites/0/name", mails.website())
                                .with("/subject/responsible/email", mails.to("holder")));
        String clue = merged(entered());
        isNotForBeijing();
        received(clue, sent(clue));
        String opened = opened(clue);
        new TriedCase(system, browser, mails, this::check).decided(opened);
        String asked = asked(opened);
        String notice = ordered(asked);
        down(notice);
        replied(asked);
        closed(opened);
    }

    private String entered() {
        browser.signIn(beijing.clerk()).go("/bureau/enforcementClueNew.xhtml?lang=zh-CN");
        browser.type("site", "https://www." + domain + "/");
        browser.choose("suspected", "超出备案的项目提供服务");
        browser.choose("sourceKind", "公众举报");
        browser.type("from", "示例：张先生");
        browser.type("contact", mails.to("reporter"));
        browser.type("clueWords", "示例：网站销售未经备案的服务项目");
        beijing.keep("举报截图.png");
        check();
        browser.follow(By.id("enter"));
        assertThat(browser.text()).contains("示例云接入", "广东省", "举报截图.png");
        check();
        return browser.idInAddress();
    }

    private String merged(String first) {
        String second = beijing.clue(domain, VIOLATION);
        browser.signIn(beijing.head()).go(CLUE + second);
        browser.press(By.id("openMerge"));
        browser.choose("into", first + "：https://www." + domain + "/");
        check();
        browser.follow(By.id("merge"));
        assertThat(browser.text()).contains("公众举报", "日常检查", "并入来源");
        check();
        return first;
    }

    /** At the page of the clue. */
    private void isNotForBeijing() {
        browser.follow(By.id("openCase"));
        assertThat(browser.textOf(By.id("elsewhere"))).contains("广东省", "转送");
        fill("示例受理员甲", "示例审核员乙");
        check();
        browser.press(By.id("openCase"));
        Eventually.within(LONG, "the refusal", () -> browser.text().contains("没有管辖权"));
        assertThat(browser.text()).contains("应当由广东省通信管理局立案", "将线索转送该局");
        check();
    }

    private void fill(String first, String second) {
        browser.type("occurredOn_input", LocalDate.now(Shanghai.ZONE).toString());
        browser.type("caseFacts", CaseSamples.WORDS);
        browser.type("partyAddress", "示例市示例路1号");
        browser.choose("firstOfficer", first);
        browser.type("firstCertificate", "执法440001");
        browser.choose("secondOfficer", second);
        browser.type("secondCertificate", "执法440002");
    }

    /** Id of the case that Guangdong opened, with the evidence of its officer. */
    private String opened(String clue) {
        browser.go(CLUE + clue);
        browser.follow(By.id("openCase"));
        assertThat(browser.has(By.id("elsewhere"))).isFalse();
        fill("示例受理员乙", "示例审核员丁");
        check();
        browser.follow(By.id("openCase"));
        String opened = browser.idInAddress();
        assertThat(browser.text()).contains("调查中", "示例受理员乙 执法440001", "示例审核员丁 执法440002");
        check();
        String reporter = mails.to("reporter");
        Eventually.within(LONG, "the reporter", () -> !mails.about(reporter, "已立案").isEmpty());
        browser.signIn(guangdong.clerk()).go(CASE + opened);
        browser.type("paperName", "示例：首页截图");
        guangdong.record("证据材料");
        assertThat(browser.text()).contains("示例：首页截图").containsPattern("[0-9a-f]{64}");
        return opened;
    }

    private String sent(String clue) {
        browser.signIn(beijing.head()).go(CLUE + clue);
        browser.press(By.id("openTransfer"));
        browser.choose("receiving", "广东省");
        browser.type("transferReason", "示例：主办者住所地在广东");
        check();
        browser.follow(By.id("transfer"));
        assertThat(browser.text()).contains("待接收", "举报截图.png");
        check();
        Matcher hash = Pattern.compile("[0-9a-f]{64}").matcher(browser.text());
        assertThat(hash.find()).isTrue();
        assertThat(mails.letter(mails.to("gd"), "收到转送"))
                .contains("案件（线索）转送函", "举报截图.png", hash.group());
        assertThat(atBeijing(clue).offers("openNoGround"))
                .as("nobody acts on it meanwhile")
                .isFalse();
        return browser.idInAddress();
    }

    /** The clue as its sender finds it. */
    private DeskClient.Page atBeijing(String clue) {
        return as(beijing.head()).get("/bureau/enforcementClue.xhtml?id=" + clue);
    }

    private void received(String clue, String transfer) {
        DeskClient.Form second =
                as(guangdong.third())
                        .get("/bureau/transfer.xhtml?id=" + transfer)
                        .form("receivingForm");
        browser.signIn(guangdong.head())
                .go("/bureau/transfers.xhtml?lang=zh-CN&direction=IN&q=" + domain);
        assertThat(browser.text()).contains("北京市通信管理局");
        check();
        browser.follow(By.linkText(transfer));
        browser.press(By.id("openReceive"));
        browser.follow(By.id("receive"));
        assertThat(browser.text()).contains("已接收");
        check();
        assertThat(second.press("receive").text()).contains("您查看之后，该转送");
        assertThat(atBeijing(clue).status()).isEqualTo(404);
        String sender = mails.to("bj");
        Eventually.within(LONG, "the sender", () -> !mails.about(sender, "转送已接收").isEmpty());
        assertThat(mails.about(sender, "转送已接收")).hasSize(1);
    }

    /** Id of the request to Beijing. */
    private String asked(String opened) {
        assertThat(mails.letter(mails.to("bj"), "要求配合关闭网站"))
                .contains("要求配合关闭网站的函", "示例云接入", "北京市通信管理局");
        browser.go(CASE + opened);
        assertThat(browser.text()).contains("执行中", "要求配合关闭函", "尚未通知");
        assertThat(browser.has(By.id("openClose"))).as("access is not stopped yet").isFalse();
        check();
        browser.follow(By.cssSelector("#requested tbody td a"));
        check();
        return browser.idInAddress();
    }

    /** Id of the notice by which Beijing ordered its provider. */
    private String ordered(String asked) {
        DeskClient.Form late =
                as("reviewer2-bj").get("/bureau/assistance.xhtml?id=" + asked).form("orderingForm");
        browser.signIn(beijing.head())
                .go("/bureau/assistances.xhtml?lang=zh-CN&direction=IN&q=" + domain);
        assertThat(browser.text()).contains("广东省通信管理局", "待办理");
        check();
        browser.follow(By.cssSelector("#assistances tbody td a"));
        assertThat(browser.idInAddress()).isEqualTo(asked);
        browser.press(By.id("openOrder"));
        check();
        browser.follow(By.id("order"));
        assertThat(browser.text()).contains("已通知，待报告");
        check();
        assertThat(late.press("order").text()).contains("核对后再办理");
        assertThat(mails.letter("provider@example.cn", "停止接入通知"))
                .contains("停止接入通知书", "北京市通信管理局", "应当予以关闭");
        browser.follow(By.cssSelector("#orders tbody td a"));
        return browser.idInAddress();
    }

    /** The site is up, its provider reports, and it is down. */
    private void down(String notice) {
        site.takeUp(domain);
        assertThat(browser.text()).contains("依法关闭网站", "尚未核查");
        check();
        browser.press(By.id("look"));
        says(By.id("looks"), "可以访问");
        check();
        assertThat(
                        system.api("demo-provider")
                                .get("/api/v1/stop-access-notices?state=open&limit=500")
                                .expect(200)
                                .json()
                                .path("items"))
                .filteredOn(each -> each.path("id").asText().equals(notice))
                .extracting(each -> each.path("ground").asText())
                .containsExactly("CLOSURE");
        system.api("demo-provider2")
                .post(
                        "/api/v1/stop-access-notices/" + notice + "/execution-report",
                        CancellationSamples.report("STOPPED"))
                .expect(404);
        assertThat(as("provider2").get("/provider/stopAccessNotice.xhtml?id=" + notice).status())
                .isEqualTo(404);
        browser.signIn("provider").go("/provider/stopAccessNotices.xhtml?lang=zh-CN");
        check();
        browser.go("/provider/" + NOTICE + notice);
        browser.choose("result", "已停止接入");
        browser.choose("officer", "示例专员甲");
        check();
        site.takeDown(domain);
        browser.follow(By.id("report"));
        check();
        browser.signIn(beijing.head()).go("/bureau/" + NOTICE + notice);
        browser.press(By.id("look"));
        says(By.id("looks"), "无法访问");
        assertThat(browser.textOf(By.id("looks"))).contains("可以访问");
        assertThat(browser.textOf(By.className("history"))).contains("可以访问 状态码", "无法访问");
        assertThat(browser.has(By.cssSelector("dd a[href^='/bureau/assistance.xhtml?id=']")))
                .isTrue();
        check();
    }

    /** An officer of Beijing approves the reply. */
    private void replied(String asked) {
        browser.go(ASKED + asked);
        assertThat(browser.text()).contains("已报告，待复函");
        browser.press(By.id("openReply"));
        check();
        browser.follow(By.id("reply"));
        assertThat(browser.text()).contains("已复函发函机关", "已回复");
        check();
        assertThat(mails.letter(mails.to("gd"), "配合关闭网站的复函"))
                .contains("关于配合关闭网站情况的复函", "示例云接入", "已停止接入");
        browser.signIn(guangdong.clerk()).go(ASKED + asked);
        assertThat(browser.text()).contains("已回复");
        browser.press(By.cssSelector("#orders [id$='lookAt']"));
        says(By.id("orders"), "无法访问");
        check();
    }

    private void closed(String opened) {
        browser.go(CASE + opened);
        assertThat(browser.text()).contains("已回复", "已停止接入");
        browser.press(By.id("openClose"));
        browser.type("closeWords", "示例：网站已经关闭");
        check();
        browser.follow(By.id("close"));
        assertThat(browser.text()).contains("已结案", "关闭网站", "已执行", "示例：网站已经关闭");
        check();
        browser.signIn("ministry").go("/ministry/case.xhtml?lang=zh-CN&id=" + opened);
        assertThat(browser.text()).contains("要求配合关闭函", "已停止接入");
        check();
    }
}
