package org.beian.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.BulkClient;
import org.beian.support.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests of the register of domains: a registrar reports its domains, a provider what it sees (20.1,
 * 7.4). The names lie under a top level of their own: names under cn would be compared with the
 * other tests' filings.
 */
@ApiTest
@Tag("main")
class DomainRegisterIT {

    private static final RunningSystem SYSTEM = RunningSystem.get();

    private static final String COLUMNS =
            "action,domain,registered,expires,registrantName,registrantOrganisation,"
                    + "registrantAddress,registrantProvince,registrantCity,registrantEmail,"
                    + "registrantPhone,adminName,adminOrganisation,adminAddress,adminProvince,"
                    + "adminCity,adminEmail,adminPhone,registrar,nameServers,eventDate";

    private static final String PERSON = "示例人,示例公司,示例路1号,440000,440100,a@example.cn,+86.2012345678";

    private static String row(String domain, String expires) {
        return String.join(
                ",",
                "ADD",
                domain,
                "2020-01-02",
                expires,
                PERSON,
                PERSON,
                "示例注册商",
                "ns1.example.com",
                "");
    }

    private static JsonNode reported(Api registrar, String type, String... rows) {
        String file = COLUMNS + "\n" + String.join("\n", rows) + "\n";
        String id =
                registrar
                        .post(
                                BulkClient.IMPORTS + "/domains?type=" + type,
                                file.getBytes(StandardCharsets.UTF_8),
                                "Content-Type",
                                "text/csv")
                        .expect(202)
                        .id();
        return new BulkClient(registrar).ended(id);
    }

    @Test
    @Clause("20.1")
    void keepsWhatARegistrarReportsAndTellsWhoHoldsADomain() {
        Api registrar = SYSTEM.api("demo-registrar");
        JsonNode first =
                reported(
                        registrar,
                        "full",
                        row("shili-a.ninja", "2030-01-02"),
                        row("SHILI-A。ninja", "2030-01-02"),
                        row("示例.cn", "2030-01-02"),
                        row("shili-b.ninja", "2026-02-30"),
                        row("示例丙.ninja", "2030-01-02"));

        assertThat(first.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(first.at("/rows/rejected").asInt()).isEqualTo(3);
        assertThat(codes(registrar, first))
                .contains("REPORTED_TWICE", "REPORTED_WITHIN_REMIT", "REPORTED_DATES");
        JsonNode held = registrar.get("/api/v1/domains?name=www.shili-a.ninja").expect(200).json();
        assertThat(held.at("/held/0/items/registrantEmail").asText()).isEqualTo("a@example.cn");

        reported(registrar, "full", row("shili-a.ninja", "2031-01-02"));

        JsonNode later =
                SYSTEM.api("demo-provider")
                        .get("/api/v1/domains?name=shili-a.ninja")
                        .expect(200)
                        .json();
        assertThat(later.at("/held/0/expires").asText()).isEqualTo("2031-01-02");
        assertThat(later.at("/versions")).hasSize(2);
        assertThat(later.at("/held/0/items/registrantEmail").asText()).isEqualTo("***@example.cn");
        SYSTEM.api("demo-ipunit").get("/api/v1/domains?name=shili-a.ninja").expect(403);
        registrar.get("/api/v1/domains?name=-").expect(400);
        registrar.get("/api/v1/domains?name=shili-a.ninja&on=2026-02-30").expect(400);
    }

    private static List<String> codes(Api registrar, JsonNode imported) {
        List<String> codes = new ArrayList<>();
        for (JsonNode row : new BulkClient(registrar).report(imported.path("id").asText())) {
            row.path("findings").forEach(finding -> codes.add(finding.path("code").asText()));
        }
        return codes;
    }

    @Test
    @Clause("7.4")
    void followsAnUnfiledDomainFromItsObservationToItsEnd() {
        Api provider = SYSTEM.api("demo-provider");
        Api.Answer taken =
                provider.post(
                                "/api/v1/observations",
                                Map.of(
                                        "reference",
                                        "示例监测",
                                        "domains",
                                        List.of(
                                                "www.shili-seen.ninja",
                                                Map.of(
                                                        "domain", "shili-seen.ninja",
                                                        "address", "203.0.113.9"),
                                                "co.uk")))
                        .expect(202);
        String location = taken.header("Location").replaceFirst("^https?://[^/]+", "");
        JsonNode answer = provider.get(location).expect(200).json();
        assertThat(answer.at("/unfiled")).hasSize(1);
        assertThat(answer.at("/unfiled/0").asText()).isEqualTo("shili-seen.ninja");
        assertThat(answer.at("/unreadable/0/entry").asInt()).isEqualTo(2);
        SYSTEM.api("demo-provider2").get(location).expect(404);

        JsonNode open = provider.get("/api/v1/unfiled-sites?state=open&limit=500").json();
        String id = "";
        for (JsonNode site : open.path("items")) {
            id =
                    site.path("domain").asText().equals("shili-seen.ninja")
                            ? site.path("id").asText()
                            : id;
        }
        String result = "/api/v1/unfiled-sites/" + id + "/result";
        provider.post(result, Map.of("result", "FILED")).expect(409);
        provider.post(result, Map.of("result", "WISHED")).expect(422);
        provider.post(result, Map.of("result", "STOPPED", "unknown", 1)).expect(400);
        JsonNode done =
                provider.post(result, Map.of("result", "STOPPED", "words", "已停止接入"))
                        .expect(201)
                        .json();
        assertThat(done.path("state").asText()).isEqualTo("STOPPED");
        provider.post(result, Map.of("result", "STOPPED")).expect(409);
    }

    /** Bad input I8, and the limit of one call. */
    @Test
    void refusesWhatIsNoObservation() {
        Api provider = SYSTEM.api("demo-provider");
        provider.post("/api/v1/observations", Map.of("domains", List.of())).expect(400);
        provider.post("/api/v1/observations", "{\"domains\": [1]}").expect(400);
        provider.post("/api/v1/observations", "[").expect(400);
        List<String> many = new ArrayList<>();
        for (int i = 0; i <= 100_000; i++) {
            many.add("shili-" + i + ".ninja");
        }
        provider.post("/api/v1/observations", Map.of("domains", many)).expect(413);
    }
}
