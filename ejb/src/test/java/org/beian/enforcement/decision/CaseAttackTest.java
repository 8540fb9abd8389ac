package org.beian.enforcement.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beian.account.Roles;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.enforcement.dossier.CaseDefence;
import org.beian.enforcement.dossier.CaseEnding;
import org.beian.enforcement.dossier.CaseFilter;
import org.beian.enforcement.dossier.CaseInvestigation;
import org.beian.enforcement.dossier.CaseOpening;
import org.beian.enforcement.dossier.CaseReading;
import org.beian.enforcement.dossier.CaseRequest;
import org.beian.enforcement.dossier.CaseScene;
import org.beian.enforcement.dossier.Officer;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of acts on cases by who may not do them: of others (attack A16), before their time (A18),
 * and by persons who had another part (A19).
 */
@DatabaseTest
@Clause("16.3")
class CaseAttackTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Inject CaseScene scene;
    @Inject FiledScene units;
    @Inject CaseOpening opening;
    @Inject CaseDefence defence;
    @Inject CaseInvestigation investigation;
    @Inject CaseEnding ending;
    @Inject CaseHearing hearing;
    @Inject LegalReview review;
    @Inject CaseDecision decision;
    @Inject CaseExecution execution;
    @Inject CaseReading reading;

    @AfterEach
    void leave() {
        scene.leave();
    }

    private int version(String id) {
        return scene.version(id);
    }

    private void decide(String id, int version) {
        decision.decide(
                id,
                version,
                new DecisionRequest(
                        List.of(CaseScene.fine(10_000)), CaseScene.WORDS, CaseScene.WORDS));
    }

    private void replace(String id, String replaced, String by) {
        investigation.replaceOfficer(
                id, version(id), replaced, new Officer(by, "京110009"), CaseScene.WORDS);
    }

    /** What officers do once the party was told, by name. */
    private Map<String, Runnable> ofOfficers(String id, int version) {
        String words = CaseScene.WORDS;
        String document = scene.document();
        Map<String, Runnable> acts = new LinkedHashMap<>();
        acts.put(
                "state",
                () -> investigation.recordStatement(id, version, TODAY, words, List.of(document)));
        acts.put("waive", () -> investigation.recordWaiver(id, version, TODAY, document));
        acts.put("ask", () -> investigation.recordHearingRequest(id, version, TODAY, document));
        acts.put("proceed", () -> investigation.proceed(id, version, words));
        acts.put("pay", () -> execution.paid(id, version, 10_000, TODAY, document));
        acts.put("rectify", () -> execution.rectified(id, version, TODAY, words));
        acts.put("close", () -> execution.close(id, version, words));
        return acts;
    }

    /** What reviewers do once it was handed on, by name. */
    private Map<String, Runnable> ofReviewers(String id, int version) {
        String words = CaseScene.WORDS;
        String document = scene.document();
        Map<String, Runnable> acts = new LinkedHashMap<>();
        acts.put(
                "announce",
                () ->
                        hearing.announce(
                                id,
                                version,
                                TODAY.plusDays(20).atTime(9, 0),
                                words,
                                CaseScene.CHAIR));
        acts.put("hold", () -> hearing.hold(id, version, document, words));
        acts.put("pass", () -> review.pass(id, version, words));
        acts.put("sendBack", () -> review.sendBack(id, version, words));
        acts.put("decide", () -> decide(id, version));
        return acts;
    }

    @Test
    void takesNoAnswerOnPaperWithoutThePaper() {
        String id = scene.told("NUMBER_NOT_SHOWN", CaseScene.fine(10_000));
        for (String none : new String[] {null, "", "no-such-document", scene.sponsorDocument()}) {
            Map<String, Runnable> acts =
                    Map.of(
                            "waive",
                            () -> investigation.recordWaiver(id, version(id), TODAY, none),
                            "ask",
                            () -> investigation.recordHearingRequest(id, version(id), TODAY, none),
                            "material",
                            () -> investigation.addMaterial(id, version(id), null, none));
            refuses(CaseRefusal.CASE_DOCUMENT_UNKNOWN, acts);
        }
        assertThat(scene.one(id).statement().isWaived()).isFalse();
    }

    private static void refuses(CaseRefusal reason, Map<String, Runnable> acts) {
        acts.forEach((name, act) -> assertThatThrownBy(act::run).as(name).is(rejectedAs(reason)));
    }

    @Test
    void isHiddenFromOtherBureausAndOtherSponsors() {
        String id = scene.told("NUMBER_NOT_SHOWN", CaseScene.fine(10_000));
        int version = version(id);
        String document = scene.document();
        Map<String, Runnable> acts = ofReviewers(id, version);
        acts.put("material", () -> investigation.addMaterial(id, version, null, document));
        acts.put(
                "notify",
                () ->
                        investigation.notifyIntended(
                                id, version, CaseScene.intended(CaseScene.fine(10_000))));
        acts.put("replace", () -> replace(id, CaseScene.FIRST, CaseScene.LAWYER));
        acts.put("established", () -> ending.notEstablished(id, version, CaseScene.WORDS));
        acts.put("penalty", () -> ending.noPenalty(id, version, CaseScene.WORDS));
        acts.put("handOver", () -> ending.handOver(id, version, "示例市公安局", CaseScene.WORDS));
        acts.put("extend", () -> ending.extend(id, version, TODAY.plusDays(99), CaseScene.WORDS));
        acts.putAll(ofOfficers(id, version));
        acts.putAll(reads(id, reading.letters(id).get(0).id(), document));
        String shown = "NUMBER_NOT_SHOWN";
        CaseRequest request = scene.request(scene.clue("case-attack.ninja", shown), shown, "示例当事人");
        scene.asOther();
        refuses(CaseRefusal.CASE_NOT_FOUND, acts);
        assertThatThrownBy(() -> opening.open(request))
                .is(rejectedAs(EnforcementRefusal.ENFORCEMENT_CLUE_NOT_FOUND));

        units.become(units.newSponsor(), Roles.SPONSOR);
        refuses(CaseRefusal.CASE_NOT_FOUND, reads(id, 1L, document));
        refuses(
                CaseRefusal.CASE_NOT_FOUND,
                Map.of(
                        "state", () -> defence.state(id, version, CaseScene.WORDS, null),
                        "ask", () -> defence.askHearing(id, version),
                        "waive", () -> defence.waive(id, version)));
        assertThat(reading.list(CaseFilter.ALL, null, 10)).isEmpty();
        assertThat(version(id)).isEqualTo(version);
    }

    private Map<String, Runnable> reads(String id, Long letter, String document) {
        return Map.of(
                "show", () -> reading.show(id),
                "history", () -> reading.history(id),
                "letters", () -> reading.letters(id),
                "pdf", () -> reading.pdf(id, letter, Locale.SIMPLIFIED_CHINESE),
                "materials", () -> reading.materials(id, null, 10),
                "materialOf", () -> reading.material(id, document));
    }

    @Test
    void skipsNoStep() {
        String id = scene.opened("NUMBER_NOT_SHOWN");
        refuses(CaseRefusal.CASE_STATE_FORBIDS, ofOfficers(id, version(id)));
        scene.as(CaseScene.HEAD);
        refuses(CaseRefusal.CASE_STATE_FORBIDS, ofReviewers(id, version(id)));
        scene.proven(id);
        investigation.notifyIntended(id, version(id), CaseScene.intended(CaseScene.fine(10_000)));
        scene.serve(id);
        assertThatThrownBy(() -> investigation.proceed(id, version(id), CaseScene.WORDS))
                .is(rejectedAs(CaseRefusal.CASE_EARLY));
        scene.as(CaseScene.HEAD);
        refuses(CaseRefusal.CASE_STATE_FORBIDS, ofReviewers(id, version(id)));
        scene.afterThePeriodsOf(id);
        scene.asOfficer();
        investigation.proceed(id, version(id), CaseScene.WORDS);
        scene.as(CaseScene.HEAD);
        assertThatThrownBy(() -> decide(id, version(id)))
                .as("before the review")
                .is(rejectedAs(CaseRefusal.CASE_STATE_FORBIDS));
        ending.notEstablished(id, version(id), CaseScene.WORDS);
        refuses(CaseRefusal.CASE_STATE_FORBIDS, ofReviewers(id, version(id)));
        assertThatThrownBy(() -> ending.extend(id, version(id), TODAY, CaseScene.WORDS))
                .is(rejectedAs(CaseRefusal.CASE_STATE_FORBIDS));
        scene.asOfficer();
        refuses(CaseRefusal.CASE_STATE_FORBIDS, ofOfficers(id, version(id)));
        assertThat(scene.one(id).state()).isEqualTo(CaseState.NOT_ESTABLISHED);
    }

    /** Whoever investigated does not judge later, nor the other way round. */
    @Test
    void countsWhatSomebodyDidBeforeAnotherTookTheirPlace() {
        String id = scene.opened("NUMBER_NOT_SHOWN");
        scene.by(
                        CaseScene.SECOND,
                        Roles.REVIEWER,
                        () -> investigation.addMaterial(id, version(id), null, scene.document()))
                .run();
        scene.as(CaseScene.HEAD);
        replace(id, CaseScene.SECOND, CaseScene.OPENER);
        passed(id, CaseScene.LAWYER, false);
        passed(id, CaseScene.CHAIR, true);
        for (String one : List.of(CaseScene.SECOND, CaseScene.LAWYER, CaseScene.CHAIR)) {
            scene.as(one);
            assertThat(reading.show(id).acts()).as(one).doesNotContain("DECIDE");
            assertThatThrownBy(() -> decide(id, version(id)))
                    .as(one)
                    .is(rejectedAs(CaseRefusal.CASE_FOUR_EYES));
        }
        scene.as(CaseScene.SECOND);
        assertThat(reading.show(id).acts()).isEmpty();
        assertThatThrownBy(() -> ending.noPenalty(id, version(id), CaseScene.WORDS))
                .is(rejectedAs(CaseRefusal.CASE_FOUR_EYES));
        scene.as(CaseScene.HEAD);
        assertThatThrownBy(() -> replace(id, CaseScene.OPENER, CaseScene.LAWYER))
                .is(rejectedAs(CaseRefusal.CASE_OFFICER_UNKNOWN));
        decide(id, version(id));
        scene.isWhole(id);
    }

    /** Its party is told and waives, and somebody reviews it. */
    private void passed(String id, String reviewer, boolean lawful) {
        scene.proven(id);
        investigation.notifyIntended(id, version(id), CaseScene.intended(CaseScene.fine(10_000)));
        scene.filed.asSponsor();
        defence.waive(id, version(id));
        scene.asOfficer();
        investigation.proceed(id, version(id), CaseScene.WORDS);
        scene.as(CaseScene.SECOND);
        assertThatThrownBy(() -> review.pass(id, version(id), CaseScene.WORDS))
                .is(rejectedAs(CaseRefusal.CASE_FOUR_EYES));
        scene.as(reviewer);
        if (lawful) {
            review.pass(id, version(id), CaseScene.WORDS);
        } else {
            review.sendBack(id, version(id), CaseScene.WORDS);
        }
    }
}
