package org.beian.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.support.files.IssuedLetter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of the pages as a browser without JavaScript has them: what stands in their forms is sent,
 * and no script is read. The public pages work so, and the others say that they do not.
 */
@ApiTest
class WithoutScriptIT {

    private static final String NEEDED = "登录后的页面需要浏览器启用 JavaScript";
    private static final RunningSystem SYSTEM = RunningSystem.get();

    private static String domain;
    private static String number;
    private static String letterNumber;
    private static String code;

    private final DeskClient reader = DeskClient.from(SYSTEM, "127.0.8.20");

    @BeforeAll
    static void fileOne() {
        Api provider = SYSTEM.api("demo-provider");
        SampleApplication application = SampleApplication.another();
        domain = application.json().at("/websites/0/domains/0").asText();
        String id = provider.submit(application).expect(201).id();
        assertThat(DeskClient.signIn(SYSTEM, "reviewer-bj").approve(id).isDone()).isTrue();
        number = provider.filing(id).json().path("filingNumber").asText();
        letterNumber = provider.filing(id).json().at("/decision/letterNumber").asText();
        code = IssuedLetter.of(provider, id).code();
    }

    /** Sends the only form of a page that asks by its address, as Enter in its box does. */
    private DeskClient.Page ask(String page, String typed) {
        String text = reader.get(page).text();
        Matcher form =
                Pattern.compile("(?s)<form[^>]* method=\"get\" action=\"([^\"]+)\".*?</form>")
                        .matcher(text);
        assertThat(form.find()).as("a form that asks on " + page).isTrue();
        Matcher box = Pattern.compile("<input[^>]* name=\"([^\"]+)\"").matcher(form.group());
        assertThat(box.find()).as("a box on " + page).isTrue();
        return reader.get(
                form.group(1)
                        + "?"
                        + box.group(1)
                        + "="
                        + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @Clause("B6")
    @ValueSource(strings = {"/index.xhtml", "/public/lookup.xhtml"})
    void findsAFilingOrSaysThatThereIsNone(String page) {
        assertThat(ask(page, domain).words()).contains(number + "-1", domain, "备案有效");
        assertThat(ask(page, "no-such-domain.cn").words())
                .contains("没有查到有效的备案")
                .doesNotContain(number);
    }

    @Test
    @Clause("B5")
    void confirmsALetterOrSaysThatThereIsNone() {
        String page = "/public/letter.xhtml";
        assertThat(ask(page, code).words()).contains(letterNumber, "本系统签发");
        String other = (code.charAt(0) == 'A' ? 'B' : 'A') + code.substring(1);
        assertThat(ask(page, other).words()).contains("没有查到这个验证码的通知书").doesNotContain(letterNumber);
    }

    /** The chip of a province leads to the row of its bureau by its address alone. */
    @Test
    @Clause("6.9")
    void leadsToTheContactsOfAProvince() {
        String text = reader.get("/public/contacts.xhtml").text();
        Matcher chip =
                Pattern.compile("<a class=\"chip\" href=\"#([^\"]+)\">广东省</a>").matcher(text);
        assertThat(chip.find()).as(text).isTrue();
        assertThat(text)
                .containsPattern(
                        "<span id=\""
                                + chip.group(1)
                                + "\"><span lang=\"zh-CN\">广东省通信管理局</span></span></td>"
                                + "<td[^>]*>[^<]+</td>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.xhtml",
                "/public/lookup.xhtml",
                "/public/letter.xhtml",
                "/public/contacts.xhtml",
                "/public/api.xhtml",
                "/public/register.xhtml",
                "/public/regulation.xhtml",
                "/public/lostAccount.xhtml",
                "/public/glossary.xhtml",
                "/help.xhtml"
            })
    void asksForNoScriptWhereNoneIsNeeded(String page) {
        DeskClient.Page shown = reader.get(page);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text()).doesNotContain("<noscript>");
    }

    @Test
    void saysWhereAScriptIsNeededAndLetsGo() {
        assertThat(reader.get("/login.xhtml").text()).contains("<noscript>").contains(NEEDED);
        DeskClient reviewer = DeskClient.from(SYSTEM, "127.0.8.21").signedIn("reviewer-bj", "demo");
        DeskClient.Page home = reviewer.get("/home.xhtml");
        assertThat(home.text())
                .containsPattern("<noscript><p class=\"box box-warn\">" + NEEDED + "[^<]*</p>");
        assertThat(home.form("logout").press("signOutPlain").location()).isEqualTo("/index.xhtml");
        assertThat(reviewer.isIn()).isFalse();
    }
}
