package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.beian.law.Clause;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.BrowserTest;
import org.beian.support.Documents;
import org.beian.support.Eventually;
import org.beian.support.Mails;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.SponsorPages;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.WizardScreen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * Tests of a sponsor at its pages: it registers by mail, fills in the wizard, corrects and hands in
 * (article 13).
 */
@BrowserTest
class SponsorWizardIT {

    private static final String PASSWORD = "silver kettle nine";

    private final RunningSystem system = RunningSystem.get();

    private Browser browser;
    private WizardScreen screen;

    @BeforeEach
    void open() {
        browser = Browser.open(system.baseUri());
        screen = new WizardScreen(system, browser);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Registers with the link in the mail, and signs in. */
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
        screen.fill("at-websites-0-name", sample.at("/websites/0/name"));
        browser.click("next");
        fillContent(sample);
        screen.choose("at-websites-0-accesses-0-provider", "provider");
        screen.tick("at-websites-0-accesses-0-serverProvinces", "110000");
        screen.tick("at-websites-0-accesses-0-methods", "VIRTUAL_HOST");
        screen.fill("at-websites-0-accesses-0-ips", "203.0.113.44");
        browser.click("next");
        attach();
        browser.click("next");

        assertThat(browser.text()).contains("有 1 项须先修改", "203.0.113.44", "与主体负责人相同");
        assertThat(browser.has(By.id("submit"))).isFalse();
        browser.picture("wizard-check");
        browser.click("mend");
        assertThat(screen.focused()).isEqualTo("at-subject-responsible-email");
        assertThat(screen.message("at-subject-responsible-email")).contains("格式");
        assertThat(browser.find(By.id(screen.focused())).getAttribute("aria-invalid"))
                .isEqualTo("true");
        screen.fill("at-subject-responsible-email", email);
        browser.click("next");
        assertThat(browser.address()).as("back to the check").contains("step=check");
        String id = screen.idInAddress();
        handIn(id);
        assertThat(new Mails(system).about(id)).isEmpty();
    }

    /** By keyboard: Tab from field to field; what hangs on a choice is offered at once. */
    private void fillSubject(SampleApplication sample) {
        screen.fill("at-subject-name", sample.at("/subject/name"));
        screen.choose("at-subject-nature", "ENTERPRISE");
        assertThat(screen.value("at-subject-name")).isEqualTo(sample.at("/subject/name"));
        screen.choose("at-subject-province", "110000");
        assertThat(screen.value("at-subject-city")).as("its only city").isEqualTo("110100");
        screen.choose("at-subject-county", "110108");
        screen.choose("at-subject-document-type", "UNIFIED_SOCIAL_CREDIT_CODE");
        screen.fill("at-subject-document-number", "no credit code");
        screen.fill("at-subject-document-address", "北京市海淀区示例路1号");
        browser.find(By.id("at-subject-address")).sendKeys("北京市海淀区示例路1号");
        browser.follow(By.id("next"));
        assertThat(browser.address())
                .as("a fault is shown when the step is left")
                .contains("check=1");
        assertThat(screen.message("at-subject-document-number")).contains("证件号码");
        assertThat(screen.focused()).isEqualTo("at-subject-document-number");
        screen.fill("at-subject-document-number", sample.at("/subject/document/number"));
        browser.click("next");
        browser.find(By.id("at-subject-responsible-name"));
    }

    private void fillPerson(SampleApplication sample, String email) {
        String person = "/subject/responsible";
        browser.find(By.id("at-subject-responsible-name")).sendKeys("示例负责人");
        screen.choose("at-subject-responsible-document-type", "RESIDENT_IDENTITY_CARD");
        assertThat(browser.has(By.cssSelector("#fields option[value=MILITARY_CODE]")))
                .as("a document that no person has")
                .isFalse();
        browser.find(By.id("at-subject-responsible-document-number")).click();
        screen.keys(sample.at(person + "/document/number"), Keys.TAB);
        screen.keys(sample.at(person + "/mobile"), Keys.TAB);
        screen.keys(sample.at(person + "/officePhone"), Keys.TAB);
        screen.keys(email);
        browser.click("next");
        assertThat(browser.address()).contains("check=1");
        assertThat(screen.message("at-subject-responsible-email")).contains("电子邮箱", "格式");
        // said once: who has nothing better at hand goes on
        browser.click("next");
        browser.find(By.id("at-websites-0-name"));
    }

    private void fillContent(SampleApplication sample) {
        screen.fill("at-websites-0-domains", sample.at("/websites/0/domains/0"));
        screen.fill("at-websites-0-homeUrls", sample.at("/websites/0/homeUrls/0"));
        screen.tick("at-websites-0-services", "CORPORATE");
        screen.choose("at-websites-0-bulletinBoard", "false");
        browser.click("next");
    }

