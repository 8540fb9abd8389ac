package org.beian.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.BulkClient;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.IssuedKeys;
import org.beian.support.RunningSystem;
import org.junit.jupiter.api.Test;

/** Tests of the acts of units and authorities at the desks of the registers, done by programs. */
@ApiTest
class RegisterDesksIT {

    private static final RunningSystem SYSTEM = RunningSystem.get();

    private static final String EDITS = "/api/v1/ip-edits";
    private static final String RULES = "/api/v1/ip-management-rules";
    private static final String REPORTS = "/api/v1/domain-reports";
    private static final String CONTACT = "/api/v1/domain-contacts/own";
    private static final String UNFILED = "/api/v1/unfiled-domains";
    private static final String CLUES = "/api/v1/unfiled-clues";

    private static List<String> codes(Api.Answer refused) {
        List<String> codes = new ArrayList<>();
        refused.json().path("errors").forEach(each -> codes.add(each.path("code").asText()));
        return codes;
    }

    @Test
    @Clause("19.3")
    void aSecondPersonApprovesASingleEdit() {
        Api first = SYSTEM.api("demo-ipunit");
        Api second = IssuedKeys.ofNew(SYSTEM, "ipunit", "IP_UNIT");
        Map<String, String> record =
                Map.of(
                        "action", "ADD",
                        "record", "SOURCE",
                        "start", "45.114.0.0",
                        "end", "45.114.0.255",
                        "upstream", "APNIC");
        first.post(EDITS, Map.of("action", "ADD", "record", "SOURCE")).expect(400);
        first.post(EDITS, Map.of("action", "ADD", "record", "SOURCE", "start", 1)).expect(400);
        Api.Answer refused =
                first.post(
                                EDITS,
                                Map.of(
                                        "action",
                                        "ADD",
                                        "record",
                                        "SOURCE",
                                        "start",
                                        "45.114.0.0/33"))
                        .expect(422);
        assertThat(codes(refused)).contains("IP_RANGE_PREFIX");

        Api.Answer proposed =
                first.post(EDITS, record, "Idempotency-Key", "edit-desks-1").expect(201);
        assertThat(first.post(EDITS, record, "Idempotency-Key", "edit-desks-1").expect(201).id())
                .isEqualTo(proposed.id());
        String edit = EDITS + "/" + proposed.id();
        assertThat(first.get(EDITS + "?limit=1").expect(200).json().at("/items/0/id").asText())
                .isEqualTo(proposed.id());
        assertThat(codes(first.post(edit + "/approval", null).expect(403))).contains("IP_EDIT_OWN");
        Api.Answer shown = second.get(edit).expect(200);
        assertThat(shown.json().at("/fields/upstream").asText()).isEqualTo("APNIC");
        second.post(edit + "/approval", null, "If-Match", "\"99\"").expect(412);
        second.post(edit + "/approval", null, "If-Match", shown.header("ETag")).expect(204);
        second.post(edit + "/approval", null).expect(409);
        assertThat(second.get(edit).expect(200).state()).isEqualTo("APPROVED");
        assertThat(
                        first.get("/api/v1/addresses?ip=45.114.0.9")
                                .expect(200)
                                .json()
                                .at("/items/0/unit")
                                .asText())
                .isEqualTo("ipunit");

        IssuedKeys.of(SYSTEM, "ipunit2").get(edit).expect(404);
    }

    @Test
    @Clause("19.3")
    void anEditIsRefusedWithAReasonOrTakenBack() {
        Api first = SYSTEM.api("demo-ipunit");
        Api second = IssuedKeys.ofNew(SYSTEM, "ipunit", "IP_UNIT");
        Map<String, String> record =
                Map.of(
                        "action", "ADD",
                        "record", "SOURCE",
                        "start", "45.115.0.0/24",
                        "upstream", "APNIC");
        String one = EDITS + "/" + first.post(EDITS, record).expect(201).id();
        second.post(one + "/refusal", Map.of()).expect(422);
        second.post(one + "/refusal", Map.of("text", "有误", "more", 1)).expect(400);
        second.post(one + "/refusal", Map.of("text", "有误")).expect(204);
        assertThat(first.get(one).json().path("reason").asText()).isEqualTo("有误");
        String other = EDITS + "/" + first.post(EDITS, record).expect(201).id();
        first.post(other + "/refusal", Map.of()).expect(204);
        first.post(other + "/refusal", Map.of()).expect(409);
    }

