package org.beian.system.api.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.system.browser.screen.CancellationSamples;
import org.junit.jupiter.api.Test;

/**
 * Tests of cancellations by a provider's program, and of reports on notices to stop and to resume.
 */
@ApiTest
@Clause("15.2")
class CancellationIT {

    private static final String CANCELLATIONS = "/api/v1/cancellations";
    private static final String NOTICES = "/api/v1/stop-access-notices";
    private static final String RESUMPTIONS = "/api/v1/resume-access-notices";

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");
    private final Api another = system.api("demo-provider2");

    /** The number of a filing that the provider made on behalf. */
    private String filed() {
        String id = provider.submit(SampleApplication.another()).expect(201).id();
        assertThat(DeskClient.signIn(system, "reviewer-bj").approve(id).isDone()).isTrue();
        return provider.filing(id).json().path("filingNumber").asText();
    }

    private Map<String, Object> ofWebsite(String number) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", "CANCEL_WEBSITE");
        body.put("filingNumber", number + "-1");
        body.put("reason", "示例：网站不再开办");
        body.put("mandate", true);
        String mandate =
                provider.upload("示例委托书.png", "image/png", Documents.png(2, 2)).expect(201).id();
        body.put("attachments", List.of(Map.of("id", mandate, "purpose", "MANDATE")));
        body.put("reference", "P-15");
        return body;
    }

    private static List<String> codes(Api.Answer refused) {
        return refused.json().path("errors").findValuesAsText("code");
    }

    @Test
    void takesAnApplicationWithTheMandateOnceAndGivesItBack() {
        Map<String, Object> body = ofWebsite(filed());
        Api.Answer applied = provider.post(CANCELLATIONS, body).expect(201);
        String path = CANCELLATIONS + "/" + applied.id();
        assertThat(applied.header("Location")).endsWith(path);
        JsonNode view = provider.get(path).expect(200).json();
        assertThat(view.path("state").asText()).isEqualTo("UNDER_REVIEW");
        assertThat(view.path("mandate").asBoolean()).isTrue();
        assertThat(view.at("/deadline/workingDaysLeft").asInt()).isEqualTo(20);
        assertThat(codes(provider.post(CANCELLATIONS, body).expect(409)))
                .containsExactly("NO_OPEN_CANCELLATION");
        another.get(path).expect(404);
        another.post(path + "/withdrawal", null).expect(404);
        provider.post(path + "/withdrawal", null).expect(204);
        provider.post(path + "/withdrawal", null).expect(409);
        provider.get(path + "/letter").expect(404);
        assertThat(provider.get(path).expect(200).state()).isEqualTo("WITHDRAWN");
    }

    @Test
    @Clause("B14")
    void takesAWithdrawalWithItsDay() {
        Map<String, Object> body = ofWebsite(filed());
        body.put("kind", "CANCEL_ACCESS");
        body.put("mandate", false);
        body.put("serviceEndedOn", "2005-03-20");
        assertThat(codes(provider.post(CANCELLATIONS, body).expect(422)))
                .containsExactly("WITHDRAWAL_DAY");
        body.remove("serviceEndedOn");
        assertThat(codes(provider.post(CANCELLATIONS, body).expect(422)))
                .containsExactly("WITHDRAWAL_DAY");
        String today = LocalDate.now(Shanghai.ZONE).toString();
        body.put("serviceEndedOn", today);
        Api.Answer applied = provider.post(CANCELLATIONS, body).expect(201);
        assertThat(applied.json().path("serviceEndedOn").asText()).isEqualTo(today);
        assertThat(applied.json().path("mandate").asBoolean()).isFalse();
    }

    @Test
    void tellsEveryFaultAndNothingOfAnothersFiling() {
        String number = filed();
        Map<String, Object> body = ofWebsite(number);
        body.put("reason", " ");
        body.put("attachments", List.of());
        assertThat(codes(provider.post(CANCELLATIONS, body).expect(422)))
                .containsExactly("CANCELLATION_MANDATE", "CANCELLATION_REASON_GIVEN");
        body = ofWebsite(number);
        String known = message(another.post(CANCELLATIONS, body).expect(422), number);
        body.put("filingNumber", "京ICP备2026999999号-1");
        String unknown = message(another.post(CANCELLATIONS, body).expect(422), "京ICP备2026999999号");
        assertThat(known).isEqualTo(unknown).contains("CANCELLATION_FILING_KNOWN");
        body.put("kind", "CLOSE");
        provider.post(CANCELLATIONS, body).expect(400);
    }

    private static String message(Api.Answer refused, String number) {
        return refused.json().path("errors").toString().replace(number, "#");
    }

    @Test
    @Clause("7.10")
    void answersEachOfSeveralReports() {
        assertThat(provider.get(NOTICES + "?state=open").expect(200).json().has("items")).isTrue();
        provider.get(NOTICES + "?state=none").expect(400);
        Map<String, Object> report =
                Map.of("result", "STOPPED", "executedAt", "2026-11-24T10:00:00+08:00");
        provider.post(NOTICES + "/1/execution-report", report).expect(404);
        provider.post(NOTICES + "/1/execution-report", Map.of("result", "NONE")).expect(400);
        provider.post(
                        NOTICES + "/1/execution-report",
                        Map.of("result", "STOPPED", "executedAt", "2026-02-30T10:00:00+08:00"))
                .expect(400);
        Map<String, Object> one = new LinkedHashMap<>(report);
        one.put("id", "1");
        JsonNode outcome =
                provider.post(NOTICES + "/execution-reports", Map.of("reports", List.of(one)))
                        .expect(200)
                        .json()
                        .path("items")
                        .path(0);
        assertThat(outcome.path("id").asText()).isEqualTo("1");
        assertThat(outcome.path("errors").findValuesAsText("code"))
                .containsExactly("STOP_NOTICE_NOT_FOUND");
    }

    @Test
    @Clause("15.5")
    void takesTheReportOnAResumptionOnce() {
        SampleApplication filing = SampleApplication.another();
        String notice = CancellationSamples.stopped(system, provider, filing);
        String id = CancellationSamples.resumed(system, provider, filing, notice);
        JsonNode one = CancellationSamples.resumption(provider, id);
        assertThat(one.path("ground").asText()).isEqualTo("CANCELLATION");
        assertThat(one.path("domains").path(0).asText())
                .isEqualTo(filing.at("/websites/0/domains/0"));
        String path = one.at("/links/report").asText();
        assertThat(path).isEqualTo(RESUMPTIONS + "/" + id + "/execution-report");
        Map<String, Object> report = CancellationSamples.report("RESUMED");
        another.post(path, report).expect(404);
        provider.post(NOTICES + "/" + id + "/execution-report", notPossible()).expect(404);
        provider.post(RESUMPTIONS + "/" + notice + "/execution-report", notPossible()).expect(404);
        provider.post(path, CancellationSamples.report("STOPPED")).expect(400);
        JsonNode reported = provider.post(path, report).expect(201).json();
        assertThat(reported.path("state").asText()).isEqualTo("REPORTED");
        assertThat(reported.at("/report/result").asText()).isEqualTo("RESUMED");
        assertThat(codes(provider.post(path, report).expect(409)))
                .containsExactly("STOP_NOTICE_REPORTED");
        provider.get(RESUMPTIONS + "?state=none").expect(400);
    }

    private static Map<String, Object> notPossible() {
        Map<String, Object> report =
                new LinkedHashMap<>(CancellationSamples.report("NOT_POSSIBLE"));
        report.put("note", "示例：设备已撤");
        return report;
    }
}
