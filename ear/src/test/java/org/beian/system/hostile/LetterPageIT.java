package org.beian.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
 * Tests of the page that confirms a letter by its code: it tells what stands in the letter's head,
 * and nothing without the code. Every test asks from a source of its own.
 */
@ApiTest
class LetterPageIT {

    private static final String PAGE = "/public/letter.xhtml";
    private static final String UNKNOWN = "没有查到这个验证码的通知书";
    private static final RunningSystem SYSTEM = RunningSystem.get();

    private static SampleApplication application;
    private static IssuedLetter letter;
    private static String number;
    private static String code;

    @BeforeAll
    static void issueOne() {
        Api provider = SYSTEM.api("demo-provider");
        application = SampleApplication.another();
        String id = provider.submit(application).expect(201).id();
        assertThat(DeskClient.signIn(SYSTEM, "reviewer-bj").refuse(id, "OTHER", "执照看不清。").isDone())
                .isTrue();
        number = provider.filing(id).json().at("/decision/letterNumber").asText();
        letter = IssuedLetter.of(provider, id);
        code = letter.code();
    }

    private static DeskClient.Page ask(String source, String typed) {
        return DeskClient.from(SYSTEM, source)
                .get(PAGE + "?code=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    @Test
    @Clause("B5")
    void confirmsTheHeadOfALetterByTheCodePrintedOnIt() {
        assertThat(number).matches(".通管备〔\\d{4}〕[1-9]\\d*号");
        assertThat(letter.text()).contains(number).containsPattern("https?://\\S+" + PAGE);

        DeskClient.Page page = ask("127.0.8.1", code);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words())
                .contains("本系统签发", number, "不予备案通知书", "北京市通信管理局")
                .contains(application.json().at("/subject/name").asText());
        assertThat(ask("127.0.8.1", code.toLowerCase().replace("-", "")).words()).contains(number);
    }

    /** The reasons, the opinion and the person are for whom the letter is for. */
    @Test
    void tellsNothingThatDoesNotStandInTheHead() {
        DeskClient.Page page = ask("127.0.8.2", code);
        assertThat(page.text()).contains(number).doesNotContain("执照看不清");
        for (String pointer :
                new String[] {
                    "/websites/0/name",
                    "/subject/document/number",
                    "/subject/responsible/name",
                    "/subject/responsible/mobile",
                    "/subject/responsible/email"
                }) {
            String hidden = application.json().at(pointer).asText();
            assertThat(hidden).as(pointer).isNotEmpty();
            assertThat(page.text()).as(pointer).doesNotContain(hidden);
        }
    }

    @Test
    void answersAnUnknownCodeClearly() {
        String changed = (code.charAt(0) == 'A' ? 'B' : 'A') + code.substring(1);
        String end = code.substring(0, code.length() - 1) + (code.endsWith("A") ? 'B' : 'A');
        for (String other : new String[] {changed, end, "AAAA-".repeat(5) + "AAAA"}) {
            DeskClient.Page page = ask("127.0.8.3", other);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.words()).contains(UNKNOWN).doesNotContain(number, "不予备案通知书");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "京通管备〔2026〕1号", "<script>alert(1)</script>", "%00", "' or 1=1 --"})
    void saysWhatIsNoCode(String typed) {
        DeskClient.Page page = ask("127.0.8.4", typed);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("这不是通知书的验证码").doesNotContain(UNKNOWN);
        assertThat(page.text()).doesNotContain("<script>alert(1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void asksForACodeWhereNoneWasTyped(String typed) {
        DeskClient.Page page = ask("127.0.8.10", typed);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("请输入验证码").doesNotContain(UNKNOWN, "这不是");
    }

    /** Also where a genuine code stands at its beginning. */
    @Test
    void saysThatALongTextIsNoCode() {
        DeskClient.Page page = ask("127.0.8.5", code + "A".repeat(3000));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("这不是通知书的验证码").doesNotContain(number);
    }

    @Test
    void letsASourceAskAsOftenAsItLooksUp() {
        String source = "127.0.8.6";
        int answered = 0;
        DeskClient.Page page = ask(source, code);
        while (page.status() == 200 && answered < 200) {
            answered++;
            page = ask(source, code);
        }
        assertThat(page.status()).isEqualTo(429);
        assertThat(answered).isBetween(60, 120);
        assertThat(page.header("Retry-After")).matches("[1-9]\\d?");
        assertThat(page.words()).contains("最多查询 60 次，本次没有查询。请在").doesNotContain(number);
        assertThat(ask("127.0.8.7", code).words()).contains(number);
    }

    /** Without a script the box leads to the address of the answer; nothing is kept. */
    @Test
    void asksByAPlainForm() {
        DeskClient.Page page = DeskClient.from(SYSTEM, "127.0.8.8").get(PAGE);
        assertThat(page.text())
                .containsPattern("<form[^>]* method=\"get\" action=\"" + PAGE + "\"")
                .containsPattern("<input id=\"code\" name=\"code\" type=\"text\"")
                .doesNotContain("jakarta.faces.ViewState");
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/index.xhtml", "/public/lookup.xhtml"})
    void isReachedFrom(String page) {
        assertThat(DeskClient.from(SYSTEM, "127.0.8.9").get(page).text())
                .contains("href=\"" + PAGE + "\"");
    }
}