    @Test
    @Clause("9.3")
    void aCheckReportTellsHowManyRowsCameTooLate() {
        Api unit = SYSTEM.api("demo-ipunit");
        String imported =
                send(
                        unit,
                        "/ip",
                        "action,record,start,end,upstream,eventDate\n"
                                + "ADD,SOURCE,45.116.0.0,45.116.0.255,APNIC,2020-01-02\n"
                                + "ADD,SOURCE,45.116.1.0,45.116.1.255,APNIC,\n");
        JsonNode drawn = null;
        for (JsonNode each : unit.get("/api/v1/ip-reports").expect(200).json().path("items")) {
            drawn = imported.equals(each.path("importId").asText()) ? each : drawn;
        }
        assertThat(drawn).as("a report after import " + imported).isNotNull();
        assertThat(drawn.path("late").asInt()).isEqualTo(1);
        assertThat(unit.get(drawn.at("/links/self").asText()).expect(200).json()).isEqualTo(drawn);
    }

    @Test
    @Clause("9.4")
    void rulesArePutOnFileAndReadByWhoMay() throws IOException {
        Api unit = SYSTEM.api("demo-ipunit");
        byte[] pdf = pdf();
        assertThat(
                        codes(
                                unit.uploadTo(RULES, "a.png", "image/png", Documents.png(2, 2))
                                        .expect(415)))
                .contains("ATTACHMENT_REFUSED");
        JsonNode filed =
                unit.uploadTo(RULES, "示例制度.pdf", "application/pdf", pdf).expect(201).json();
        assertThat(filed.path("fileName").asText()).isEqualTo("示例制度.pdf");
        JsonNode newest = unit.get(RULES).expect(200).json().at("/items/0");
        assertThat(newest.path("number").asInt()).isEqualTo(filed.path("number").asInt());
        String document = newest.at("/links/document").asText();
        assertThat(unit.get(document).expect(200).bytes()).isEqualTo(pdf);

        Api ministry = IssuedKeys.of(SYSTEM, "ministry");
        String supervised =
                ministry.get(RULES + "?unit=ipunit")
                        .expect(200)
                        .json()
                        .at("/items/0/links/document")
                        .asText();
        assertThat(ministry.get(supervised).expect(200).bytes()).isEqualTo(pdf);
        IssuedKeys.of(SYSTEM, "ipunit2").get(RULES + "?unit=ipunit").expect(404);
        unit.get(RULES + "?unit=nobody").expect(404);
    }

    private static byte[] pdf() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    @Clause("10.3")
    void aUnitReportsItsContactAndTheMinistryReadsIt() {
        Api registrar = IssuedKeys.of(SYSTEM, "registrar");
        Map<String, String> contact =
                Map.of(
                        "name", "示例联系人",
                        "phone", "010-66412345",
                        "email", "a@example.cn",
                        "changedOn", "2026-01-05");
        Api.Answer named = registrar.put(CONTACT, contact).expect(200);
        Api.Answer own = registrar.get(CONTACT).expect(200);
        assertThat(own.header("ETag")).isEqualTo(named.header("ETag"));
        registrar.put(CONTACT, contact, "If-Match", "\"99\"").expect(412);
        registrar.put(CONTACT, contact, "If-Match", own.header("ETag")).expect(200);
        registrar.put(CONTACT, Map.of("name", "示例")).expect(400);
        Map<String, String> wrong =
                Map.of(
                        "name", "示例联系人",
                        "phone", "010-66412345",
                        "email", "@",
                        "changedOn", "2026-01-05");
        registrar.put(CONTACT, wrong).expect(400);
        JsonNode all =
                IssuedKeys.of(SYSTEM, "ministry").get("/api/v1/domain-contacts").expect(200).json();
        assertThat(all.path("items").findValuesAsText("name")).contains("示例联系人");
        registrar.get("/api/v1/domain-contacts").expect(403);
    }

