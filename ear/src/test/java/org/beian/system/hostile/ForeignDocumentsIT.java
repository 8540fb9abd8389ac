package org.beian.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.beian.support.Api;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.Documents;
import org.beian.support.RunningSystem;
import org.beian.support.SampleApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of attempts to read another unit's document by its id (attack A16). */
@ApiTest
class ForeignDocumentsIT {

    private static final String NAME = "geheim-anderer.png";

    private final RunningSystem system = RunningSystem.get();
    private final Api owner = system.api("demo-provider");
    private final Api attacker = system.api("demo-provider2");
    private final SampleApplication application = SampleApplication.another().ofSecondProvider();

    private String foreign;

    @BeforeEach
    void uploadAnothers() {
        foreign = owner.upload(NAME, "image/png", Documents.png(20, 10)).expect(201).id();
    }

    @Test
    void refusesThemInADraftAsIdsThatDoNotExist() {
        for (String id : new String[] {foreign, UUID.randomUUID().toString()}) {
            SampleApplication draft = SampleApplication.another().withAttachment(id, "MANDATE");
            Api.Answer refused =
                    attacker.post(Api.FILINGS + "?draft=true", draft.json()).expect(422);
            JsonNode problem = refused.json();
            assertThat(problem.path("code").asText()).isEqualTo("FILING_DOCUMENTS_UNKNOWN");
            assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("/attachments/0/id");
            assertThat(refused.text()).doesNotContain(NAME);
        }
        attacker.get("/api/v1/attachments/" + foreign).expect(404);
        owner.get("/api/v1/attachments/" + foreign).expect(200);
    }

    /** A round that the automatic check returned is kept with whatever it names. */
    @Test
    void hidesThemOnPagesOfAReturnedApplication() {
        application.withAttachment(foreign, "MANDATE");
        Api.Answer kept = attacker.submit(application).expect(201);
        assertThat(kept.state()).as(kept.text()).isEqualTo("RETURNED");
        assertThat(kept.text()).contains("ATTACHMENTS_KNOWN").doesNotContain(NAME);
        String path = "attachments/" + kept.id() + "/" + foreign;

        DeskClient provider = DeskClient.signIn(system, "provider2");
        assertThat(provider.get("/provider/" + path).status()).isEqualTo(404);
        assertThat(provider.get("/sponsor/" + path).status()).isEqualTo(404);
        DeskClient.Page page = provider.get("/provider/filing.xhtml?id=" + kept.id());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains(application.reference()).doesNotContain(NAME);
        DeskClient bureau = DeskClient.signIn(system, "reviewer-bj");
        assertThat(bureau.get("/bureau/" + path).status()).isEqualTo(404);
    }

    @Test
    void showsOwnDocumentsToApplicantAndBureau() {
        SampleApplication own = SampleApplication.another().withAttachment(foreign, "MANDATE");
        Api.Answer kept = owner.submit(own).expect(201);
        assertThat(kept.state()).as(kept.text()).isEqualTo("UNDER_REVIEW");
        String path = "attachments/" + kept.id() + "/" + foreign;

        DeskClient provider = DeskClient.signIn(system, "provider");
        assertThat(provider.get("/provider/" + path).status()).isEqualTo(200);
        DeskClient bureau = DeskClient.signIn(system, "reviewer-bj");
        assertThat(bureau.scan("/bureau/" + path, "核对委托书").status()).isEqualTo(200);
        DeskClient other = DeskClient.signIn(system, "provider2");
        assertThat(other.get("/provider/" + path).status()).isEqualTo(404);
    }
}
