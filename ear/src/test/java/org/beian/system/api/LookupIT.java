package org.beian.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.IDN;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.RawRequest;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.system.browser.screen.CancellationSamples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of what the public finds (obligation B6), and what it does not (attacks A2, A21 and A22).
 * Every test asks from a source of its own: a source may ask sixty times a minute.
 */
@ApiTest
class LookupIT {

    private static final RunningSystem SYSTEM = RunningSystem.get();
    private static final String SOURCE = "127.0.7.1";
    private static final String SPONSOR = "示例查询(北京)有限公司";
    private static final String UNDECIDED = "shili-undecided.cn";

    private static SampleApplication application;
    private static String domain;
    private static String number;

    @BeforeAll
    static void fileOne() {
        Api provider = SYSTEM.api("demo-provider");
        application = SampleApplication.another().with("/subject/name", SPONSOR);
        domain = application.json().at("/websites/0/domains/0").asText();
        String id = provider.submit(application).expect(201).id();
        assertThat(DeskClient.signIn(SYSTEM, "reviewer-bj").approve(id).isDone()).isTrue();
        number = provider.filing(id).json().path("filingNumber").asText();
        provider.submit(SampleApplication.another().withDomain(UNDECIDED)).expect(201);
    }

    private static RawRequest.Answer from(String source, String query, String... headers) {
        RawRequest request =
                new RawRequest(SYSTEM.baseUri(), "GET", "/api/v1/lookups" + query).from(source);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.answer(new byte[0]);
    }

    private static RawRequest.Answer ask(String parameter, String value) {
        return from(SOURCE, "?" + parameter + "=" + encoded(value), "Accept-Language", "en");
    }

    private static JsonNode json(RawRequest.Answer answer) {
        try {
            return Api.JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(new String(answer.body(), StandardCharsets.UTF_8), e);
        }
    }

    private static JsonNode items(RawRequest.Answer answer) {
        assertThat(answer.status()).as("%s", json(answer)).isEqualTo(200);
        return json(answer).path("items");
    }