    private static final String COLUMNS =
            "action,domain,registered,expires,registrantName,registrantOrganisation,"
                    + "registrantAddress,registrantProvince,registrantCity,registrantEmail,"
                    + "registrantPhone,adminName,adminOrganisation,adminAddress,adminProvince,"
                    + "adminCity,adminEmail,adminPhone,registrar,nameServers,eventDate\n";
    private static final String PERSON = "示例人,示例公司,示例路1号,440000,440100,a@example.cn,+86.2012345678";

    static void report(Api registrar, String... domains) {
        StringBuilder file = new StringBuilder(COLUMNS);
        for (String domain : domains) {
            file.append(
                    "ADD,%s,2020-01-02,2030-01-02,%s,%s,示例注册商,ns1.example.com,\n"
                            .formatted(domain, PERSON, PERSON));
        }
        send(registrar, "/domains?type=delta", file.toString());
    }

    /** Sends a file and gives the id of the ended import. */
    static String send(Api unit, String register, String file) {
        String id =
                unit.post(
                                BulkClient.IMPORTS + register,
                                file.getBytes(StandardCharsets.UTF_8),
                                "Content-Type",
                                "text/csv")
                        .expect(202)
                        .id();
        new BulkClient(unit).ended(id);
        return id;
    }

    @Test
    @Clause("10.2")
    void theMinistryDecidesOnReportsOfDomains() {
        Api registrar = SYSTEM.api("demo-registrar");
        report(registrar, "shili-desk.ninja", "co.uk");
        String report =
                REPORTS
                        + "/"
                        + registrar
                                .get(REPORTS + "?state=OPEN&limit=1")
                                .expect(200)
                                .json()
                                .at("/items/0/id")
                                .asText();
        JsonNode findings = registrar.get(report + "/findings").expect(200).json();
        assertThat(findings.at("/items/0/code").asText()).isEqualTo("REFUSED");
        assertThat(findings.at("/items/0/rows").asInt()).isEqualTo(1);
        registrar.get(REPORTS + "?state=UNKNOWN").expect(400);
        SYSTEM.api("demo-cnnic").get(report).expect(404);
        registrar.post(report + "/acceptance", Map.of("text", "可以如此")).expect(403);

        Api ministry = IssuedKeys.of(SYSTEM, "ministry");
        String seen = ministry.get(report).expect(200).header("ETag");
        ministry.post(report + "/return", Map.of(), "If-Match", seen).expect(400);
        ministry.post(report + "/return", Map.of("text", "请更正被退回的行"), "If-Match", seen).expect(204);
        ministry.post(report + "/acceptance", Map.of("text", "可以如此"), "If-Match", seen).expect(412);
        ministry.post(report + "/closure", Map.of("text", "已经另行更正")).expect(204);
        ministry.post(report + "/acceptance", Map.of("text", "可以如此")).expect(409);
        assertThat(registrar.get(report).json().path("opinion").asText()).isEqualTo("已经另行更正");
    }