    private void attach() {
        try {
            Path picture = Files.createTempFile("证件", ".png");
            Files.write(picture, Documents.png(30, 20));
            assertThat(screen.value("purpose")).isEqualTo("DOCUMENT_SCAN");
            browser.find(By.id("document_input")).sendKeys(picture.toString());
            Eventually.within(
                    Duration.ofSeconds(20),
                    "the document is stored",
                    () -> browser.textOf(By.id("uploaded")).contains("KB"));
            assertThat(browser.textOf(By.id("uploaded"))).contains("证件扫描件");
            Files.writeString(picture, "no picture");
            browser.find(By.id("document_input")).sendKeys(picture.toString());
            Eventually.within(
                    Duration.ofSeconds(20),
                    "it is said why another is not",
                    () -> browser.textOf(By.id("messages")).contains("附件不能接受"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void declare() {
        browser.find(By.cssSelector("#declared .ui-chkbox-box")).click();
    }

    private void handIn(String id) {
        browser.click("submit");
        assertThat(browser.find(By.id("messages")).getText()).contains("声明");
        declare();
        browser.click("submit");
        assertThat(browser.path()).isEqualTo("/sponsor/receipt.xhtml");
        assertThat(browser.find(By.id("number")).getText()).isEqualTo(id);
        assertThat(browser.text()).contains("个工作日", "北京市通信管理局", "接下来");
        browser.picture("wizard-receipt");
        browser.go("/sponsor/filings.xhtml");
        assertThat(browser.text()).contains("通信管理局审核中", "取得编号");
        browser.picture("wizard-cards");
        // what the other side decided or the sponsor did meanwhile is told, whatever page is open
        screen.step(id, "subject");
        assertThat(browser.text()).contains("目前不能修改");
    }

    /**
     * An application that came back shows what to mend at its fields, and the judged round stays.
     */
    @Test
    @Clause("12.7")
    void mendsWhatCameBack() {
        Api sponsor = AccessApplications.sponsorsProgram(system);
        String id = sponsor.submit(SponsorPages.own().withThreeDefects()).expect(201).id();
        browser.signIn("sponsor").go("/sponsor/filings.xhtml?lang=zh-CN");
        assertThat(browser.text()).contains("需要您修改", "修改并重新提交", "第 1 项");
        browser.picture("wizard-cards-returned");
        screen.step(id, "subject");
        assertThat(screen.message("at-subject-document-number")).isNotBlank();
        assertThat(screen.focused()).isEqualTo("at-subject-document-number");
        screen.fill("at-subject-document-number", SampleApplication.creditCode("110108", 77_001));
        browser.click("next");
        assertThat(screen.message("at-subject-responsible-mobile")).isNotBlank();
        screen.fill("at-subject-responsible-mobile", "13800770001");
        browser.click("next");
        assertThat(sponsor.filing(id).state()).isEqualTo("RETURNED");
        screen.step(id, "access");
        assertThat(screen.message("at-websites-0-accesses-0-ips")).isNotBlank();
        screen.fill("at-websites-0-accesses-0-ips", "203.0.113.45");
        browser.click("next");
        screen.step(id, "check");
        declare();
        browser.click("submit");
        assertThat(sponsor.filing(id).state()).isEqualTo("UNDER_REVIEW");
    }

    /**
     * The application is entrusted instead of handed in (12.1): the provider has it, and the
     * sponsor can still read it.
     */
    @Test
    @Clause("12.1")
    void entrustsItsProvider() {
        String id = screen.draftOf(SponsorPages.own());
        browser.signIn("sponsor");
        screen.step(id, "check");
        browser.find(By.cssSelector("details:has(#entrust) > summary")).click();
        browser.click("entrust");
        assertThat(browser.find(By.id("messages")).getText()).isNotBlank();
        browser.find(By.cssSelector("details:has(#entrust) > summary")).click();
        browser.find(By.cssSelector("#mandate .ui-chkbox-box")).click();
        browser.click("entrust");
        assertThat(browser.path()).isEqualTo("/sponsor/receipt.xhtml");
        assertThat(browser.text()).contains("示例云接入", "核实");
        browser.go("/sponsor/filings.xhtml");
        assertThat(browser.text()).contains("接入提供者核实中");
        assertThat(system.api("demo-provider").filing(id).state()).isEqualTo("AWAITING_PROVIDER");
    }

    /** A draft goes when its owner says so twice, and only then. */
    @Test
    @Clause("13.1")
    void deletesADraftAfterAsking() {
        String name = "示例草稿网站" + System.nanoTime();
        String id = screen.draftOf(SponsorPages.own().with("/websites/0/name", name));
        By delete = By.cssSelector("button[aria-label$='" + name + "']");
        By no = By.cssSelector(".ui-confirmdialog-no");
        browser.signIn("sponsor").go("/sponsor/filings.xhtml?lang=zh-CN");
        browser.press(delete);
        Eventually.within(
                Duration.ofSeconds(10), "it is asked", () -> browser.find(no).isDisplayed());
        assertThat(browser.textOf(By.className("ui-confirm-dialog"))).contains(name, "不能恢复");
        assertThat(browser.barriers()).isEmpty();
        browser.press(no);
        browser.go("/sponsor/filings.xhtml");
        String begunMeanwhile = screen.draftOf(SponsorPages.own());
        browser.press(delete);
        browser.follow(By.cssSelector(".ui-confirmdialog-yes"));
        assertThat(browser.done()).contains("草稿已删除");
        assertThat(browser.text()).doesNotContain(name);
        screen.step(begunMeanwhile, "subject");
        assertThat(screen.value("at-subject-name")).as("not the first row").isNotEmpty();
        screen.step(id, "subject");
        assertThat(browser.text()).contains("目前不能修改");
    }
}
