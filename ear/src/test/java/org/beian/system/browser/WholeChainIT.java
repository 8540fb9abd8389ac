package org.beian.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.law.Clause;
import org.beian.support.BrowserTest;
import org.beian.support.Eventually;
import org.beian.support.Mails;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.system.browser.screen.Browser;
import org.beian.system.browser.screen.DeskScreen;
import org.beian.system.browser.screen.WizardInputs;
import org.beian.system.browser.screen.WizardTyping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Tests of the whole chain from "I want a website" to "it is open and anyone can check it", each
 * party at its own screen: articles 11, 12 and 13, with the hand-over of 12.6.
 */
@BrowserTest
class WholeChainIT {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/public/join\\.xhtml\\S+");

    private final RunningSystem system = RunningSystem.get();
    private final Mails mails = new Mails(system);
    private final List<Browser> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Browser::close);
    }

    @Test
    @Clause({"11.3.1", "13.4"})
    void leadsFromTheWishForAWebsiteToAnOpenOneThatAnyoneCanCheck() {
        SampleApplication wanted = SampleApplication.another();
        String email = "sponsor@" + wanted.at("/websites/0/domains/0");
        wanted.with("/subject/responsible/email", email);
        Browser sponsor = registered(email, wanted.at("/subject/name"), "chain.one");

        String access = appliesForAccess(sponsor, wanted);
        Browser provider = browser().signIn("provider");
        provider.go("/provider/accessOne.xhtml?lang=zh-CN&id=" + access);
        provider.type("addresses", "203.0.113.77");
        provider.follow(By.id("assign"));
        assertThat(provider.text()).contains("203.0.113.77", "已预分配地址");

        sponsor.go("/sponsor/accessOne.xhtml?id=" + access);
        assertThat(sponsor.find(By.cssSelector("a[href*='wizard.xhtml?access=']"))).isNotNull();
        wanted.with("/websites/0/name", "示例");
        WizardTyping wizard = new WizardTyping(sponsor, "sponsor");
        String id = wizard.begin(access, wanted);
        sponsor.go("/sponsor/wizard.xhtml?id=" + id + "&step=access");
        assertThat(sponsor.text()).contains("203.0.113.77", "以上内容取自接入申请");
        assertThat(wizard.handIn(id)).isEqualTo(id);

        DeskScreen reviewer = new DeskScreen(browser().signIn("reviewer-bj"));
        reviewer.refuse(id, "网站名称请写全称");
        MimeMessage refusal = mails.one(id);
        assertThat(Mails.text(refusal)).contains("不予备案", "网站名称请写全称");

        sponsor.go("/sponsor/filings.xhtml?lang=zh-CN");
        assertThat(sponsor.text()).contains("不予备案", "网站名称");
        sponsor.picture("chain-refused");
        wizard.topic(id, "website", () -> wizard.fill("/websites/0/name", "示例科技全称门户"));
        wizard.handIn(id);
        String number = reviewer.approve(id);
        anyoneFinds(number, wanted);

        givesNumber(sponsor, number + "-1");
        confirmsAndOpens(provider, access);
        sponsor.go("/sponsor/accessOne.xhtml?lang=zh-CN&id=" + access);
        assertThat(sponsor.text()).contains("已开通", SampleApplication.OFFICER);
        sponsor.picture("chain-opened");
    }

    @Test
    @Clause({"11.3.2", "12.6"})
    void leadsACustomersWishThroughItsProviderToAnAccountOfItsOwn() {
        SampleApplication wanted = SampleApplication.another();
        String email = "customer@" + wanted.at("/websites/0/domains/0");
        wanted.with("/subject/responsible/email", email);
        Browser provider = browser().signIn("provider");
        String access = recordsCustomer(provider, wanted);
        provider.type("addresses", "203.0.113.78");
        provider.follow(By.id("assign"));
        assertThat(provider.text()).contains("203.0.113.78", "暂不能开通");
        assertThat(provider.has(By.cssSelector("a[href*='/provider/wizard.xhtml?access=']")))
                .as("filing comes next")
                .isTrue();

        wanted.with("/websites/0/name", "示例");
        WizardTyping wizard = new WizardTyping(provider, "provider");
        String id = wizard.begin(access, wanted);
        wizard.topic(
                id,
                "documents",
                () -> {
                    provider.find(By.cssSelector("#at-mandate .ui-chkbox-box")).click();
                    wizard.fill("/verification/officer", SampleApplication.OFFICER);
                    wizard.fill("/verification/date", wanted.at("/verification/date"));
                });
        assertThat(wizard.handIn(id)).isEqualTo(id);
        DeskScreen reviewer = new DeskScreen(browser().signIn("reviewer-bj"));
        reviewer.refuse(id, "网站名称请写全称");
        provider.go("/provider/filing.xhtml?lang=zh-CN&id=" + id);
        assertThat(provider.text()).contains("不予备案", "网站名称请写全称");
        wizard.topic(id, "website", () -> wizard.fill("/websites/0/name", "示例科技全称门户"));
        wizard.handIn(id);
        String number = reviewer.approve(id);
        anyoneFinds(number, wanted);

        opens(provider, access);
        handsOver(provider, id);
        Browser customer = browser();
        customer.go(linkIn(mailWithLink(email)));
        joined(customer, "chain.two").go("/sponsor/filings.xhtml?lang=zh-CN");
        assertThat(customer.text()).contains(number, "示例科技全称门户", "由 示例云接入 代为提交");
        customer.picture("chain-handed-over");
    }

    private static String recordsCustomer(Browser provider, SampleApplication wanted) {
        provider.go("/provider/accessNew.xhtml?lang=zh-CN");
        provider.type("customer", wanted.at("/subject/name"));
        provider.type("websiteName", wanted.at("/websites/0/name"));
        provider.type("domains", wanted.at("/websites/0/domains/0"));
        WizardInputs inputs = new WizardInputs(provider);
        inputs.tick("places", "110000");
        inputs.tick("methods", "VIRTUAL_HOST");
        provider.follow(By.id("record"));
        return provider.idInAddress();
    }

    private static void handsOver(Browser provider, String id) {
        provider.go("/provider/filing.xhtml?lang=zh-CN&id=" + id);
        provider.choose("passOfficer", SampleApplication.OFFICER);
        provider.type("passGuidance", "请将备案编号标明在首页底部中央并链接到本系统");
        provider.follow(By.id("pass"));
        assertThat(provider.done()).contains("移交");
    }

    private MimeMessage mailWithLink(String email) {
        Eventually.within(
                Duration.ofSeconds(60), "a link to " + email, () -> !linksTo(email).isEmpty());
        return linksTo(email).get(0);
    }

    private List<MimeMessage> linksTo(String email) {
        return mails.to(email).stream()
                .filter(mail -> LINK.matcher(Mails.text(mail)).find())
                .toList();
    }

    private void anyoneFinds(String number, SampleApplication wanted) {
        Browser anyone = browser().on(Browser.PHONE);
        anyone.go("/public/lookup.xhtml?lang=zh-CN&q=www." + wanted.at("/websites/0/domains/0"));
        assertThat(anyone.text()).contains(number + "-1", "示例科技全称门户");
        assertThat(anyone.text()).doesNotContain(wanted.at("/subject/responsible/mobile"));
        anyone.picture("chain-looked-up");
    }

    /** Registers with the link that the mail brings, and signs in. */
    private Browser registered(String email, String unit, String username) {
        Browser person = browser();
        person.go("/public/register.xhtml?lang=zh-CN");
        person.type("email", email);
        person.follow(By.id("send"));
        person.go(linkIn(mails.awaitTo(email, 1).get(0)));
        person.type("unitName", unit);
        return joined(person, username);
    }

    private static Browser joined(Browser person, String username) {
        person.type("username", username);
        person.type("displayName", "示例经办人");
        person.type("chosen", "correct-Horse-battery-9");
        person.type("repeated", "correct-Horse-battery-9");
        person.follow(By.id("join"));
        return person.signIn(username, "correct-Horse-battery-9");
    }

    private static String linkIn(MimeMessage mail) {
        Matcher link = LINK.matcher(Mails.text(mail));
        assertThat(link.find()).as(Mails.text(mail)).isTrue();
        URI uri = URI.create(link.group());
        return uri.getPath() + "?" + uri.getQuery();
    }

    private String appliesForAccess(Browser sponsor, SampleApplication wanted) {
        WizardInputs inputs = new WizardInputs(sponsor);
        sponsor.go("/sponsor/access.xhtml?lang=zh-CN");
        inputs.choose("place", "110000");
        inputs.choose("provider", "provider");
        sponsor.type("websiteName", wanted.at("/websites/0/name"));
        sponsor.type("domains", wanted.at("/websites/0/domains/0"));
        inputs.tick("methods", "VIRTUAL_HOST");
        sponsor.follow(By.id("apply"));
        return sponsor.idInAddress();
    }

    /** 11.3.1: one button gives what the register holds, and nothing is typed again. */
    private static void givesNumber(Browser sponsor, String number) {
        sponsor.go("/home.xhtml?lang=zh-CN");
        assertThat(sponsor.text()).contains(number);
        sponsor.picture("chain-home");
        sponsor.follow(By.cssSelector("button[id$=':give']"));
        assertThat(sponsor.text()).contains("由其核对后开通接入");
        assertThat(sponsor.has(By.cssSelector("button[id$=':give']"))).isFalse();
    }

    private static void confirmsAndOpens(Browser provider, String access) {
        provider.go("/provider/accessOne.xhtml?lang=zh-CN&id=" + access);
        provider.picture("chain-compared");
        provider.choose("compareOfficer", SampleApplication.OFFICER);
        provider.follow(By.id("confirm"));
        opens(provider, access);
    }

    private static void opens(Browser provider, String access) {
        provider.go("/provider/accessOne.xhtml?lang=zh-CN&id=" + access);
        // preset to the officer that the account is
        provider.follow(By.id("open"));
        assertThat(provider.text()).contains("已开通", SampleApplication.OFFICER);
    }

    private Browser browser() {
        Browser browser = Browser.open(system.baseUri());
        open.add(browser);
        return browser;
    }
}
