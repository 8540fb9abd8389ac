package org.beian.system.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.support.AccessApplications.ACCESSES;
import static org.beian.support.AccessApplications.address;
import static org.beian.support.AccessApplications.approved;
import static org.beian.support.AccessApplications.assertRefused;
import static org.beian.support.AccessApplications.at;
import static org.beian.support.AccessApplications.codes;
import static org.beian.support.AccessApplications.comparison;
import static org.beian.support.AccessApplications.customer;
import static org.beian.support.AccessApplications.given;
import static org.beian.support.AccessApplications.ips;
import static org.beian.support.AccessApplications.preAssigned;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.Test;

/** Tests of refusals of applications for access: all faults at once, in words. */
@ApiTest
class AccessRefusalsIT {

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");

    @Test
    @Clause("11.2")
    void refusesAddressesWithEveryFaultAtOnce() {
        String taken = address();
        preAssigned(provider, SampleApplication.another(), taken);
        String id = provider.post(ACCESSES, customer(SampleApplication.another())).id();
        Api.Answer wrong =
                provider.post(at(id, "pre-assignment"), ips("010.0.0.1", "10.0.0.1", "192.0.2.10"));
        assertRefused(wrong, 422, "ACCESS_INCOMPLETE");
        assertThat(codes(wrong))
                .containsExactly("ADDRESS_SYNTAX", "ADDRESS_RESERVED", "ADDRESS_OF_PROVIDER");
        Api.Answer others = provider.post(at(id, "pre-assignment"), ips(taken));
        assertRefused(others, 409, "ADDRESS_TAKEN");
        assertThat(others.json().at("/errors/0/pointer").asText()).isEqualTo("/ips/0");
        assertRefused(
                system.api("demo-provider2").post(at(id, "pre-assignment"), ips("192.0.2.10")),
                404,
                "ACCESS_NOT_FOUND");
        assertRefused(
                provider.post(at(id, "pre-assignment"), ips(taken), "If-Match", "\"77\""),
                412,
                "ACCESS_STALE");
        assertThat(provider.get(ACCESSES + "/" + id).state()).isEqualTo("APPLIED");
    }

    @Test
    void refusesAnApplicationWithEveryFaultAtOnceAndKeepsNothing() {
        ObjectNode wrong = customer(SampleApplication.another());
        wrong.putArray("domains").add("-bad-.cn");
        wrong.putArray("methods").add("BY_PIGEON");
        wrong.putArray("serverProvinces").add("310000");
        Api.Answer refused = provider.post(ACCESSES, wrong);
        assertRefused(refused, 422, "ACCESS_INCOMPLETE");
        assertThat(codes(refused))
                .containsExactly("DOMAIN_SYNTAX", "CODES_KNOWN", "PROVIDER_REMIT");
        assertRefused(provider.post(ACCESSES, wrong.put("state", "OPENED")), 400, "JSON_UNKNOWN");
        ObjectNode elsewhere = customer(SampleApplication.another());
        elsewhere.putArray("serverProvinces").add("440000");
        assertRefused(
                system.api("demo-provider2").post(ACCESSES, elsewhere), 422, "ACCESS_INCOMPLETE");
    }

    @Test
    void refusesNumbersOfOthersWrongOfficersAndDays() {
        SampleApplication filing = SampleApplication.another();
        String id = preAssigned(provider, filing, address());
        String another = approved(system, provider, SampleApplication.another());
        assertRefused(
                provider.post(comparison(another), given(filing, id, "CONFIRMED")),
                404,
                "ACCESS_NUMBER_OF_ANOTHER");
        assertRefused(
                provider.post(at(id, "opening"), Map.of("filingNumber", another)),
                409,
                "ACCESS_NOT_FILED");
        assertRefused(
                provider.post(comparison("不是编号"), given(filing, id, null)),
                422,
                "ACCESS_NUMBER_INVALID");
        String number = approved(system, provider, filing);
        assertRefused(
                provider.post(at(id, "opening"), Map.of("filingNumber", number, "officer", "示例路人")),
                422,
                "OFFICER_NOT_ROSTERED");
        assertRefused(
                provider.post(
                        at(id, "opening"), Map.of("filingNumber", number, "date", "2005-04-01")),
                422,
                "ACCESS_DATE_INVALID");
        provider.post(at(id, "opening"), Map.of("date", "2005-02-30")).expect(400);
        assertRefused(
                provider.post(at(id, "refusal"), Map.of("reason", "无")),
                422,
                "ACCESS_REASON_MISSING");
        assertThat(provider.post(at(id, "refusal"), Map.of("reason", "资料不全")).expect(200).state())
                .isEqualTo("REFUSED");
    }

    /** F7: the same key gives the first answer, and one application. */
    @Test
    void givesTheFirstAnswerToARepeat() {
        ObjectNode body = customer(SampleApplication.another());
        String key = "access-" + System.nanoTime();
        Api.Answer first = provider.post(ACCESSES, body, "Idempotency-Key", key).expect(201);
        Api.Answer again = provider.post(ACCESSES, body, "Idempotency-Key", key).expect(201);
        assertThat(again.text()).isEqualTo(first.text());
        provider.post(ACCESSES, body.put("reference", "other"), "Idempotency-Key", key).expect(422);
    }
}
