package org.beian.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of values at the edges: names, numbers, domains, addresses, parameters. */
@ApiTest
class StrangeValuesIT {

    private static final String DOMAIN = "/websites/0/domains/0";
    private static final String ID_NUMBER = "/subject/responsible/document/number";

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");
    private final SampleApplication application = SampleApplication.another();

    /** Bad input I3: all are one name. */
    @Test
    @Clause("12.3")
    void takesOneDomainInAllItsFormsForTheSame() {
        String n = application.reference().replaceAll("\\D", "");
        String han = "示例" + n + ".中国";
        application.with(DOMAIN, han).with("/websites/0/homeUrls/0", "http://" + han + "/");
        Api.Answer first = provider.submit(application).expect(201);
        assertThat(first.state()).as(first.text()).isEqualTo("UNDER_REVIEW");
        String ascii = java.net.IDN.toASCII(han);
        for (String form :
                List.of(
                        ascii,
                        ascii.toUpperCase(java.util.Locale.ROOT),
                        han + ".",
                        "示例" + n + "。中国",
                        "示例" + n + "．中国")) {
            SampleApplication again = SampleApplication.another().withDomain("anders.cn");
            again.with(DOMAIN, form).with("/websites/0/homeUrls/0", "http://" + ascii + "/");
            Api.Answer answer = provider.submit(again).expect(201);
            assertThat(codes(answer)).as(form).contains("APPLICATION_PENDING");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xn--zzzzzzzzzzzz99999.cn",
                "a..cn",
                "-a.cn",
                "a_b.cn",
                "😀.cn",
                "раypal.com",
                "com.cn",
                "cn",
                "a b.cn",
                "http://a.cn",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.cn"
            })
    void refusesDomainsThatAreNone(String domain) {
        Api.Answer answer =
                provider.post(
                        Api.FILINGS + "?dryRun=true", application.with(DOMAIN, domain).json());
        assertThat(refused(answer.expect(200))).as(answer.text()).anyMatch(p -> p.contains(DOMAIN));
    }

    @Test
    void refusesADomainOf254Characters() {
        String label = "a".repeat(60) + ".";
        String domain = label.repeat(4) + "a".repeat(7) + ".cn";
        assertThat(domain).hasSize(254);
        provider.submit(application.with(DOMAIN, domain)).expect(400);
    }

