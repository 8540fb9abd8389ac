package org.beian.enforcement.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.beian.enforcement.CaseRefusal;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of what a case offers first: what its file lacks before its party is told. */
@DatabaseTest
@Clause("16.3")
class CaseLackingTest {

    private static final String SHOWN = "NUMBER_NOT_SHOWN";

    @Inject CaseScene scene;
    @Inject CaseOpening opening;
    @Inject CaseInvestigation investigation;
    @Inject CaseReading reading;

    @AfterEach
    void leave() {
        scene.leave();
    }

    private void lacks(String id, CaseRefusal what) {
        CaseView shown = reading.show(id);
        assertThat(shown.lacking()).isEqualTo(what);
        assertThat(shown.acts().contains("NOTIFY")).isEqualTo(what == null);
        assertThat(shown.acts()).contains("ADD_MATERIAL", "RECORD_ADDRESS");
    }

    private String withoutAddress() {
        CaseRequest one = scene.request(scene.clue(scene.filedWebsite(), SHOWN), SHOWN, null);
        return opening.open(
                        new CaseRequest(
                                one.clueId(),
                                one.clueVersion(),
                                SHOWN,
                                CaseScene.ACT,
                                one.facts(),
                                null,
                                null,
                                "",
                                one.first(),
                                one.second()))
                .toString();
    }

    @Test
    void offersToTellThePartyOnceThereAreEvidenceAndAddress() {
        String id = withoutAddress();
        scene.asOfficer();
        lacks(id, CaseRefusal.CASE_EVIDENCE_MISSING);
        investigation.recordAddress(id, scene.version(id), "示例路2号");
        lacks(id, CaseRefusal.CASE_EVIDENCE_MISSING);
        scene.proven(id);
        lacks(id, null);
    }

    @Test
    void takesTheRecordOfASearchForTheAddress() {
        String id = scene.proven(withoutAddress());
        lacks(id, CaseRefusal.CASE_ADDRESS_MISSING);
        investigation.recordSearch(id, scene.version(id), scene.document());
        lacks(id, null);
    }
}