    @Test
    @Clause("20.3")
    void anUnfiledDomainBecomesAClueThatItsBureauConcludes() {
        report(SYSTEM.api("demo-registrar"), "shili-clue.ninja");
        SYSTEM.api("demo-provider")
                .post(
                        "/api/v1/observations",
                        Map.of(
                                "domains",
                                List.of(
                                        Map.of(
                                                "domain", "shili-clue.ninja",
                                                "address", "203.0.113.19"))))
                .expect(202);
        Api ministry = IssuedKeys.of(SYSTEM, "ministry");
        JsonNode listed =
                ministry.get(UNFILED + "?cursor=shili-clud.ninja&limit=1").expect(200).json();
        assertThat(listed.at("/items/0/domain").asText()).isEqualTo("shili-clue.ninja");
        String confirm = UNFILED + "/shili-clue.ninja/confirmation";
        ministry.post(confirm, Map.of("province", "110000")).expect(400);
        ministry.post(confirm, Map.of("text", "境内有网站", "province", "999999")).expect(400);
        ministry.post(UNFILED + "/-/confirmation", Map.of("text", "境内有网站")).expect(400);
        Api.Answer confirmed = ministry.post(confirm, Map.of("text", "境内有网站")).expect(201);
        assertThat(confirmed.json().path("province").asText()).isEqualTo("110000");
        ministry.post(confirm, Map.of("text", "境内有网站")).expect(409);

        String clue = CLUES + "/" + confirmed.id();
        IssuedKeys.of(SYSTEM, "reviewer-gd").get(clue).expect(404);
        Api bureau = IssuedKeys.of(SYSTEM, "reviewer-bj");
        assertThat(bureau.get(CLUES + "?state=SENT").json().path("items").findValuesAsText("id"))
                .contains(confirmed.id());
        String seen = bureau.get(clue).expect(200).header("ETag");
        Map<String, String> unfounded = Map.of("outcome", "UNFOUNDED", "text", "境内无网站");
        bureau.post(clue + "/conclusion", Map.of("outcome", "STOPPED", "text", "已停止接入"))
                .expect(409);
        bureau.post(clue + "/conclusion", Map.of("outcome", "CASE_OPENED", "text", "已经立案"))
                .expect(400);
        bureau.post(clue + "/conclusion", Map.of("outcome", "SENT", "text", "仍在处理")).expect(400);
        bureau.post(clue + "/conclusion", Map.of("outcome", "FILED", "text", "已经备案")).expect(409);
        bureau.post(clue + "/conclusion", unfounded, "If-Match", "\"99\"").expect(412);
        bureau.post(clue + "/conclusion", unfounded, "If-Match", seen).expect(200);
        bureau.post(clue + "/conclusion", unfounded).expect(409);
        JsonNode ended = ministry.get(clue).expect(200).json();
        assertThat(ended.path("state").asText()).isEqualTo("UNFOUNDED");
        assertThat(ended.path("phase").asText()).isEqualTo("UNFOUNDED");
        assertThat(ended.path("enforcement").isNull()).isTrue();
    }

    /** As a dry run: the examples must not take effect. */
    @Test
    void theTemplatesOwnExampleRowIsTaken() {
        for (String register : List.of("ip", "domains")) {
            for (String key :
                    register.equals("ip")
                            ? List.of("demo-ipunit")
                            : List.of("demo-registrar", "demo-cnnic")) {
                Api unit = SYSTEM.api(key);
                byte[] book =
                        unit.get(BulkClient.IMPORTS + "/templates/" + register + ".xlsx")
                                .expect(200)
                                .bytes();
                String id =
                        unit.post(
                                        BulkClient.IMPORTS + "/" + register + "?dryRun=true",
                                        book,
                                        "Content-Type",
                                        "application/octet-stream")
                                .expect(202)
                                .id();
                JsonNode ended = new BulkClient(unit).ended(id);
                assertThat(ended.path("state").asText())
                        .as(ended.toString())
                        .isEqualTo("COMPLETED");
                assertThat(ended.at("/rows/read").asInt()).isEqualTo(1);
                assertThat(ended.at("/rows/rejected").asInt()).as(ended.toString()).isZero();
            }
        }
        SYSTEM.api("demo-ipunit").get(BulkClient.IMPORTS + "/templates/none.xlsx").expect(404);
    }

    @Test
    void hidesTheTemplatesOfAnotherRegister() {
        DeskClient unit = DeskClient.signIn(SYSTEM, "ipunit");
        DeskClient provider = DeskClient.signIn(SYSTEM, "provider");
        for (String type : List.of("csv", "xlsx")) {
            assertThat(unit.get("/unit/imports/templates/ip." + type).status()).isEqualTo(200);
            for (String other : List.of("domains", "filings", "none")) {
                String path = "/imports/templates/" + other + "." + type;
                assertThat(unit.get("/unit" + path).status()).as(path).isEqualTo(404);
                assertThat(provider.get("/provider" + path).status()).as(path).isEqualTo(404);
            }
        }
    }
}
