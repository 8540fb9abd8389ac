package org.beian.system.browser.intray;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.beian.support.Api;
import org.beian.support.BulkClient;
import org.beian.support.IssuedKeys;
import org.beian.support.RegisterSamples;
import org.beian.support.RunningSystem;

/** Cases of the address and domain registers that in-trays hold. */
final class RegisterCases {

    private static final Map<String, String> OPINION = Map.of("text", "示例：请按此办理");

    private final RunningSystem system;
    private final RegisterSamples samples;
    private final Api provider;
    private final Api registrar;
    private final Api ministry;
    private final String unique = "shili-intray-" + System.nanoTime();
    private int block;

    RegisterCases(RunningSystem system) {
        this.system = system;
        samples = new RegisterSamples(system);
        provider = system.api("demo-provider");
        registrar = system.api("demo-registrar");
        ministry = IssuedKeys.of(system, "ministry");
    }

    private static String reports(String id) {
        return "/api/v1/domain-reports/" + id;
    }

    void accept(String report) {
        ministry.post(reports(report) + "/acceptance", OPINION).expect(204);
    }

    void reportAgain() {
        samples.add(unique + "-again.ninja");
    }

    /** The newest check report, on a source of which nothing is allocated. */
    WaitingCases.Opened report(String account, String folder) {
        String file =
                "action,record,start,end,upstream\nADD,SOURCE,45.121.%d.0/24,,APNIC\n"
                        .formatted(block++);
        Api unit = system.api("demo-ipunit");
        String imported = sent(unit, "/ip", file);
        for (JsonNode each : unit.get("/api/v1/ip-reports").expect(200).json().path("items")) {
            if (imported.equals(each.path("importId").asText())) {
                String id = each.path("id").asText();
                return new WaitingCases.Opened(
                        account, folder + "ipReport.xhtml?report=" + id, "核查报告第 " + id + " 号");
            }
        }
        throw new AssertionError("no report after import " + imported);
    }

    WaitingCases.Opened sentBack() {
        WaitingCases.Opened report = report("ipunit", "/unit/");
        findings(report.id(), "/return");
        return report;
    }

    void findings(String report, String act) {
        JsonNode all = ministry.get("/api/v1/ip-reports/" + report + "/findings").json();
        for (JsonNode each : all.path("items")) {
            ministry.post("/api/v1/ip-findings/" + each.path("id").asText() + act, OPINION)
                    .expect(204);
        }
    }

    private static String sent(Api unit, String register, String file) {
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

    /** A report with a row that is refused. */
    WaitingCases.Opened domainReport(String account, String folder) {
        samples.add(unique + "-" + block++ + ".ninja", "co.uk");
        JsonNode newest =
                registrar.get("/api/v1/domain-reports?state=OPEN&limit=1").json().at("/items/0");
        return new WaitingCases.Opened(
                account,
                folder + "domainReports.xhtml?id=" + newest.path("id").asText(),
                "第 " + newest.path("sequence").asText() + " 号");
    }

    WaitingCases.Opened returned() {
        WaitingCases.Opened report = domainReport("registrar", "/unit/");
        ministry.post(reports(report.id()) + "/return", OPINION).expect(204);
        return report;
    }

    private String seen(String end) {
        String domain = unique + end;
        provider.post(
                        "/api/v1/observations",
                        Map.of(
                                "domains",
                                List.of(Map.of("domain", domain, "address", "203.0.113.9"))))
                .expect(202);
        return domain;
    }

    WaitingCases.Opened site() {
        String domain = seen("-site.ninja");
        JsonNode open = provider.get("/api/v1/unfiled-sites?state=open&limit=500").json();
        for (JsonNode each : open.path("items")) {
            if (domain.equals(each.path("domain").asText())) {
                return new WaitingCases.Opened(
                        "provider",
                        "/provider/unfiled.xhtml?site=" + each.path("id").asText(),
                        domain);
            }
        }
        throw new AssertionError("no task for " + domain);
    }

    WaitingCases.Opened candidate() {
        String domain = unique + "-seen.ninja";
        samples.add(domain);
        seen("-seen.ninja");
        return new WaitingCases.Opened(
                "ministry", "/ministry/unfiled.xhtml?domain=" + domain, domain);
    }

    String confirm(String domain) {
        return ministry.post("/api/v1/unfiled-domains/" + domain + "/confirmation", OPINION)
                .expect(201)
                .id();
    }

    WaitingCases.Opened clue() {
        String domain = unique + "-clue.ninja";
        samples.add(domain);
        seen("-clue.ninja");
        return new WaitingCases.Opened(
                "reviewer-bj", "/bureau/clues.xhtml?clue=" + confirm(domain), domain);
    }
}
