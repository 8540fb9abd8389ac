package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.DeskClient;
import org.beian.support.Eventually;
import org.beian.support.RegisterSamples;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Tests of one act on each page of the registers, as the person does it. */
@BrowserTest
class RegisterPagesIT {

    private static final RunningSystem SYSTEM = RunningSystem.get();
    private static final RegisterSamples SAMPLES = new RegisterSamples(SYSTEM);
    private static final By PAGE = By.tagName("body");
    private static final By READ = By.cssSelector("button[id$=':read']");
    private static final Duration SOON = Duration.ofSeconds(60);

    private static Browser browser;

    @BeforeAll
    static void report() {
        browser = Browser.open(SYSTEM.baseUri());
        SAMPLES.report();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void enter(String who) {
        browser.driver().manage().deleteAllCookies();
        browser.on(Browser.DESK).signIn(who);
    }

    /** Presses what asks first and answers on the same page, and says yes. */
    private static void say(String id) {
        browser.press(By.id(id));
        browser.press(By.cssSelector(".ui-confirmdialog-yes"));
    }

    private static void shows(By where, String text) {
        Eventually.within(Duration.ofSeconds(20), text, () -> browser.textOf(where).contains(text));
    }

    @Test
    @Clause("19.3")
    void theMinistrySendsAFindingBackAndTheUnitReadsWhatToCorrect() {
        String report = SAMPLES.newestReport("ministry", "ministry");
        enter("ministry");
        browser.go(report + "&lang=zh-CN");
        assertThat(browser.text()).contains("分配未报", "示例基础网络总部");
        say("sendBack");
        shows(PAGE, "请填写意见");
        browser.type("opinion", "请补报未分配部分的使用状态。");
        browser.confirm("sendBack");
        assertThat(browser.text()).contains("已退回");

        enter("ipunit");
        browser.go("/home.xhtml?lang=zh-CN");
        browser.follow(By.linkText("查看并更正"));
        assertThat(browser.path()).isEqualTo("/unit/ipReport.xhtml");
        // which is the first of all that wait for the unit, those of other tests too
        browser.go(report.replace("/ministry/", "/unit/"));
        browser.follow(By.partialLinkText("已退回"));
        assertThat(browser.text()).contains("请补报未分配部分的使用状态。");
        assertThat(browser.has(By.id("sendBack"))).isFalse();
    }

    @Test
    @Clause("19.3")
    void theMinistryDecidesOnSeveralFindingsTogether() {
        enter("ministry");
        browser.go("/ministry/ipFindings.xhtml?state=OPEN&lang=zh-CN");
        say("accept");
        shows(By.id("messages"), "请先选中条目");
        browser.press(By.cssSelector("#findings tbody .ui-chkbox-box"));
        say("close");
        shows(By.id("messages"), "请填写意见");
        say("accept");
        assertThat(browser.done()).contains("已办理 1 项");
        browser.go("/ministry/ipFindings.xhtml?desk=110000");
        assertThat(browser.has(By.id("accept"))).as("another desk's are only read").isFalse();
    }

    @Test
    @Clause("9.1")
    void headquartersGuideABranchWhichSaysThatItWasRead() throws IOException {
        Path file = Files.createTempFile("branch", ".csv");
        Files.writeString(
                file,
                "action,record,start,end,upstream,eventDate\n"
                        + "ADD,SOURCE,103.81.0.0,103.81.0.255,APNIC,2020-01-02\n");
        enter("ipunit-branch");
        browser.go("/unit/imports.xhtml?lang=zh-CN");
        browser.find(By.id("file")).sendKeys(file.toString());
        browser.find(By.cssSelector("input[name=dryRun][value=false]")).click();
        browser.click("upload");
        Files.delete(file);
        Eventually.within(
                SOON,
                "a report of the branch",
                () -> browser.go("/unit/ipReports.xhtml").has(By.cssSelector("tbody td a")));

        enter("ipunit");
        browser.go("/unit/branches.xhtml?lang=zh-CN");
        assertThat(browser.text()).contains("示例基础网络北京分支", "尚未发出指导意见");
        browser.follow(By.cssSelector("#branches_data a[href*='/ipReport.xhtml']"));
        browser.type("guidance", "请补报分配使用情况。");
        browser.click("guide");
        assertThat(browser.text()).contains("指导意见已发给下级单位", "未阅");

        enter("ipunit-branch");
        browser.go("/unit/branches.xhtml");
        assertThat(browser.text()).contains("示例基础网络总部", "请补报分配使用情况。");
        browser.follow(READ);
        assertThat(browser.done()).contains("已标记为已阅");
        assertThat(browser.text()).contains("示例地址管理员乙");
        assertThat(browser.has(READ)).isFalse();

        enter("reviewer-bj");
        browser.go("/bureau/ipFindings.xhtml?code=ipunit-branch");
        assertThat(browser.text()).contains("分配未报", "103.81.0.0");
        browser.follow(By.cssSelector("tbody td a"));
        assertThat(browser.path()).isEqualTo("/bureau/ipReport.xhtml");
        assertThat(browser.text()).contains("总部指导", "分支已阅指导意见");
        browser.go("/bureau/units.xhtml?late=1");
        assertThat(browser.text()).contains("示例基础网络北京分支");
    }

    @Test
    @Clause("9.1")
    void theMinistrySaysWhatAUnitIsAndTheBureauMayNotTakeItBack() {
        enter("ministry");
        browser.go("/ministry/units.xhtml?province=440000&lang=zh-CN");
        browser.follow(By.linkText("示例地区网络"));
        browser.press(By.id("openMarking"));
        browser.press(By.id("save"));
        shows(By.id("reason-message"), "请填写");
        browser.find(By.cssSelector("#telco .ui-chkbox-box")).click();
        browser.choose("level", "2 级");
        browser.type("headquarters", "nobody");
        browser.type("reason", "经营许可证载明为基础电信业务。");
        browser.press(By.id("save"));
        shows(By.id("marking"), "“nobody”不能作为该单位的总部");
        browser.find(By.id("headquarters")).clear();
        browser.click("save");
        assertThat(browser.done()).contains("单位身份已更改");
        assertThat(browser.text()).contains("设置标记", "定级", "经营许可证载明为基础电信业务。");
        assertThat(browser.find(By.id("telco_input")).isSelected()).isTrue();
        String here = browser.address();

        enter("reviewer-gd");
        browser.go(here.replace("/ministry/", "/bureau/"));
        assertThat(browser.has(By.id("openMarking"))).isFalse();
        assertThat(browser.go("/bureau/units.xhtml").text()).doesNotContain("示例地区网络");
        enter("ipunit2");
        browser.go("/unit/events.xhtml?lang=zh-CN");
        assertThat(browser.text()).contains("监督机关更改单位身份", "基础电信运营公司、2 级", "经营许可证载明为基础电信业务。");
        enter("ministry");
        browser.go(here).press(By.id("openMarking"));
        browser.press(By.cssSelector("#telco .ui-chkbox-box"));
        browser.type("reason", "更正。");
        browser.click("save");
        assertThat(browser.text()).contains("取消标记");
    }

    @Test
    @Clause("9.2")
    void thePictureIsZoomedByClickAndByKeys() {
        enter("ipunit");
        browser.go("/unit/space.xhtml?lang=zh-CN");
        int cells = browser.all(By.cssSelector("[data-cell]")).size();
        assertThat(cells).isPositive();
        String whole = browser.find(By.id("space-heading")).getText();
        WebElement first = browser.find(By.cssSelector("[data-cell]"));
        browser.script("document.querySelector('[data-cell]').focus()");
        first.sendKeys(Keys.ARROW_RIGHT);
        assertThat(browser.script("return document.activeElement.dataset.cell"))
                .isNotEqualTo(first.getDomAttribute("data-cell"));
        browser.script("window.beianTestOld = true");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        Eventually.within(
                Duration.ofSeconds(20),
                "zoomed in",
                () -> !whole.equals(browser.textOf(By.id("space-heading"))));
        browser.find(By.tagName("body")).sendKeys("0");
        Eventually.within(
                Duration.ofSeconds(20),
                "all again",
                () -> whole.equals(browser.textOf(By.id("space-heading"))));
        String csv = DeskClient.signIn(SYSTEM, "ipunit").get("/unit/space/cells.csv").text();
        assertThat(csv.lines().count()).as("heading and mark").isEqualTo(cells + 2L);
        DeskClient unit = DeskClient.signIn(SYSTEM, "ipunit");
        assertThat(unit.get("/unit/space.xhtml").text()).contains("/unit/space/shares.csv");
        String shares = unit.get("/unit/space/shares.csv").text();
        assertThat(shares.lines().skip(1).filter(line -> !line.startsWith("导出记录第")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).matches("[0-9./-]+(,[0-9]{1,3}){2}"));
        assertThat(unit.get("/unit/space/other.csv").status()).isEqualTo(404);
        assertThat(DeskClient.signIn(SYSTEM, "ipunit2").get("/unit/space.xhtml?unit=1").status())
                .isEqualTo(404);
    }

    @Test
    @Clause("19.3")
    void aSingleChangeIsProposedAndItsOwnPersonCannotApproveIt() {
        enter("ipunit");
        browser.go("/unit/edit.xhtml?action=ADD&record=ALLOCATION&lang=zh-CN");
        browser.type("start", "45.113.200.0/33");
        browser.choose("status", "保留");
        browser.press(By.id("propose"));
        Eventually.within(
                SOON,
                "the fault at its field",
                () -> !browser.textOf(By.id("start-message")).isEmpty());
        assertThat(browser.path()).isEqualTo("/unit/edit.xhtml");
        browser.type("start", "45.113.200.0/24");
        browser.click("propose");
        assertThat(browser.text()).contains("已提出，待本单位另一人批准", "待批准");
        browser.follow(By.linkText("查看"));
        assertThat(browser.text()).contains("这是您提出的变更").doesNotContain("RESERVED");
        assertThat(browser.has(By.id("approve"))).isFalse();
        browser.click("refuse");
        assertThat(browser.text()).contains("已不同意或撤回");
    }

    @Test
    @Clause("9.4")
    void theUnitsRulesArePutOnFileAsPdf() throws IOException {
        Path pdf = Files.createTempFile("rules", ".pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(pdf.toFile());
        }
        enter("ipunit");
        browser.go("/unit/rules.xhtml?lang=zh-CN");
        browser.find(By.id("document_input")).sendKeys(pdf.toString());
        Eventually.within(
                SOON,
                "the version filed",
                () ->
                        browser.textOf(PAGE).contains(pdf.getFileName().toString())
                                && browser.textOf(PAGE).contains("制度文件已报送备查"));
        Files.delete(pdf);
    }

    @Test
    @Clause("B4")
    void oneBoxAnswersForAddressesAndDomainsAsOfADay() {
        enter("ministry");
        browser.go("/ministry/search.xhtml?lang=zh-CN");
        browser.type("query", "45.113.1.1");
        browser.click("search");
        assertThat(browser.text()).contains("示例基础网络总部", "自用", "来自 APNIC");
        browser.go("/ministry/search.xhtml?q=45.113.1.1&on=2006-01-02");
        assertThat(browser.text()).contains("当日没有单位报备");
        browser.type("query", RegisterSamples.SEEN);
        browser.find(By.id("day_input")).clear();
        browser.click("search");
        assertThat(browser.text()).contains("示例域名注册服务机构", "示例公司");
        browser.type("query", "-");
        browser.click("search");
        assertThat(browser.text()).contains("既不是IP地址或地址段，也不是域名");
    }

    @Test
    @Clause("10.2")
    void theMinistryAcceptsADomainReportAndTheRegistrarSeesIt() {
        enter("ministry");
        browser.go("/ministry/domainReports.xhtml?state=OPEN&lang=zh-CN");
        String opened = browser.find(By.cssSelector(".queue [aria-current=true] strong")).getText();
        browser.type("opinion", "情况属实，可以如此。");
        browser.confirm("accept");
        assertThat(browser.text()).contains(opened + "的报备：已认可");
    }

    @Test
    @Clause("10.2")
    void theMinistryFindsTheRegistrarAndItsReports() {
        enter("ministry");
        browser.go("/ministry/units.xhtml?lang=zh-CN");
        browser.follow(By.linkText("域名报备单位"));
        assertThat(browser.text()).contains("示例域名注册管理机构(CNNIC)", "cn", "其余各顶级域");
        browser.choose("kind", "域名注册服务机构");
        Eventually.within(
                Duration.ofSeconds(20),
                "the filter stands in the address",
                () -> browser.address().contains("kind=REGISTRAR"));
        assertThat(browser.text()).doesNotContain("(CNNIC)");
        browser.follow(By.linkText("示例域名注册服务机构"));
        assertThat(browser.path()).isEqualTo("/ministry/unit.xhtml");
        assertThat(browser.text()).contains("其余各顶级域", "现有域名", "北京");
        browser.follow(By.linkText("全部报告"));
        assertThat(browser.path()).isEqualTo("/ministry/domainReports.xhtml");
        assertThat(browser.text()).contains("全部单位", "示例域名注册服务机构");
        browser.go("/ministry/units.xhtml?register=domains&kind=REGISTRY");
        browser.follow(By.partialLinkText("CNNIC"));
        assertThat(browser.text()).contains("域名报备情况", "身份变更记录");
    }

    @Test
    @Clause("10.3")
    void theRegistrarNamesItsContactAndTheMinistryReadsIt() {
        enter("registrar");
        browser.go("/unit/domainContact.xhtml?lang=zh-CN");
        browser.type("name", "示例域名联系人");
        browser.type("phone", "无");
        browser.type("email", "contact@example.cn");
        browser.press(By.id("report"));
        Eventually.within(
                SOON,
                "the fault at its field",
                () -> browser.textOf(By.id("phone-message")).contains("电话格式不对"));
        browser.find(By.id("phone")).clear();
        browser.type("phone", "010-66412345");
        browser.click("report");
        assertThat(browser.text()).contains("联系人已报送", "contact@example.cn", "联系人，自");

        enter("ministry");
        browser.go(RegisterSamples.registrar(SYSTEM) + "&lang=zh-CN");
        assertThat(browser.text()).contains("示例域名联系人", "010-66412345", "联系人，自");
    }

    @Test
    @Clause("7.4")
    void aProviderSaysWhatItDidAboutAnUnfiledWebsite() {
        enter("provider");
        browser.go("/provider/unfiled.xhtml?state=OPEN&lang=zh-CN");
        assertThat(browser.text()).contains(RegisterSamples.SEEN);
        say("answer");
        shows(PAGE, "请选择处理结果");
        browser.choose("result", "已督促备案");
        say("answer");
        shows(By.id("messages"), "请先选中条目");
        browser.press(By.cssSelector("#sites_data .ui-chkbox-box"));
        say("answer");
        assertThat(browser.done()).contains("已办理 1 项");
    }

    @Test
    @Clause("20.3")
    void theMinistryConfirmsAnUnfiledDomain() {
        enter("ministry");
        browser.go("/ministry/unfiled.xhtml?lang=zh-CN");
        say("confirm");
        shows(By.id("messages"), "请先选中条目");
        browser.press(By.cssSelector("#unfiled tbody .ui-chkbox-box"));
        say("confirm");
        shows(By.id("messages"), "请填写意见");
        browser.type("opinion", "接入提供者上报，境内有网站。");
        say("confirm");
        assertThat(browser.done()).contains("已办理 1 项");
        browser.go("/ministry/clues.xhtml");
        assertThat(browser.text()).contains("待处理");
        assertThat(browser.has(By.id("conclude"))).isFalse();
    }
}
