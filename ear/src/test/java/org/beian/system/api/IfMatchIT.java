package org.beian.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.support.AccessApplications.ACCESSES;
import static org.beian.support.AccessApplications.at;
import static org.beian.support.AccessApplications.customer;
import static org.beian.support.AccessApplications.ips;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.IssuedKeys;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of the header {@code If-Match} on each call that takes one. */
@ApiTest
class IfMatchIT {

    private static final RunningSystem SYSTEM = RunningSystem.get();
    private static final String CONTACT = "/api/v1/domain-contacts/own";
    private static final Map<String, String> OPINION = Map.of("text", "可以如此");
    private static final Map<String, String> NAMED =
            Map.of(
                    "name", "示例联系人",
                    "phone", "010-66412345",
                    "email", "a@example.cn",
                    "changedOn", "2026-01-05");

    private static final Map<String, Call> CALLS = new LinkedHashMap<>();

    /**
     * Call on a case.
     *
     * @param tag ETag of the case
     */
    private record Call(Api caller, String method, String path, Object body, String tag) {

        Api.Answer send(String ifMatch) {
            return caller.send(method, path, body, "If-Match", ifMatch);
        }
    }

    @BeforeAll
    static void createCases() {
        Api provider = SYSTEM.api("demo-provider");
        SampleApplication application = SampleApplication.another();
        Api.Answer filing = provider.submit(application).expect(201);
        put(provider, "PUT", Api.FILINGS + "/" + filing.id(), application.json(), tag(filing));
        Api.Answer access =
                provider.post(ACCESSES, customer(SampleApplication.another())).expect(201);
        post(provider, at(access.id(), "pre-assignment"), ips("198.51.100.7"), tag(access));
        post(provider, at(access.id(), "opening"), Map.of(), tag(access));
        post(provider, at(access.id(), "refusal"), Map.of("reason", "资料不全"), tag(access));
        post(provider, at(access.id(), "stop"), Map.of("reason", "资料不全"), tag(access));
        Api registrar = SYSTEM.api("demo-registrar");
        Api.Answer contact = registrar.put(CONTACT, NAMED).expect(200);
        put(registrar, "PUT", CONTACT, NAMED, tag(contact));
        createRegisterCases(registrar);
    }

    private static void createRegisterCases(Api registrar) {
        Api ministry = IssuedKeys.of(SYSTEM, "ministry");
        // a file that is known already would be no new import
        int number = new Random().nextInt(256);
        String domain = "shili-if-match-" + number + ".ninja";
        RegisterDesksIT.report(registrar, domain, "co.uk");
        String report =
                "/api/v1/domain-reports/"
                        + registrar
                                .get("/api/v1/domain-reports?limit=1")
                                .json()
                                .at("/items/0/id")
                                .asText();
        decisions(ministry, report, tag(ministry.get(report).expect(200)));

        Map<String, Object> seen = Map.of("domain", domain, "address", "203.0.113.21");
        SYSTEM.api("demo-provider")
                .post("/api/v1/observations", Map.of("domains", List.of(seen)))
                .expect(202);
        String id =
                ministry.post(
                                "/api/v1/unfiled-domains/" + domain + "/confirmation",
                                Map.of("text", "境内有网站"))
                        .expect(201)
                        .id();
        String clue = "/api/v1/unfiled-clues/" + id;
        Api bureau = IssuedKeys.of(SYSTEM, "reviewer-bj");
        Map<String, String> stopped = Map.of("outcome", "STOPPED", "text", "已停止接入");
        post(bureau, clue + "/conclusion", stopped, tag(bureau.get(clue).expect(200)));

        Api unit = SYSTEM.api("demo-ipunit");
        Map<String, String> record =
                Map.of(
                        "action", "ADD",
                        "record", "SOURCE",
                        "start", "45.118.0.0/24",
                        "upstream", "APNIC");
        Api.Answer edit = unit.post("/api/v1/ip-edits", record).expect(201);
        String path = "/api/v1/ip-edits/" + edit.id();
        post(unit, path + "/approval", null, tag(edit));
        post(unit, path + "/refusal", Map.of(), tag(edit));
        JsonNode finding = finding(unit, "45.119." + number + ".0/24");
        decisions(
                ministry,
                "/api/v1/ip-findings/" + finding.path("id").asText(),
                "\"" + finding.path("version").asText() + "\"");
    }

    /** A finding on a source of which nothing is allocated. */
    private static JsonNode finding(Api unit, String source) {
        String imported =
                RegisterDesksIT.send(
                        unit,
                        "/ip",
                        "action,record,start,end,upstream\nADD,SOURCE," + source + ",,APNIC\n");
        for (JsonNode report : unit.get("/api/v1/ip-reports").expect(200).json().path("items")) {
            if (imported.equals(report.path("importId").asText())) {
                String findings = "/api/v1/ip-reports/" + report.path("id").asText() + "/findings";
                return unit.get(findings).expect(200).json().at("/items/0");
            }
        }
        throw new AssertionError("no report after import " + imported);
    }

    private static void decisions(Api ministry, String path, String tag) {
        for (String act : List.of("/acceptance", "/return", "/closure")) {
            post(ministry, path + act, OPINION, tag);
        }
    }

    private static void post(Api caller, String path, Object body, String tag) {
        put(caller, "POST", path, body, tag);
    }

    private static void put(Api caller, String method, String path, Object body, String tag) {
        assertThat(tag).as(path).matches("\"\\d+\"");
        CALLS.put(
                method + " " + path.replaceAll("\\d{2,}|(?<=/)\\d", "{id}"),
                new Call(caller, method, path, body, tag));
    }

    private static String tag(Api.Answer answer) {
        return answer.header("ETag");
    }

    static Stream<String> calls() {
        return CALLS.keySet().stream();
    }

    @Test
    void knowsEachCallThatTakesOne() {
        JsonNode document =
                SYSTEM.anybody().get("/openapi", "Accept", "application/json").expect(200).json();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                String call = method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                boolean takesOne =
                        method.getValue()
                                .path("parameters")
                                .findValuesAsText("name")
                                .contains("If-Match");
                assertThat(CALLS.containsKey(call)).as(call).isEqualTo(takesOne);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void refusesTagsThatDoNotMatch(String name) {
        Call call = CALLS.get(name);
        for (String stale :
                List.of("\"abc\"", "\"\"", "\"98765\"", "\"98765\", \"abc\"", "W/" + call.tag())) {
            Api.Answer refused = call.send(stale);
            assertThat(refused.status()).as(stale + ": " + refused.text()).isEqualTo(412);
            assertThat(refused.json().path("code").asText()).endsWith("_STALE");
        }
        String another = call.tag().equals("\"0\"") ? "\"1\"" : "\"0\"";
        assertThat(call.send(another).status()).isEqualTo(412);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void refusesWhatIsNoTag(String name) {
        for (String malformed : List.of("abc", "7", "\"abc", "W/7")) {
            JsonNode problem = CALLS.get(name).send(malformed).expect(400).json();
            assertThat(problem.path("code").asText()).as(malformed).isEqualTo("PARAMETER_INVALID");
            assertThat(problem.path("detail").asText()).contains("If-Match");
        }
    }

    @Test
    void takesOneOfSeveralTagsAnyVersionAndNone() {
        Api registrar = SYSTEM.api("demo-registrar");
        String tag = tag(registrar.get(CONTACT).expect(200));
        registrar.put(CONTACT, NAMED, "If-Match", "\"98765\", " + tag).expect(200);
        registrar.put(CONTACT, NAMED, "If-Match", "*").expect(200);
        registrar.put(CONTACT, NAMED).expect(200);
    }
}