    private static String header(RawRequest.Answer answer, String name) {
        return answer.headers().stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    @Clause("B6")
    void answersWithoutAKeyAndMayBeKeptForAMinute() {
        RawRequest.Answer answer = ask("domain", domain);

        JsonNode item = items(answer).get(0);
        assertThat(item.path("filingNumber").asText()).isEqualTo(number + "-1");
        assertThat(item.path("sponsorName").asText()).isEqualTo(SPONSOR);
        assertThat(item.path("sponsorNature").asText()).isEqualTo("ENTERPRISE");
        assertThat(item.path("domains")).hasSize(1);
        assertThat(item.path("bureau").asText()).isEqualTo("北京市通信管理局");
        assertThat(item.path("filedOn").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(header(answer, "Content-Type")).startsWith("application/json");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(header(answer, "Vary")).contains("Accept-Language");
        assertThat(header(answer, "Set-Cookie")).isEmpty();
        assertThat(
                        items(
                                from(
                                        SOURCE,
                                        "?domain=" + domain,
                                        "Authorization",
                                        "Bearer demo-provider")))
                .hasSize(1);
    }

    static Stream<List<String>> spellings() {
        return Stream.of(
                List.of("domain", domain.toUpperCase()),
                List.of("domain", domain + "."),
                List.of("domain", domain.replace(".", "。")),
                List.of("domain", "www." + domain),
                List.of("number", number),
                List.of("number", number + "-1"),
                List.of("number", number.replace("号", "")),
                List.of("number", number.toLowerCase()),
                List.of("number", number.replace("ICP", " ＩＣＰ ")),
                List.of("name", SPONSOR),
                List.of("name", SPONSOR.replace("(", "（").replace(")", "）")),
                List.of("name", " 示例 查询(北京)有限公司"));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void findsItInEverySpelling(List<String> question) {
        assertThat(items(ask(question.get(0), question.get(1)))).hasSize(1);
    }

    @Test
    @Clause("B6")
    void tellsOfACancelledNumberNothingButThatAndTheDay() {
        Api provider = SYSTEM.api("demo-provider");
        SampleApplication sample = SampleApplication.another();
        String filed = CancellationSamples.filed(SYSTEM, provider, sample);
        CancellationSamples.approve(SYSTEM, CancellationSamples.applied(provider, filed));
        assertThat(items(ask("number", filed + "-1")).toString())
                .matches(
                        "\\[\\{\"filingNumber\":\"%s\",\"state\":\"CANCELLED\",\"endedOn\":\"[\\d-]+\"}]"
                                .formatted(filed + "-1"));
        assertThat(items(ask("domain", sample.json().at("/websites/0/domains/0").asText())))
                .isEmpty();
    }

    @Test
    void findsAChineseDomainInBothForms() {
        String chinese = "示例查询" + domain.replaceAll("\\D", "") + ".中国";
        String id =
                SYSTEM.api("demo-provider")
                        .submit(SampleApplication.another().withDomain(chinese))
                        .expect(201)
                        .id();
        assertThat(DeskClient.signIn(SYSTEM, "reviewer-bj").approve(id).isDone()).isTrue();

        for (String written : List.of(chinese, IDN.toASCII(chinese), "www." + chinese)) {
            JsonNode item = items(ask("domain", written)).get(0);
            assertThat(item.path("domains").get(0).asText()).isEqualTo(IDN.toASCII(chinese));
            assertThat(item.path("unicodeDomains").get(0).asText()).isEqualTo(chinese);
        }
    }

    @Test
    void warnsWhenAnotherCharacterStandsForTheProvince() {
        JsonNode answer = json(ask("number", "川ICP备2026999999号"));
        assertThat(answer.at("/query/value").asText()).isEqualTo("蜀ICP备2026999999号");
        assertThat(answer.at("/warnings/0/message").asText()).contains("川", "蜀");
        assertThat(answer.path("items")).isEmpty();
    }

    /** Attack A21: there is no way to list, and no input becomes part of a statement. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "%",
                "_",
                "示例%",
                "示例",
                "' or 1=1 --",
                "'; drop table unit; --",
                "\\",
                "\"",
                "{}",
                "${1+1}",
                "#{1+1}",
                "\uFFFD"
            })
    void findsNothingUnderAPattern(String name) {
        assertThat(items(ask("name", name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "示\u0000例"})
    void refusesANul(String name) {
        RawRequest.Answer answer = ask("name", name);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(json(answer).path("code").asText()).isEqualTo("PARAMETER_INVALID");
    }

    @ParameterizedTest
    @CsvSource({
        "domain, *.cn, DOMAIN_CHARACTER",
        "domain, %, DOMAIN_CHARACTER",
        "domain, 203.0.113.10, DOMAIN_IS_ADDRESS",
        "domain, cn, DOMAIN_SINGLE_LABEL",
        "number, 京ICP备%号, FILING_NUMBER_SYNTAX",
        "number, 1' or '1'='1, FILING_NUMBER_SYNTAX",
        "number, 台ICP备2026000001号, FILING_NUMBER_PROVINCE"
    })
    void refusesWhatIsNoDomainAndNoNumber(String parameter, String value, String code) {
        RawRequest.Answer answer = ask(parameter, value.replace("''", "'"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        JsonNode error = json(answer).at("/errors/0");
        assertThat(error.path("pointer").asText()).isEqualTo(parameter);
        assertThat(error.path("code").asText()).isEqualTo(code);
        assertThat(error.path("message").asText()).isNotBlank();
        assertThat(error.path("suggestion").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "?q=example.cn",
                "?domain=a.cn&number=1",
                "?domain=a.cn&domain=b.cn",
                "?name=a&domain=a.cn",
                "?name=a&limit=0",
                "?name=a&limit=501",
                "?name=a&cursor=x"
            })
    void refusesMoreOrLessThanOneQuestion(String query) {
        RawRequest.Answer answer = from("127.0.7.2", query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(json(answer).at("/errors/0/message").asText()).isNotBlank();
    }

    /** Attack A2: records that are not public get the same answer as missing ones. */
    @Test
    void tellsNothingOfWhatIsNotDecided() {
        RawRequest.Answer undecided = ask("domain", UNDECIDED);
        RawRequest.Answer unknown = ask("domain", UNDECIDED.replace("undecided", "unknown"));

        assertThat(items(undecided)).isEmpty();
        assertThat(new String(undecided.body(), StandardCharsets.UTF_8))
                .isEqualTo(
                        new String(unknown.body(), StandardCharsets.UTF_8)
                                .replace("unknown", "undecided"));
    }

    /** Attack A22: no number, phone, e-mail or address of anybody. */
    @Test
    @Clause("3")
    void tellsNothingPersonal() {
        String page =
                DeskClient.from(SYSTEM, "127.0.7.3")
                        .get("/public/lookup.xhtml?q=" + encoded(number))
                        .text();
        String answer = new String(ask("number", number).body(), StandardCharsets.UTF_8);
        assertThat(page).contains(number + "-1");
        List<String> hidden = new ArrayList<>();
        for (String pointer :
                List.of(
                        "/subject/document/number",
                        "/subject/address",
                        "/subject/responsible/name",
                        "/subject/responsible/document/number",
                        "/subject/responsible/mobile",
                        "/subject/responsible/officePhone",
                        "/subject/responsible/email")) {
            hidden.add(application.json().at(pointer).asText());
        }
        assertThat(hidden).doesNotContain("");
        assertThat(page).doesNotContain(hidden);
        assertThat(answer).doesNotContain(hidden);
    }

    @Test
    @Clause("B6")
    void letsASourceAskSixtyTimesAMinute() {
        String source = "127.0.7.4";
        int answered = 0;
        RawRequest.Answer answer = from(source, "?domain=" + domain);
        while (answer.status() == 200 && answered < 200) {
            answered++;
            answer = from(source, "?domain=" + domain, "X-Forwarded-For", "192.0.2." + answered);
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answered).isBetween(60, 120);
        assertThat(Integer.parseInt(header(answer, "Retry-After"))).isBetween(1, 60);
        assertThat(json(answer).path("code").asText()).isEqualTo("TOO_MANY_LOOKUPS");
        assertThat(from("127.0.7.5", "?domain=" + domain).status()).isEqualTo(200);
        DeskClient.Page page =
                DeskClient.from(SYSTEM, source).get("/public/lookup.xhtml?q=" + domain);
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.header("Retry-After")).matches("[1-9]\\d?");
        assertThat(page.words()).contains("最多查询 60 次，本次没有查询。请在").doesNotContain(number);
    }

    /** Whoever only reads is given no cookie. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.xhtml",
                "/public/lookup.xhtml",
                "/public/lookup.xhtml?q=x",
                "/public/letter.xhtml",
                "/public/letter.xhtml?code=x",
                "/public/contacts.xhtml"
            })
    void startsNoSessionForReaders(String page) {
        DeskClient.Page shown = DeskClient.from(SYSTEM, "127.0.7.6").get(page);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Set-Cookie")).isEmpty();
    }

    /**
     * Without a script the box leads to the address of the answer; nothing asks, nothing is kept.
     */
    @ParameterizedTest
    @ValueSource(strings = {"/index.xhtml", "/public/lookup.xhtml"})
    void asksByAPlainForm(String page) {
        String text = DeskClient.from(SYSTEM, "127.0.7.9").get(page).text();
        assertThat(text)
                .containsPattern("<form[^>]* method=\"get\" action=\"/public/lookup.xhtml\"")
                .containsPattern("<input id=\"q\" name=\"q\" type=\"search\"")
                .doesNotContain("jakarta.faces.ViewState", "ui-confirm-dialog");
    }

    @Test
    void saysOnThePageWhatWasUnderstood() {
        DeskClient reader = DeskClient.from(SYSTEM, "127.0.7.8");
        String lookup = "/public/lookup.xhtml?q=";

        assertThat(reader.get(lookup + "www." + domain).words())
                .contains("按域名查询", "属于已备案的域名", number + "-1", "备案有效");
        assertThat(reader.get(lookup + encoded("http://www." + domain + "/a?b")).words())
                .contains(number + "-1");
        assertThat(reader.get(lookup + encoded(SPONSOR)).words()).contains("按主办者名称查询", number);
        assertThat(reader.get(lookup + "203.0.113.1").words()).contains("IP");
        assertThat(reader.get(lookup + "no-such-domain.cn").words())
                .contains("没有查到有效的备案", "可能从未备案");
        assertThat(reader.get(lookup + encoded("<script>alert(1)</script>")).text())
                .doesNotContain("<script>alert(1)");
    }

    @Test
    @Clause("6.9")
    void publishesWhatABureauEnters() {
        DeskClient clerk = DeskClient.signIn(SYSTEM, "clerk-bj");
        DeskClient.Form form = clerk.get("/bureau/contacts.xhtml").form("publishing");
        DeskClient.Page done =
                form.fill("phone", "12300").fill("email", "report@example.cn").press("publish");
        assertThat(done.location()).isEqualTo("/bureau/contacts.xhtml");
        assertThat(clerk.get("/public/contacts.xhtml").words())
                .contains("北京市通信管理局", "12300", "report@example.cn", "新疆维吾尔自治区通信管理局");
        assertThat(clerk.get("/bureau/contacts.xhtml").words()).contains("公布联系方式");

        DeskClient.Page stale = form.fill("phone", "12301").press("publish");
        assertThat(stale.message()).contains("没有保存");
        assertThat(clerk.get("/public/contacts.xhtml").words()).doesNotContain("12301");
    }
}
