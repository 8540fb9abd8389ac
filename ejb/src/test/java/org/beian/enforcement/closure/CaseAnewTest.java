package org.beian.enforcement.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.enforcement.closure.ClosureScene.CANCELLATION;
import static org.beian.enforcement.closure.ClosureScene.CLOSURE;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.ExecutionResult;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessState;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.decision.CaseDecision;
import org.beian.enforcement.decision.CaseExecution;
import org.beian.enforcement.decision.DecisionRequest;
import org.beian.enforcement.decision.LegalReview;
import org.beian.enforcement.dossier.CaseDefence;
import org.beian.enforcement.dossier.CaseReading;
import org.beian.enforcement.dossier.CaseScene;
import org.beian.enforcement.dossier.MeasureRequest;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.letter.LetterText;
import org.beian.letter.Letters;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.remedy.RemedyKind;
import org.beian.remedy.RemedyState;
import org.beian.remedy.procedure.GivenOutcome;
import org.beian.remedy.procedure.RemedyDesk;
import org.beian.remedy.procedure.RemedyReading;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of cases whose penalty a remedy sets aside, to be decided anew (责令重新作出). */
@DatabaseTest
@Clause({"16.3", "B5"})
class CaseAnewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final String CLOSED = "示例：已全部执行";

    @Inject ClosureScene scene;
    @Inject CaseDefence defence;
    @Inject LegalReview review;
    @Inject CaseDecision decision;
    @Inject CaseExecution execution;
    @Inject CaseReading reading;
    @Inject RemedyDesk remedies;
    @Inject RemedyReading remedyReading;
    @Inject Letters letters;
    @Inject InTray tray;

    @AfterEach
    void leave() {
        scene.cases.leave();
    }

    private static void later() {
        TestClock.shared().advance(Duration.ofMinutes(5));
    }

    /** A remedy against a decision has an outcome. */
    private void decided(Long letter, RemedyKind kind, RemedyState outcome) {
        scene.cases.as(CaseScene.HEAD);
        Long remedy = remedies.open(letter, kind, TODAY, "示例机关");
        remedies.decide(
                remedy,
                remedyReading.show(remedy, Locale.SIMPLIFIED_CHINESE).version(),
                new GivenOutcome(outcome, TODAY, "示例：责令重新作出", List.of(scene.cases.document())));
        later();
    }

    /** The last letter to the party. */
    private LetterText told(String id) {
        List<Letter> all = reading.letters(id);
        return letters.text(all.get(all.size() - 1), Locale.SIMPLIFIED_CHINESE);
    }

    private Long remitted(String id) {
        Long letter = scene.cases.one(id).decision().letterId();
        decided(letter, RemedyKind.RECONSIDERATION, RemedyState.REMITTED);
        return letter;
    }

    /** Told and waived anew, and handed on by the officer. */
    private void goesOn(String id, MeasureRequest... measures) {
        scene.cases.asOfficer();
        scene.investigation.notifyIntended(id, scene.version(id), CaseScene.intended(measures));
        scene.cases.filed.asSponsor();
        defence.waive(id, scene.version(id));
        later();
    }

    @Test
    void isInvestigatedAndDecidedAnewWithoutWhatTheFirstDecisionDid() {
        String id = scene.closed(CLOSURE, CANCELLATION);
        StopAccessNotice first = scene.notices(id).get(0);
        scene.report(first, AccessOrder.STOP, ExecutionResult.STOPPED);
        Long old = remitted(id);
        EnforcementCase again = scene.cases.one(id);
        assertThat(again.state()).isEqualTo(CaseState.INVESTIGATING);
        assertThat(again.due()).isEqualTo(TODAY.plusDays(60));
        assertThat(again.decision().at()).isNull();
        assertThat(scene.cases.filed.stateOf("icp_website", scene.cases.filed.website()))
                .isEqualTo("ACTIVE");
        StopAccessNotice resumed = scene.resumptions(first).get(0);
        assertThat(resumed.state()).isEqualTo(StopAccessState.OPEN);
        assertThat(scene.cases.letters(id)).last().isEqualTo("CASE_REMITTED");
        assertThat(told(id).paragraphs())
                .anyMatch(text -> text.contains("示例机关于2026年11月24日作出行政复议决定：示例：责令重新作出"));
        assertThat(told(id).legalBasis()).anyMatch(basis -> basis.contains("行政复议法"));
        assertThat(scene.cases.told(id)).contains("CASE_REOPENED");
        assertThat(scene.cases.mails(id)).anyMatch(subject -> subject.contains("处罚决定已撤销"));
        assertThat(scene.cases.acts(id)).last().isEqualTo("REMIT");
        scene.cases.asOfficer();
        tray.holds(WaitingKind.CASE, Long.parseLong(id));

        goesOn(id, CLOSURE);
        scene.cases.asOfficer();
        scene.investigation.proceed(id, scene.version(id), CaseScene.WORDS);
        scene.cases.as(CaseScene.CHAIR);
        review.pass(id, scene.version(id), CaseScene.WORDS);
        DecisionRequest request =
                new DecisionRequest(List.of(CLOSURE), CaseScene.WORDS, CaseScene.WORDS);
        for (String judge : List.of(CaseScene.LAWYER, CaseScene.CHAIR, CaseScene.SECOND)) {
            scene.cases.as(judge);
            assertThatThrownBy(() -> decision.decide(id, scene.version(id), request))
                    .as(judge)
                    .is(rejectedAs(CaseRefusal.CASE_FOUR_EYES));
        }
        scene.cases.as(CaseScene.HEAD);
        decision.decide(id, scene.version(id), request);
        later();
        scene.cases.serve(id);
        StopAccessNotice second = scene.notices(id).get(0);
        assertThat(scene.notices(id)).hasSize(1);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(scene.again(resumed).state()).isEqualTo(StopAccessState.REVOKED);
        assertThat(scene.isDone(id)).isFalse();

        // another remedy against what was set aside changes nothing any more
        decided(old, RemedyKind.LAWSUIT, RemedyState.REMITTED);
        assertThat(scene.cases.one(id).state()).isEqualTo(CaseState.EXECUTING);
        assertThat(scene.again(second).state()).isEqualTo(StopAccessState.OPEN);
        scene.report(second, AccessOrder.STOP, ExecutionResult.STOPPED);
        scene.cases.asOfficer();
        execution.close(id, scene.version(id), CaseScene.WORDS);
        scene.cases.isWhole(id);
    }

    @Test
    void asksTheSameBureauOnceMore() {
        String id = scene.closedElsewhere(CLOSURE);
        String first = scene.asked(id);
        remitted(id);
        assertThat(scene.told(first)).contains("ASSISTANCE_REVOKED");
        goesOn(id, CLOSURE);
        scene.decided(id, CLOSURE);
        assertThat(
                        scene.cases.filed.texts(
                                "select state from assistance where enforcement_case_id = ?"
                                        + " order by id",
                                Long.valueOf(id)))
                .containsExactly("REVOKED", "SENT");
        assertThat(scene.isDone(id)).isFalse();
    }

    @Test
    void tellsThePartyThatItMayAskBackWhatItPaid() {
        String id = scene.cases.told("NUMBER_NOT_SHOWN", CaseScene.fine(5_000));
        scene.cases.filed.asSponsor();
        defence.waive(id, scene.version(id));
        fined(id);
        execution.paid(id, scene.version(id), 5_000, TODAY, scene.cases.document());
        execution.close(id, scene.version(id), CLOSED);
        remitted(id);
        assertThat(told(id).paragraphs())
                .anyMatch(text -> text.contains("已缴纳5000元"))
                .noneMatch(text -> text.contains(CLOSED));
        assertThat(scene.cases.one(id).execution().paid()).isZero();
        scene.cases.filed.asSponsor();
        assertThat(reading.show(id).outcome()).isNull();
        assertThat(reading.history(id)).extracting(HistoryEntry::act).contains("REMIT");
        goesOn(id, CaseScene.fine(5_000));
        fined(id);
        assertThat(reading.show(id).decision().payable()).isEqualTo(5_000);
        scene.cases.isWhole(id);
    }

    private void fined(String id) {
        scene.cases.asOfficer();
        scene.investigation.proceed(id, scene.version(id), CaseScene.WORDS);
        scene.cases.as(CaseScene.HEAD);
        decision.decide(
                id,
                scene.version(id),
                new DecisionRequest(
                        List.of(CaseScene.fine(5_000)), CaseScene.WORDS, CaseScene.WORDS));
        scene.cases.serve(id);
        scene.cases.asOfficer();
    }

    /** What one remedy has revoked for good, another one does not bring back. */
    @Test
    void staysClosedOnceItWasRevoked() {
        String id = scene.closed(CLOSURE, CANCELLATION);
        Long letter = scene.cases.one(id).decision().letterId();
        decided(letter, RemedyKind.RECONSIDERATION, RemedyState.REVOKED);
        decided(letter, RemedyKind.LAWSUIT, RemedyState.REMITTED);
        assertThat(scene.cases.one(id).state()).isEqualTo(CaseState.CLOSED);
        assertThat(scene.cases.acts(id)).last().isEqualTo("REVOKE");
    }
}
