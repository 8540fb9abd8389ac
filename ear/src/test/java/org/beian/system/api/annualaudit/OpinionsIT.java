package org.beian.system.api.annualaudit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.support.AccessApplications;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.IssuedKeys;
import org.beian.support.RunningSystem;
import org.beian.system.browser.screen.AuditSamples;
import org.beian.system.browser.screen.DepartmentSamples;
import org.junit.jupiter.api.Test;

/** Tests of opinions as programs of content departments give them. */
@ApiTest
@Clause("18.3")
class OpinionsIT {

    private static final String OPINIONS = DepartmentSamples.OPINIONS;

    private final RunningSystem system = RunningSystem.get();
    private final AuditSamples samples = new AuditSamples(system);
    private final Api sponsor = AccessApplications.sponsorsProgram(system);
    private final Api department = new DepartmentSamples(system).program();

    private String audited(String website) {
        return AuditSamples.ITEMS + "/" + samples.audited(website);
    }

    private static List<String> codes(Api.Answer refused) {
        return refused.json().path("errors").findValuesAsText("code");
    }

    @Test
    void failTheAuditAtOnceAndAreReadByWhoGaveThem() {
        String website = samples.filed(AuditSamples.own());
        String item = audited(website);
        Map<String, Object> opinion =
                DepartmentSamples.opinion(department, website, "CLOSE_WEBSITE");
        Api.Answer given = department.post(OPINIONS, opinion).expect(201);
        assertThat(given.header("Location")).endsWith(OPINIONS + "/" + given.id());
        JsonNode read = department.get(OPINIONS + "/" + given.id()).expect(200).json();
        assertThat(read).isEqualTo(given.json());
        assertThat(read.path("filingNumber").asText()).isEqualTo(website);
        assertThat(read.path("waiting").asBoolean()).isFalse();

        assertThat(sponsor.get(item).json().path("result").asText()).isEqualTo("FAILED");
        sponsor.post(item + "/confirmation", Map.of()).expect(409);
        sponsor.get(OPINIONS + "/" + given.id()).expect(200);
        system.api("demo-provider").get(OPINIONS + "/" + given.id()).expect(403);
        IssuedKeys.of(system, "reviewer-bj").get(OPINIONS + "/" + given.id()).expect(404);
        assertThat(codes(department.post(OPINIONS, opinion).expect(409)))
                .containsExactly("OPINION_GIVEN");
    }

    @Test
    void areTakenFromContentDepartmentsAlone() {
        String website = samples.filed(AuditSamples.own());
        audited(website);
        Map<String, Object> opinion =
                DepartmentSamples.opinion(department, website, "NO_OBJECTION");
        sponsor.post(OPINIONS, opinion).expect(403);
        system.api("demo-provider").post(OPINIONS, opinion).expect(403);
        Api other = IssuedKeys.of(system, "content-department");
        Api.Answer refused =
                other.post(OPINIONS, DepartmentSamples.opinion(other, website, "NO_OBJECTION"))
                        .expect(422);
        assertThat(codes(refused)).containsExactly("OPINION_OTHER_PROVINCE");
        // the scan is another unit's
        assertThat(codes(other.post(OPINIONS, opinion).expect(422))).contains("OPINION_DOCUMENT");
        department.post(OPINIONS, opinion).expect(201);
    }

    @Test
    void areRefusedWithAllTheirFaults() {
        Map<String, Object> opinion =
                DepartmentSamples.opinion(department, "粤ICP备05999999号-1", "REVOKE_QUALIFICATION");
        opinion.put("issuedOn", "2199-01-01");
        opinion.put("words", "短");
        opinion.put("paperNumber", " ");
        opinion.put("attachment", "none");
        assertThat(codes(department.post(OPINIONS, opinion).expect(422)))
                .containsExactlyInAnyOrder(
                        "OPINION_NOT_AUDITED",
                        "OPINION_PAPER_NUMBER",
                        "OPINION_DAY",
                        "OPINION_WORDS",
                        "OPINION_DOCUMENT");
        opinion.put("kind", "OTHER");
        department.post(OPINIONS, opinion).expect(400);
        department.get(OPINIONS + "/0").expect(404);
    }
}
