package org.beian.system.api.annualaudit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.beian.law.Clause;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.beian.system.browser.screen.AuditSamples;
import org.junit.jupiter.api.Test;

/** Tests of the annual audit as programs of sponsors and providers take part in it. */
@ApiTest
@Clause({"7.9", "8.7"})
class AuditItemsIT {

    private static final String CODE = "/errors/0/code";
    private static final Map<String, String> OFFICER = Map.of("officer", SampleApplication.OFFICER);

    private final RunningSystem system = RunningSystem.get();
    private final AuditSamples samples = new AuditSamples(system);
    private final Api sponsor = AccessApplications.sponsorsProgram(system);
    private final Api provider = system.api("demo-provider");
    private final Api stranger = system.api("demo-provider2");

    private static String at(String id) {
        return AuditSamples.ITEMS + "/" + id;
    }

    @Test
    void isConfirmedByTheSponsorAndReadByWhoHoldsOrServesIt() {
        String id = samples.audited(samples.filed(AuditSamples.own()));
        JsonNode item = sponsor.get(at(id)).expect(200).json();
        assertThat(item.path("state").asText()).isEqualTo("SPONSOR");
        assertThat(item.path("differences")).isEmpty();
        provider.get(at(id)).expect(200);
        stranger.get(at(id)).expect(404);
        stranger.post(at(id) + "/confirmation", Map.of()).expect(404);

        Api.Answer passed = sponsor.post(at(id) + "/confirmation", Map.of()).expect(200);
        assertThat(passed.json().path("result").asText()).isEqualTo("PASSED");
        assertThat(sponsor.get(at(id)).json()).isEqualTo(passed.json());
        Api.Answer again = sponsor.post(at(id) + "/confirmation", Map.of()).expect(409);
        assertThat(again.json().at(CODE).asText()).isEqualTo("AUDIT_ITEM_STATE_FORBIDS");
    }

    @Test
    void isConfirmedByAProviderWithTheMandateOfItsSponsor() {
        String with = samples.audited(samples.mandated());
        assertThat(provider.get(at(with)).expect(200).json().path("confirmable").asBoolean())
                .isTrue();
        Api.Answer outcomes =
                provider.post(
                                AuditSamples.ITEMS + "/confirmations",
                                Map.of(
                                        "officer",
                                        SampleApplication.OFFICER,
                                        "items",
                                        List.of(Map.of("id", with), Map.of("id", "0"))))
                        .expect(200);
        JsonNode items = outcomes.json().path("items");
        assertThat(
                        StreamSupport.stream(items.spliterator(), false)
                                .map(each -> each.at(CODE).asText()))
                .containsExactly("", "AUDIT_ITEM_NOT_FOUND");
        assertThat(sponsor.get(at(with)).json().path("state").asText()).isEqualTo("PASSED");
        provider.post(at(with) + "/confirmation", OFFICER).expect(409);
        stranger.post(at(with) + "/confirmation", OFFICER).expect(404);
        sponsor.post(AuditSamples.ITEMS + "/confirmations", Map.of("items", List.of())).expect(400);
    }

    @Test
    void isNotConfirmedWhileItDiffersAndItsSponsorIsUrged() {
        String id = samples.audited(samples.differing(AuditSamples.own()));
        JsonNode found = sponsor.get(at(id)).expect(200).json().path("differences");
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/kind").asText()).isEqualTo("DOMAIN_HOLDER");
        Api.Answer refused = sponsor.post(at(id) + "/confirmation", Map.of()).expect(409);
        assertThat(refused.json().at(CODE).asText()).isEqualTo("AUDIT_DIFFERENCES_STAND");

        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        Map<String, String> urging =
                Map.of("officer", SampleApplication.OFFICER, "day", today, "note", "示例：已电话提醒");
        JsonNode urged = provider.post(at(id) + "/urgings", urging).expect(201).json();
        assertThat(urged.at("/urgings/0/day").asText()).isEqualTo(today);
        stranger.post(at(id) + "/urgings", urging).expect(404);
        provider.post(
                        at(id) + "/urgings",
                        Map.of("officer", SampleApplication.OFFICER, "day", "2001-01-01"))
                .expect(422);
        provider.post(at(id) + "/urgings", Map.of()).expect(400);
    }

    @Test
    void isListedByYearAndState() {
        String id = samples.audited(samples.filed(AuditSamples.own()));
        String list = AuditSamples.ITEMS + "?limit=500&year=" + AuditSamples.year();
        assertThat(sponsor.get(list + "&state=sponsor").expect(200).text())
                .contains("\"" + id + "\"");
        assertThat(sponsor.get(list + "&state=failed").expect(200).text())
                .doesNotContain("\"" + id + "\"");
        assertThat(sponsor.get(AuditSamples.ITEMS + "?year=2001").json().path("items")).isEmpty();
        sponsor.get(AuditSamples.ITEMS + "?year=x").expect(400);
        sponsor.get(AuditSamples.ITEMS + "?state=x").expect(400);
    }
}
