package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.support.Documents;
import org.beian.support.Eventually;
import org.beian.support.Mails;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.DeskScreen;
import org.beian.system.browser.screen.Parties;
import org.beian.system.browser.screen.WizardTyping;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * Test of the first set-up of a real installation, without demo data and from an empty directory,
 * all of it on pages: administrator, ministry, bureau, address unit, provider, and the first
 * filing.
 */
@Tag("derby")
@Clause("4")
@Tag("start")
@Tag("sign-in")
class SetUpIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String GOOD = "silver kettle nine";
    private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    private static final SampleApplication WANTED = SampleApplication.another();

    private static RunningSystem system;
    private static Browser browser;

    @BeforeAll
    static void startAnEmptyOne() {
        system =
                RunningSystem.own(
                        "setup",
                        Map.of("beian.demo", "false", "beian.password.memory", "19456"),
                        connection -> {});
        browser = Browser.open(system.baseUri());
    }

    @AfterAll
    static void stopIt() {
        if (browser != null) {
            browser.close();
        }
        if (system != null) {
            system.close();
        }
    }

    @Test
    void leadsFromTheTokenToTheFirstFiling() throws IOException {
        redeemTheToken();
        openTheMinistry();
        openABureau();
        browser.signIn("ministry-one", GOOD);
        new Parties(browser).registerIpUnit("first-net", "示例首个网络");
        firstAccount("net-admin");
        colleague("net-admin", "net-one", "IP_UNIT");
        openAProvider();
        browser.signIn("reviewer-one", GOOD).go("/home.xhtml");
        assertThat(browser.has(By.id("setUp"))).isFalse();
        report(
                "net-one",
                "ADD,SOURCE,103.81.0.0,103.81.255.255,,APNIC,\n"
                        + "ADD,ALLOCATION,103.81.0.0,103.81.0.255,REDISTRIBUTED,,first-provider\n");
        report("officer-one", "ADD,SOURCE,103.81.0.0,103.81.0.255,,first-net,\n");
        String id = file();
        browser.signIn("reviewer-one", GOOD);
        String number = new DeskScreen(browser).approve(id);
        browser.signIn("officer-one", GOOD).go("/provider/filing.xhtml?lang=zh-CN&id=" + id);
        assertThat(browser.text()).contains(number, "已予以备案");
        browser.driver().manage().deleteAllCookies();
        browser.go("/public/lookup.xhtml?lang=zh-CN&q=" + WANTED.at("/websites/0/domains/0"));
        assertThat(browser.text()).contains(number + "-1", WANTED.at("/subject/name"));
    }

    private static void redeemTheToken() throws IOException {
        browser.go("/setup.xhtml?lang=zh-CN");
        String token = Files.readString(system.data().resolve("first-administrator.token")).strip();
        browser.type("token", token);
        browser.type("chosen", GOOD);
        browser.type("repeated", GOOD);
        browser.click("redeem");
    }

    private static void openTheMinistry() {
        browser.signIn("admin", GOOD).go("/home.xhtml");
        assertThat(browser.textOf(By.id("setUp"))).contains("待办理");
        browser.follow(By.cssSelector("#setUp a"));
        press("openNew");
        browser.type("username", "ministry-one");
        browser.type("displayName", "示例部工作人员");
        browser.type("unitCode_input", "信息产业");
        shows("unitCode_panel", "ministry");
        browser.find(By.id("unitCode_input")).sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        browser.script("document.querySelector('#roles input[value=MINISTRY]').click()");
        press("create");
        shows("issued", "ministry-one");
        String issued = browser.find(By.cssSelector("#issued dd + dt + dd code")).getText();
        browser.signIn("ministry-one", issued).go("/password.xhtml");
        browser.type("present", issued);
        browser.type("chosen", GOOD);
        browser.type("repeated", GOOD);
        browser.click("change");
    }

    private static void openABureau() {
        browser.signIn("ministry-one", GOOD).go("/home.xhtml");
        browser.follow(By.cssSelector("#setUp a"));
        browser.go("/ministry/parties.xhtml?q=bureau-11");
        browser.follow(By.cssSelector("#parties tbody td a"));
        firstAccount("bureau-one");
        colleague("bureau-one", "clerk-one", "CLERK");
        colleague("bureau-one", "reviewer-one", "REVIEWER");
    }

    /** A provider with addresses of its own, and its officer with an account. */
    private static void openAProvider() {
        browser.signIn("reviewer-one", GOOD);
        new Parties(browser).registerProviderWithAddresses("first-provider", "示例首个接入");
        press("openGive");
        browser.type("giveReason", "示例：许可证载明");
        browser.follow(By.id("give"));
        firstAccount("provider-one");
        colleague("provider-one", "officer-one", "PROVIDER", "IP_UNIT");
        browser.signIn("officer-one", GOOD).go("/provider/roster.xhtml?lang=zh-CN");
        press("openAdd");
        browser.type("name", SampleApplication.OFFICER);
        browser.type("phone", "010-66412346");
        browser.type("email", "officer-one@example.cn");
        browser.follow(By.id("add"));
        browser.signIn("provider-one", GOOD).go("/unitadmin/accounts.xhtml?lang=zh-CN");
        assertThat(browser.text()).contains("示例首个接入", "provider-one", "officer-one");
    }

    /** Reports addresses by a file. */
    private static void report(String username, String rows) throws IOException {
        Path file = Files.createTempFile(username, ".csv");
        Files.writeString(file, "action,record,start,end,status,upstream,receiver\n" + rows);
        browser.signIn(username, GOOD).go("/unit/imports.xhtml?lang=zh-CN");
        assertThat(browser.all(By.name("register"))).hasSize(1);
        assertThat(browser.all(By.cssSelector(".side a")).stream().map(WebElement::getText))
                .as("entries of the menu")
                .doesNotHaveDuplicates();
        browser.find(By.id("file")).sendKeys(file.toString());
        browser.find(By.cssSelector("input[name=dryRun][value=false]")).click();
        browser.click("upload");
        Files.delete(file);
        Eventually.within(
                SOON,
                "the report of " + username,
                () ->
                        browser.go("/unit/records.xhtml?q=103.81.0.0/24")
                                .textOf(By.id("records"))
                                .contains("103.81.0.0"));
    }

    /** Files a website of a customer, with the wizard. */
    private static String file() throws IOException {
        browser.signIn("officer-one", GOOD);
        WizardTyping wizard = new WizardTyping(browser, "provider");
        String id = wizard.begin(WANTED, "103.81.0.10");
        Path scan = Files.createTempFile("scan", ".png");
        Files.write(scan, Documents.png(40, 20));
        wizard.topic(
                id,
                "documents",
                () -> {
                    wizard.verify(SampleApplication.OFFICER, TODAY);
                    wizard.attach("DOCUMENT_SCAN", scan);
                    wizard.attach("MANDATE", scan);
                });
        Files.delete(scan);
        assertThat(wizard.handIn(id)).isEqualTo(id);
        return id;
    }

    /** Opens the administrator's account on the card that is shown; its person sets a password. */
    private static void firstAccount(String username) {
        press("openFirst");
        browser.type("username", username);
        browser.type("displayName", "示例账号管理员");
        browser.type("firstEmail", username + "@example.cn");
        browser.type("firstReason", "示例：介绍信");
        browser.follow(By.id("openAccount"));
        setPassword(username);
    }

    /** An account that the unit's administrator opens; its person sets a password. */
    private static void colleague(String administrator, String username, String... roles) {
        browser.signIn(administrator, GOOD).go("/unitadmin/accounts.xhtml?lang=zh-CN");
        press("openNew");
        browser.type("username", username);
        browser.type("displayName", "示例人员");
        browser.type("email", username + "@example.cn");
        for (String role : roles) {
            browser.script(
                    "document.querySelector('#roles input[value=%s]').click()".formatted(role));
        }
        browser.follow(By.id("open"));
        setPassword(username);
    }

    private static void setPassword(String username) {
        String mail = Mails.text(new Mails(system).awaitTo(username + "@example.cn", 1).get(0));
        String link =
                mail.replaceAll(
                        "(?s).*(/public/setPassword\\.xhtml\\?token=[A-Za-z0-9_-]{43}).*", "$1");
        browser.driver().manage().deleteAllCookies();
        browser.go(link);
        browser.type("chosen", GOOD);
        browser.type("repeated", GOOD);
        browser.follow(By.id("set"));
    }

    private static void press(String id) {
        By button = By.id(id);
        Eventually.within(SOON, id, () -> !browser.textOf(button).isEmpty());
        browser.find(button).click();
    }

    private static void shows(String id, String text) {
        Eventually.within(SOON, text + " in " + id, () -> browser.textOf(By.id(id)).contains(text));
    }
}