    /** Bad input I6. */
    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, true",
        "11010519491231002x, true",
        "' 11010519491231002X ', true",
        "360426199101010071, true",
        "110105194912310021, false",
        "110105491231002, false",
        "11010519490230002X, false",
        "1101051949123100２X, true"
    })
    void judgesIdentityNumbers(String number, boolean good) {
        Api.Answer answer =
                provider.post(
                        Api.FILINGS + "?dryRun=true", application.with(ID_NUMBER, number).json());
        assertThat(refused(answer.expect(200)).contains(ID_NUMBER))
                .as(answer.text())
                .isEqualTo(!good);
    }

    @ParameterizedTest
    @CsvSource({
        "91110000600037341L, true",
        "91350100M000100Y43, true",
        "91110000101623741k, true",
        "91110000600037341I, false",
        "911100006000373411, false"
    })
    void judgesCreditCodes(String code, boolean good) {
        String pointer = "/subject/document/number";
        Api.Answer answer =
                provider.post(Api.FILINGS + "?dryRun=true", application.with(pointer, code).json());
        assertThat(codes(answer.expect(200)).contains("CREDIT_CODE_CHECK_DIGITS"))
                .as(answer.text())
                .isEqualTo(!good);
    }

    /** Bad input I6: characters beyond the basic plane, with blanks around. */
    @Test
    @Clause("12.4")
    void keepsRareCharactersFromTheFirstCallToTheLetterList() {
        String n = application.reference();
        application
                .with("/subject/name", "  示例𠮷野" + n + "有限公司  ")
                .with("/subject/responsible/name", "阿·示例𠮷");
        Api.Answer kept = provider.submit(application).expect(201);
        assertThat(kept.state()).as(kept.text()).isEqualTo("UNDER_REVIEW");
        DeskClient desk = DeskClient.signIn(system, "reviewer-bj");
        String name = "示例𠮷野" + n + "有限公司";
        assertThat(desk.open(kept.id()).words()).contains(name, "阿·示例𠮷");
        for (String part : List.of("𠮷野" + n, name)) {
            String query = URLEncoder.encode(part, StandardCharsets.UTF_8);
            assertThat(desk.get("/bureau/desk.xhtml?q=" + query).words()).contains(name);
        }
        assertThat(desk.approve(kept.id()).isDone()).isTrue();
    }

    /** Bad input I9. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=-1",
                "limit=0",
                "limit=1000000000",
                "limit=501",
                "limit=x",
                "limit=99999999999999999999",
                "cursor=-5",
                "cursor=abc",
                "cursor=%27",
                "cursor=99999999999999999999",
                "state=approved",
                "state=APPROVED%27--"
            })
    void refusesParametersOutOfTheirRange(String query) {
        JsonNode problem = provider.get(Api.FILINGS + "?" + query).expect(400).json();
        assertThat(problem.path("detail").asText()).contains(query.split("=")[0]);
        if (!query.startsWith("state")) {
            provider.get("/api/v1/events?" + query).expect(400);
        }
    }

    /** A misspelled parameter would be an answer to another question. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET|/api/v1/filings?stat=DRAFT|stat|cursor, limit, reference, state",
                "GET|/api/v1/filings?State=DRAFT&limit=1&Limit=2|Limit, State|limit",
                "GET|/api/v1/filings?x=1&x=2|x|state",
                "GET|/api/v1/events?state=SENT|state|after, all, cursor, limit",
                "GET|/api/v1/code-tables?limit=1|limit|",
                "GET|/api/v1/lookups?q=a.cn|q|domain, limit",
                "POST|/api/v1/filings?dryrun=true|dryrun|draft, dryRun",
                "POST|/api/v1/events/1/ack?all=true|all|"
            })
    void refusesParametersThatTheCallDoesNotHave(
            String method, String path, String unknown, String known) {
        Object body = path.contains("dryrun") ? application.json() : null;
        JsonNode problem = provider.send(method, path, body).expect(400).json();
        String message = problem.at("/errors/0/message").asText();
        assertThat(problem.path("code").asText())
                .isEqualTo(known == null ? "PARAMETER_NONE" : "PARAMETER_UNKNOWN");
        assertThat(message).contains(unknown).contains(known == null ? "没有查询参数" : known);
        assertThat(provider.get(Api.FILINGS + "?reference=" + application.reference()).json())
                .isEqualTo(Api.JSON.createObjectNode().set("items", Api.JSON.createArrayNode()));
    }

    @Test
    void takesParametersThatTheCallHas() {
        String references = "reference=a&reference=b";
        provider.get(Api.FILINGS).expect(200);
        provider.get(Api.FILINGS + "?").expect(200);
        provider.get(Api.FILINGS + "?state=&limit=1&" + references).expect(200);
        provider.get(Api.FILINGS + "?limit=1&limit=2").expect(200);
    }

    /** Attack A14. */
    @ParameterizedTest
    @ValueSource(strings = {"' or '1'='1", "'; drop table filing_application; --", "%", "_", "\\"})
    void findsNothingByWhatIsNoReference(String reference) {
        provider.submit(application).expect(201);
        String query = URLEncoder.encode(reference, StandardCharsets.UTF_8);
        JsonNode found = provider.get(Api.FILINGS + "?reference=" + query).expect(200).json();
        assertThat(found.path("items")).isEmpty();
        DeskClient desk = DeskClient.signIn(system, "reviewer-bj");
        DeskClient.Page page = desk.get("/bureau/desk.xhtml?q=" + query);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).doesNotContain("示例第");
    }

    @Test
    void standsAFilterOfTenKilobytes() {
        String filter = "示".repeat(1100);
        String query = URLEncoder.encode(filter, StandardCharsets.UTF_8);
        assertThat(query.length()).isGreaterThan(9000);
        assertThat(provider.get(Api.FILINGS + "?reference=" + query).status())
                .isIn(200, 400, 413, 414, 431);
        DeskClient desk = DeskClient.signIn(system, "reviewer-bj");
        assertThat(desk.get("/bureau/desk.xhtml?q=" + query).status())
                .isIn(200, 400, 404, 413, 414, 431);
        for (String odd :
                List.of("filter=x'", "id=x'", "id=-1", "tab=%00", "after=x", "before=,")) {
            assertThat(desk.get("/bureau/desk.xhtml?" + odd).status()).as(odd).isIn(200, 400, 404);
        }
    }

    /** Attack A15. */
    @Test
    void refusesLineEndsInNamesAndAddresses() {
        application
                .with("/subject/responsible/email", "a@example.cn\r\nBcc: b@example.cn")
                .with("/websites/0/name", "示例\r\nX-Forged: 1")
                .with("/subject/name", "示例\u001b[31m公司");
        Api.Answer answer = provider.submit(application).expect(201);
        assertThat(answer.state()).isEqualTo("RETURNED");
        assertThat(refused(answer))
                .contains("/subject/responsible/email", "/websites/0/name", "/subject/name");
    }

    @Test
    void writesNoForgedLineIntoTheLog() {
        provider.get(Api.FILINGS + "/1%0d%0aFORGED%1b%5b31m").expect(404);
        provider.get(Api.FILINGS + "?cursor=1%0d%0aFORGED").expect(400);
        provider.get("/api/v1/%0d%0aFORGED", "User-Agent", "FORGED");
        assertThat(system.log().lines()).noneMatch(line -> line.startsWith("FORGED"));
    }

    private static List<String> codes(Api.Answer answer) {
        List<String> codes = new ArrayList<>();
        answer.json().path("findings").forEach(each -> codes.add(each.path("code").asText()));
        return codes;
    }

    /** Pointers of refusing findings. */
    private static List<String> refused(Api.Answer answer) {
        List<String> pointers = new ArrayList<>();
        for (JsonNode finding : answer.json().path("findings")) {
            if (finding.path("severity").asText().equals("REFUSE")) {
                pointers.add(finding.path("pointer").asText());
            }
        }
        return pointers;
    }
}
