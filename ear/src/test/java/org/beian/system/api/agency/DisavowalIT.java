package org.beian.system.api.agency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.support.SponsorPages;
import org.junit.jupiter.api.Test;

/** Tests of a provider's program that learns of a sponsor's disavowal and answers it. */
@ApiTest
@Clause("B12")
class DisavowalIT {

    private static final String DISAVOWALS = "/api/v1/disavowals";

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");
    private final Api another = system.api("demo-provider2");

    /** The sponsor disavows what the provider handed in; gives the application. */
    private String disavowed() {
        String filing = new SponsorPages(system).entrustedAndHandedIn(SponsorPages.own());
        DeskClient.Page answer =
                DeskClient.signIn(system, "sponsor")
                        .get("/sponsor/filing.xhtml?id=" + filing)
                        .form("disavowingForm")
                        .fill("disavowReason", "示例：没有委托")
                        .press("disavow");
        assertThat(answer.status()).as(answer.toString()).isIn(200, 302);
        return filing;
    }

    private JsonNode ofFiling(String filing) {
        for (JsonNode each :
                provider.get(DISAVOWALS + "?state=open").expect(200).json().path("items")) {
            if (each.path("filing").asText().equals(filing)) {
                return each;
            }
        }
        throw new AssertionError("no disavowal of " + filing);
    }

    @Test
    void holdsTheApplicationAndTakesOneAnswer() {
        String filing = disavowed();
        String path = DISAVOWALS + "/" + ofFiling(filing).path("id").asText();
        assertThat(
                        provider.post(Api.FILINGS + "/" + filing + "/withdrawal", null)
                                .expect(409)
                                .json()
                                .at("/errors/0/code")
                                .asText())
                .isEqualTo("FILING_HELD");
        another.get(path).expect(404);
        another.post(path + "/answer", Map.of("answer", "示例：有委托书")).expect(404);
        provider.post(path + "/answer", Map.of("answer", "abc")).expect(422);
        provider.post(path + "/answer", Map.of()).expect(400);
        JsonNode answered =
                provider.post(path + "/answer", Map.of("answer", "示例：有委托书")).expect(200).json();
        assertThat(answered.path("answer").asText()).isEqualTo("示例：有委托书");
        assertThat(answered.path("state").asText()).isEqualTo("OPEN");
        provider.post(path + "/answer", Map.of("answer", "示例：再次")).expect(409);
        provider.get(DISAVOWALS + "?state=none").expect(400);
    }
}
