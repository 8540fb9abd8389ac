package org.beian.system.api.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.beian.law.Clause;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.Test;

/** Tests of changes, additional websites and additional accesses by a provider's program (8.1). */
@ApiTest
@Clause({"8.1", "8.4"})
class FilingChangesIT {

    private final RunningSystem system = RunningSystem.get();
    private final Api provider = system.api("demo-provider");
    private final SampleApplication application = SampleApplication.another();

    private String approved(SampleApplication sent) {
        Api.Answer answer = provider.submit(sent).expect(201);
        assertThat(answer.state()).as(answer.text()).isEqualTo("UNDER_REVIEW");
        DeskClient.Page decided = DeskClient.signIn(system, "reviewer-bj").approve(answer.id());
        assertThat(decided.isDone()).as(decided.toString()).isTrue();
        return answer.id();
    }

    private String filed() {
        return provider.filing(approved(application))
                .expect(200)
                .json()
                .path("filingNumber")
                .asText();
    }

    private SampleApplication change(String number) {
        return application
                .with("/kind", "CHANGE")
                .with("/filingNumber", number)
                .with("/subject", null)
                .with("/websites/0/filingNumber", number + "-1");
    }

    private JsonNode record(Api caller, String number, int status) {
        String path =
                Api.FILINGS + "/" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "/record";
        return caller.get(path).expect(status).json();
    }

    @Test
    @Clause("B4")
    void changesAWebsiteAndTellsItsVersion() {
        String number = filed();
        assertThat(record(provider, number, 200).at("/websites/0/version").asInt()).isEqualTo(1);
        String name = application.at("/websites/0/name") + "更名";
        String id = approved(change(number).with("/websites/0/name", name));
        JsonNode changed = provider.filing(id).expect(200).json();
        assertThat(changed.path("filingNumber").asText()).isEqualTo(number);
        assertThat(changed.at("/websites/0/filingNumber").asText()).isEqualTo(number + "-1");

        JsonNode record = record(provider, number, 200);
        assertThat(record.at("/websites/0/version").asInt()).isEqualTo(2);
        assertThat(record.at("/websites/0/state").asText()).isEqualTo("VALID");
        assertThat(record.at("/websites/0/content/name").asText()).isEqualTo(name);
        assertThat(record.at("/subject/content/responsible/mobile").asText()).contains("*");
        assertThat(record.at("/subject/version").asInt()).isEqualTo(1);
    }

    @Test
    void addsAWebsiteUnderTheNextNumber() {
        String number = filed();
        SampleApplication next = SampleApplication.another();
        String id =
                approved(
                        next.with("/kind", "ADD_WEBSITE")
                                .with("/filingNumber", number)
                                .with("/subject", null));
        assertThat(provider.filing(id).expect(200).json().at("/websites/0/filingNumber").asText())
                .isEqualTo(number + "-2");
    }

    @Test
    @Clause("2")
    void tellsNobodyOfAForeignFiling() {
        String number = filed();
        Api other = system.api("demo-provider2");
        record(other, number, 404);
        SampleApplication foreign =
                change(number).ofSecondProvider().with("/websites/0/name", "示例更名");
        for (String named : List.of(number, "京ICP备2005999999号")) {
            JsonNode returned =
                    other.submit(foreign.with("/filingNumber", named)).expect(201).json();
            assertThat(returned.path("state").asText()).isEqualTo("RETURNED");
            assertThat(returned.path("findings")).hasSize(1);
            assertThat(returned.at("/findings/0/code").asText()).isEqualTo("FILING_OF_APPLICANT");
            assertThat(returned.at("/findings/0/pointer").asText()).isEqualTo("/filingNumber");
        }
    }

    @Test
    void refusesTheSamePartTwice() {
        String number = filed();
        SampleApplication change = change(number).with("/websites/0/remark", "示例");
        String first = provider.submit(change).expect(201).id();
        JsonNode second =
                provider.submit(change.with("/websites/0/remark", "另一")).expect(201).json();
        assertThat(second.path("findings"))
                .filteredOn(finding -> finding.path("code").asText().equals("PART_PENDING"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.path("message").asText()).contains(first));
        provider.post(Api.FILINGS + "/" + first + "/withdrawal", null).expect(204);
        Api.Answer again =
                provider.put(Api.FILINGS + "/" + second.path("id").asText(), change.json());
        assertThat(again.expect(200).state()).as(again.text()).isEqualTo("UNDER_REVIEW");
    }
}
