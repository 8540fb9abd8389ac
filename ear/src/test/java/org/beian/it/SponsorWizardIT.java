package org.beian.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.beian.law.Clause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** A sponsor at its screens: registers by mail, fills the wizard in, mends, hands in (13). */
@Tag("browser")
class SponsorWizardIT {

    private static final String PASSWORD = "silver kettle nine";

    private final RunningSystem system = RunningSystem.get();

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open(system.baseUri());
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Types as at a keyboard, wherever the focus is. */
    private void keys(CharSequence... typed) {
        new Actions(browser.driver()).sendKeys(typed).perform();
    }

    private void choose(String id, String code) {
        new Select(browser.find(By.id(id))).selectByValue(code);
    }

    /** Chooses what other choices hang on: the page asks for them by itself. */
    private void lead(String id, String code) {
        browser.script("window.beianTestOld = true");
        choose(id, code);
        Eventually.within(
                java.time.Duration.ofSeconds(20),
                "the page is asked for again",
                () ->
                        Boolean.TRUE.equals(
                                browser.script(
                                        "return !window.beianTestOld && document.readyState === 'complete'")));
    }

    private void tick(String field, String code) {
        browser.find(By.cssSelector("input[name='" + field + "'][value='" + code + "']")).click();
    }

    private String value(String id) {
        return browser.find(By.id(id)).getAttribute("value");
    }

    private String message(String id) {
        return browser.find(By.id(id + "-message")).getText();
    }

    private String focused() {
        return (String) browser.script("return document.activeElement.id");
    }

    private void step(String id, String step) {
        browser.go("/sponsor/wizard.xhtml?lang=zh-CN&id=" + id + "&step=" + step);
    }

