package org.beian.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.law.Clause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/**
 * From "I want a website" to "it is open and anyone can check it", each party at its own screen:
 * articles 11 and 13 with 12.6.
 */
@Tag("browser")
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
        sponsor.follow(By.cssSelector("a[href*='wizard.xhtml?access=']"));
        wanted.with("/websites/0/name", "示例");
        String id = files(sponsor, wanted);

        Browser reviewer = browser().signIn("reviewer-bj");
        refuses(reviewer, id, "网站名称请写全称");
        MimeMessage refusal = mails.one(id);
        assertThat(Mails.text(refusal)).contains("不予备案", "网站名称请写全称");

        sponsor.go("/sponsor/filings.xhtml?lang=zh-CN");
        assertThat(sponsor.text()).contains("不予备案", "网站名称");
        sponsor.picture("chain-refused");
        corrects(sponsor, id, "示例科技全称门户");

        reviewer.go("/bureau/desk.xhtml?lang=zh-CN&id=" + id);
        reviewer.click("take");
        reviewer.click("approve");
        String number = numberOf(reviewer);

        Browser anyone = browser().on(Browser.PHONE);
        anyone.go("/public/lookup.xhtml?lang=zh-CN&q=www." + wanted.at("/websites/0/domains/0"));
        assertThat(anyone.text()).contains(number + "-1", "示例科技全称门户");
        assertThat(anyone.text()).doesNotContain(wanted.at("/subject/responsible/mobile"));
        anyone.picture("chain-looked-up");

        givesNumber(sponsor, access, wanted, number + "-1");
        confirmsAndOpens(provider, access);
        sponsor.go("/sponsor/accessOne.xhtml?lang=zh-CN&id=" + access);
        assertThat(sponsor.text()).contains("已开通", SampleApplication.OFFICER);
        sponsor.picture("chain-opened");
    }

    /** Registers with the link that the mail brings, and signs in. */
    private Browser registered(String email, String unit, String username) {
        Browser person = browser();
        person.go("/public/register.xhtml?lang=zh-CN");
        person.type("email", email);
        person.follow(By.id("send"));
        person.go(linkIn(mails.one("/public/join.xhtml")));
        person.type("unitName", unit);
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
        sponsor.go("/sponsor/access.xhtml?lang=zh-CN&place=110000");
        new Select(sponsor.find(By.id("provider"))).selectByVisibleText("示例云接入");
        sponsor.type("websiteName", wanted.at("/websites/0/name"));
        sponsor.type("domains", wanted.at("/websites/0/domains/0"));
        sponsor.find(By.cssSelector("input[value=VIRTUAL_HOST]")).click();
        sponsor.follow(By.id("apply"));
        sponsor.go("/sponsor/access.xhtml");
        return sponsor.textOf(By.cssSelector("tbody th a"));
    }

    /** Through the wizard, page by page. */
    private String files(Browser sponsor, SampleApplication wanted) {
        sponsor.click("begin");
        for (String pointer :
                List.of(
                        "/subject/name",
                        "/subject/nature",
                        "/subject/document/type",
                        "/subject/document/number",
                        "/subject/document/address",
                        "/subject/province",
                        "/subject/city",
                        "/subject/county",
                        "/subject/address")) {
            fill(sponsor, pointer, wanted.at(pointer));
        }
        sponsor.click("next");
        person(sponsor, "/subject/responsible", wanted);
        sponsor.click("next");
        fill(sponsor, "/websites/0/name", wanted.at("/websites/0/name"));
        sponsor.find(By.id("at-same")).click();
        sponsor.click("next");
        fill(sponsor, "/websites/0/domains", wanted.at("/websites/0/domains/0"));
        fill(sponsor, "/websites/0/homeUrls", wanted.at("/websites/0/homeUrls/0"));
        choose(sponsor, "/websites/0/services", "CORPORATE");
        choose(sponsor, "/websites/0/languages", "zh-Hans");
        choose(sponsor, "/websites/0/bulletinBoard", "false");
        sponsor.picture("chain-wizard");
        sponsor.click("next");
        assertThat(sponsor.find(By.id("at-websites-0-accesses-0-ips")).getAttribute("value"))
                .contains("203.0.113.77");
        sponsor.click("next");
        sponsor.click("next");
        sponsor.picture("chain-check");
        return handsIn(sponsor);
    }

    private static String handsIn(Browser sponsor) {
        sponsor.find(By.id("declared")).click();
        sponsor.click("submit");
        return sponsor.textOf(By.id("number"));
    }

    private static void person(Browser sponsor, String pointer, SampleApplication wanted) {
        for (String field :
                List.of(
                        "/name",
                        "/document/type",
                        "/document/number",
                        "/mobile",
                        "/officePhone",
                        "/email")) {
            fill(sponsor, pointer + field, wanted.at(pointer + field));
        }
    }

    private static void corrects(Browser sponsor, String id, String name) {
        sponsor.go("/sponsor/wizard.xhtml?id=" + id + "&step=website");
        fill(sponsor, "/websites/0/name", name);
        sponsor.click("next");
        sponsor.go("/sponsor/wizard.xhtml?id=" + id + "&step=check");
        handsIn(sponsor);
    }

    private static void refuses(Browser reviewer, String id, String opinion) {
        reviewer.go("/bureau/desk.xhtml?lang=zh-CN&id=" + id);
        reviewer.click("take");
        reviewer.find(By.cssSelector("input[value=SITE_NAME_IMPROPER], [name=reasons]")).click();
        reviewer.type("opinion", opinion);
        reviewer.click("refuse");
    }

    private static String numberOf(Browser reviewer) {
        Matcher number =
                Pattern.compile(".ICP备\\d+号").matcher(reviewer.textOf(By.cssSelector(".done")));
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private static void givesNumber(
            Browser sponsor, String access, SampleApplication wanted, String number) {
        sponsor.go("/sponsor/accessOne.xhtml?id=" + access);
        sponsor.type("number", number);
        sponsor.type("subjectName", wanted.at("/subject/name"));
        new Select(sponsor.find(By.id("documentType")))
                .selectByValue(wanted.at("/subject/document/type"));
        sponsor.type("documentNumber", wanted.at("/subject/document/number"));
        sponsor.type("responsible", wanted.at("/subject/responsible/name"));
        sponsor.type("mobile", wanted.at("/subject/responsible/mobile"));
        sponsor.type("siteName", "示例科技全称门户");
        sponsor.follow(By.id("give"));
    }

    private static void confirmsAndOpens(Browser provider, String access) {
        provider.go("/provider/accessOne.xhtml?lang=zh-CN&id=" + access);
        provider.picture("chain-compared");
        new Select(provider.find(By.id("compareOfficer")))
                .selectByVisibleText(SampleApplication.OFFICER);
        provider.follow(By.id("confirm"));
        new Select(provider.find(By.id("openOfficer")))
                .selectByVisibleText(SampleApplication.OFFICER);
        provider.follow(By.id("open"));
        assertThat(provider.text()).contains("已开通");
    }

    private static void choose(Browser person, String pointer, String code) {
        person.find(By.cssSelector("[name='" + id(pointer) + "'][value='" + code + "']")).click();
    }

    /** Types a text, or chooses what leads other fields and waits for them. */
    private static void fill(Browser person, String pointer, String value) {
        WebElement field = person.find(By.id(id(pointer)));
        if (!field.getTagName().equals("select")) {
            person.type(id(pointer), value);
        } else if ("true".equals(field.getAttribute("data-refresh"))) {
            person.follow(By.cssSelector("#" + id(pointer) + " option[value='" + value + "']"));
        } else {
            new Select(field).selectByValue(value);
        }
    }

    private static String id(String pointer) {
        return "at" + pointer.replaceAll("[^A-Za-z0-9]", "-");
    }

    private Browser browser() {
        Browser browser = Browser.open(system.baseUri());
        open.add(browser);
        return browser;
    }
}
