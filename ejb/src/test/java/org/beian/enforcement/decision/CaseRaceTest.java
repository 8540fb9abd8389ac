package org.beian.enforcement.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.REVIEWER;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.dossier.CaseDefence;
import org.beian.enforcement.dossier.CaseEnding;
import org.beian.enforcement.dossier.CaseInvestigation;
import org.beian.enforcement.dossier.CaseReading;
import org.beian.enforcement.dossier.CaseScene;
import org.beian.enforcement.dossier.view.MaterialView;
import org.beian.enforcement.proceeding.MaterialKind;
import org.beian.law.Clause;
import org.beian.testing.AtOnce;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of acts on one case at the same moment (faults F9 and F10, attack A20). */
@DatabaseTest
@Clause("16.3")
class CaseRaceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Inject CaseScene scene;
    @Inject CaseDefence defence;
    @Inject CaseInvestigation investigation;
    @Inject CaseEnding ending;
    @Inject CaseDecision decision;
    @Inject CaseExecution execution;
    @Inject CaseReading reading;

    @AfterEach
    void leave() {
        scene.leave();
    }

    private String told() {
        return scene.told("NUMBER_NOT_SHOWN", CaseScene.fine(5_000));
    }

    private String ready() {
        String id = told();
        scene.filed.asSponsor();
        defence.waive(id, scene.version(id));
        scene.asOfficer();
        investigation.proceed(id, scene.version(id), CaseScene.WORDS);
        return id;
    }

    private void decide(String id, int version) {
        decision.decide(
                id,
                version,
                new DecisionRequest(
                        List.of(CaseScene.fine(5_000)), CaseScene.WORDS, CaseScene.WORDS));
    }

    /** One was carried out, and who came later is told that the case changed. */
    private void isDoneOnce(List<String> results) {
        assertThat(results).containsOnlyOnce(AtOnce.DONE);
        assertThat(Collections.frequency(results, CaseRefusal.CASE_STALE.name()))
                .isEqualTo(results.size() - 1);
    }

    @Test
    void isDecidedOrEndedOnce() throws Exception {
        for (int round = 0; round < 2; round++) {
            String id = ready();
            int seen = scene.version(id);
            isDoneOnce(
                    AtOnce.run(
                            scene.by(CaseScene.HEAD, REVIEWER, () -> decide(id, seen)),
                            scene.by(CaseScene.CHAIR, REVIEWER, () -> decide(id, seen)),
                            scene.by(
                                    CaseScene.OPENER,
                                    REVIEWER,
                                    () -> ending.noPenalty(id, seen, CaseScene.WORDS))));
            assertThat(scene.letters(id)).hasSize(2);
            assertThat(scene.mails(id)).hasSize(2);
            assertThat(scene.told(id)).hasSize(3);
            scene.isWhole(id);
        }
    }

    @Test
    void takesTheStatementBeforeItGoesOnOrNotAtAll() throws Exception {
        String id = told();
        scene.serve(id);
        scene.afterThePeriodsOf(id);
        int seen = scene.version(id);
        scene.filed.asSponsor();
        isDoneOnce(
                AtOnce.run(
                        scene.byCaller(() -> defence.state(id, seen, CaseScene.WORDS, null)),
                        scene.by(
                                CaseScene.FIRST,
                                CLERK,
                                () -> investigation.proceed(id, seen, CaseScene.WORDS))));
        boolean proceeded = scene.one(id).state() == CaseState.DECISION;
        assertThat(scene.one(id).statement().statedOn() == null).isEqualTo(proceeded);
        scene.isWhole(id);
    }

    @Test
    void isPaidAndClosedOnce() throws Exception {
        String id = ready();
        scene.as(CaseScene.HEAD);
        decide(id, scene.version(id));
        scene.serve(id);
        int seen = scene.version(id);
        String first = scene.document();
        String second = scene.document();
        isDoneOnce(
                AtOnce.run(
                        scene.by(
                                CaseScene.FIRST,
                                CLERK,
                                () -> execution.paid(id, seen, 5_000, TODAY, first)),
                        scene.by(
                                CaseScene.SECOND,
                                REVIEWER,
                                () -> execution.paid(id, seen, 5_000, TODAY, second))));
        scene.asOfficer();
        assertThat(reading.materials(id, null, 10))
                .extracting(MaterialView::kind)
                .containsExactly(MaterialKind.EVIDENCE, MaterialKind.RECEIPT);
        int paid = scene.version(id);
        Runnable close = () -> execution.close(id, paid, CaseScene.WORDS);
        isDoneOnce(
                AtOnce.run(
                        scene.by(CaseScene.FIRST, CLERK, close),
                        scene.by(CaseScene.SECOND, REVIEWER, close)));
        assertThat(scene.acts(id)).containsOnlyOnce("PAY", "CLOSE");
        scene.isWhole(id);
    }
}