    private String idInAddress() {
        return browser.address().replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    /** The link of the mail, with the account that it opens; signed in. */
    private String register() {
        String name = "wizard-" + System.nanoTime();
        String email = name + "@example.cn";
        browser.go("/public/register.xhtml?lang=zh-CN");
        browser.type("email", email);
        browser.click("send");
        assertThat(browser.text()).contains("请查收邮件");
        String link = SponsorPages.link(Mails.text(new Mails(system).awaitTo(email, 1).get(0)));
        browser.go(link);
        browser.type("unitName", "示例文化有限公司");
        browser.type("username", name);
        browser.type("displayName", "示例经办人");
        browser.type("chosen", "short");
        browser.type("repeated", "short");
        browser.click("join");
        assertThat(browser.find(By.id("messages")).getText()).contains("过短");
        browser.type("chosen", PASSWORD);
        browser.type("repeated", PASSWORD);
        browser.click("join");
        assertThat(browser.path()).isEqualTo("/login.xhtml");
        assertThat(browser.text()).contains("账号已开通");
        browser.go(link);
        assertThat(browser.find(By.id("messages")).getText()).contains("已经使用过");
        browser.signIn(name, PASSWORD);
        return email;
    }

    @Test
    @Clause({"13.1", "13.2"})
    void registersFillsInMendsAndHandsIn() {
        SampleApplication sample = SponsorPages.own();
        String email = register();
        browser.go("/home.xhtml?lang=zh-CN");
        browser.picture("wizard-home");
        assertThat(browser.text()).contains("示例文化有限公司", "填写备案申请");
        browser.go("/sponsor/wizard.xhtml");
        browser.click("begin");

        fillSubject(sample);
        fillPerson(sample, "nobody");
        assertThat(browser.address()).contains("step=website");
        browser.type("at-websites-0-name", sample.at("/websites/0/name"));
        browser.click("next");
        fillContent(sample);
        choose("at-websites-0-accesses-0-provider", "provider");
        tick("at-websites-0-accesses-0-serverProvinces", "110000");
        tick("at-websites-0-accesses-0-methods", "VIRTUAL_HOST");
        browser.type("at-websites-0-accesses-0-ips", "203.0.113.44");
        browser.click("next");
        attach();
        browser.click("next");

        assertThat(browser.text()).contains("有 1 项须先修改", "203.0.113.44", "与主体负责人相同");
        assertThat(browser.has(By.id("submit"))).isFalse();
        browser.picture("wizard-check");
        browser.click("mend");
        assertThat(focused()).isEqualTo("at-subject-responsible-email");
        assertThat(message("at-subject-responsible-email")).contains("格式");
        assertThat(browser.find(By.id(focused())).getAttribute("aria-invalid")).isEqualTo("true");
        browser.type("at-subject-responsible-email", email);
        browser.click("next");
        String id = idInAddress();
        step(id, "check");
        handIn(id);
        assertThat(new Mails(system).about(id)).isEmpty();
    }

    /** By keyboard only: Tab from field to field, Enter goes on. */
    private void fillSubject(SampleApplication sample) {
        browser.find(By.id("at-subject-name")).sendKeys(sample.at("/subject/name"));
        lead("at-subject-nature", "ENTERPRISE");
        assertThat(value("at-subject-name")).isEqualTo(sample.at("/subject/name"));
        lead("at-subject-province", "110000");
        lead("at-subject-city", "110100");
        assertThat(focused()).isEqualTo("at-subject-city");
        choose("at-subject-county", "110108");
        choose("at-subject-document-type", "UNIFIED_SOCIAL_CREDIT_CODE");
        browser.find(By.id("at-subject-document-type")).sendKeys(Keys.TAB);
        keys(sample.at("/subject/document/number"), Keys.TAB, "北京市海淀区示例路1号");
        assertThat(value("at-subject-document-address")).isEqualTo("北京市海淀区示例路1号");
        browser.find(By.id("at-subject-county")).sendKeys(Keys.TAB);
        keys("北京市海淀区示例路1号", Keys.ENTER);
        browser.find(By.id("at-subject-responsible-name"));
    }

    private void fillPerson(SampleApplication sample, String email) {
        String person = "/subject/responsible";
        browser.find(By.id("at-subject-responsible-name")).sendKeys("示例负责人", Keys.TAB);
        choose("at-subject-responsible-document-type", "RESIDENT_IDENTITY_CARD");
        browser.find(By.id("at-subject-responsible-document-type")).sendKeys(Keys.TAB);
        keys(sample.at(person + "/document/number"), Keys.TAB);
        keys(sample.at(person + "/mobile"), Keys.TAB);
        keys(sample.at(person + "/officePhone"), Keys.TAB);
        keys(email, Keys.ENTER);
        browser.find(By.id("at-websites-0-name"));
    }

    private void fillContent(SampleApplication sample) {
        browser.type("at-websites-0-domains", sample.at("/websites/0/domains/0"));
        browser.type("at-websites-0-homeUrls", sample.at("/websites/0/homeUrls/0"));
        tick("at-websites-0-services", "CORPORATE");
        tick("at-websites-0-languages", "zh-Hans");
        tick("at-websites-0-bulletinBoard", "false");
        browser.click("next");
    }

    private void attach() {
        try {
            Path picture = Files.createTempFile("证件", ".png");
            Files.write(picture, Documents.png(30, 20));
            browser.find(By.id("document")).sendKeys(picture.toString());
            choose("purpose", "DOCUMENT_SCAN");
            browser.click("upload");
            assertThat(browser.find(By.id("documents")).getText()).contains("证件扫描件", "KB");
            Files.writeString(picture, "no picture");
            browser.find(By.id("document")).sendKeys(picture.toString());
            browser.click("upload");
            assertThat(browser.find(By.id("messages")).getText()).contains("附件不能接受");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handIn(String id) {
        browser.click("submit");
        assertThat(browser.find(By.id("messages")).getText()).contains("声明");
        browser.find(By.id("declared")).click();
        browser.click("submit");
        assertThat(browser.path()).isEqualTo("/sponsor/receipt.xhtml");
        assertThat(browser.find(By.id("number")).getText()).isEqualTo(id);
        assertThat(browser.text()).contains("个工作日", "北京市通信管理局", "接下来");
        browser.picture("wizard-receipt");
        browser.go("/sponsor/filings.xhtml");
        assertThat(browser.text()).contains("管局审核中", "取得编号");
        browser.picture("wizard-cards");
        // what the other side decided or the sponsor did meanwhile is told, whatever page is open
        step(id, "subject");
        assertThat(browser.text()).contains("目前不能修改");
    }

    /** What a second page typed is told of, and not lost. */
    @Test
    @Clause("13.1")
    void losesNothingInTwoTabs() {
        String id = draftOf(SponsorPages.own());
        browser.signIn("sponsor");
        step(id, "website");
        String first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        step(id, "website");
        browser.type("at-websites-0-name", "第二个页面的名称");
        browser.click("next");
        assertThat(browser.address()).contains("step=content");

        browser.driver().switchTo().window(first);
        browser.type("at-websites-0-name", "第一个页面的名称");
        browser.click("next");
        assertThat(browser.text()).contains("刚刚在另一个页面保存过", "还没有保存");
        assertThat(value("at-websites-0-name")).isEqualTo("第一个页面的名称");
        browser.picture("wizard-two-tabs");
        browser.click("next");
        assertThat(browser.address()).contains("step=content");
        browser.driver().navigate().back();
        step(id, "website");
        assertThat(value("at-websites-0-name")).isEqualTo("第一个页面的名称");
    }

    /** Back and forward show what was kept; a page sent twice keeps it once. */
    @Test
    void goesBackAndForwardAndComesBackLater() {
        String id = draftOf(SponsorPages.own());
        browser.signIn("sponsor");
        step(id, "website");
        browser.type("at-websites-0-name", "改过的名称");
        browser.click("next");
        browser.driver().navigate().back();
        browser.find(By.id("at-websites-0-name"));
        browser.driver().navigate().refresh();
        assertThat(value("at-websites-0-name")).isEqualTo("改过的名称");
        browser.driver().navigate().forward();
        browser.click("back");
        assertThat(browser.address()).contains("step=website");
        browser.click("addSite");
        assertThat(browser.text()).contains("网站 2 / 2");
        browser.type("at-websites-1-name", "第二个网站");
        browser.click("later");
        assertThat(browser.path()).isEqualTo("/sponsor/filings.xhtml");
        assertThat(browser.text()).contains("已保存", "改过的名称、第二个网站", "继续填写");

        // the session ends meanwhile: what was kept is there
        browser.driver().manage().deleteAllCookies();
        browser.signIn("sponsor");
        step(id, "website&site=1");
        assertThat(value("at-websites-1-name")).isEqualTo("第二个网站");
    }

    /** What came back shows what to mend at its fields, and the judged round stays. */
    @Test
    @Clause("12.7")
    void mendsWhatCameBack() {
        Api sponsor = AccessApplications.sponsorsProgram(system);
        String id = sponsor.submit(SponsorPages.own().withThreeDefects()).expect(201).id();
        browser.signIn("sponsor").go("/sponsor/filings.xhtml?lang=zh-CN");
        assertThat(browser.text()).contains("需要您修改", "修改并重新提交", "第 1 项");
        browser.picture("wizard-cards-returned");
        step(id, "subject");
        assertThat(message("at-subject-document-number")).isNotBlank();
        assertThat(focused()).isEqualTo("at-subject-document-number");
        browser.type("at-subject-document-number", SampleApplication.creditCode("110108", 77_001));
        browser.click("next");
        assertThat(message("at-subject-responsible-mobile")).isNotBlank();
        browser.type("at-subject-responsible-mobile", "13800770001");
        browser.click("next");
        assertThat(sponsor.filing(id).state()).isEqualTo("RETURNED");
        step(id, "access");
        assertThat(message("at-websites-0-accesses-0-ips")).isNotBlank();
        browser.type("at-websites-0-accesses-0-ips", "203.0.113.45");
        browser.click("next");
        step(id, "check");
        browser.find(By.id("declared")).click();
        browser.click("submit");
        assertThat(sponsor.filing(id).state()).isEqualTo("UNDER_REVIEW");
    }

    /** Entrusted instead of handed in (12.1): the provider has it, the sponsor reads on. */
    @Test
    @Clause("12.1")
    void entrustsItsProvider() {
        String id = draftOf(SponsorPages.own());
        browser.signIn("sponsor");
        step(id, "check");
        browser.find(By.cssSelector("details:has(#entrust) > summary")).click();
        browser.click("entrust");
        assertThat(browser.find(By.id("messages")).getText()).isNotBlank();
        browser.find(By.cssSelector("details:has(#entrust) > summary")).click();
        browser.find(By.id("mandate")).click();
        browser.click("entrust");
        assertThat(browser.path()).isEqualTo("/sponsor/receipt.xhtml");
        assertThat(browser.text()).contains("示例云接入", "核实");
        browser.go("/sponsor/filings.xhtml");
        assertThat(browser.text()).contains("接入提供者核实中");
        assertThat(system.api("demo-provider").filing(id).state()).isEqualTo("AWAITING_PROVIDER");
    }

    private String draftOf(SampleApplication application) {
        return AccessApplications.sponsorsProgram(system)
                .post(Api.FILINGS + "?draft=true", application.json())
                .expect(201)
                .id();
    }
}
