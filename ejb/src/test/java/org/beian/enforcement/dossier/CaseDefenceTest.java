package org.beian.enforcement.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementCase;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.remedy.RemedyKind;
import org.beian.remedy.RemedyState;
import org.beian.remedy.procedure.GivenOutcome;
import org.beian.remedy.procedure.RemedyDesk;
import org.beian.remedy.procedure.RemedyReading;
import org.beian.testing.DatabaseTest;
import org.beian.trail.HistoryEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of the defence of sponsors, and of the ends of cases without a penalty. */
@DatabaseTest
@Clause("8.8")
class CaseDefenceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String SHOWN = "NUMBER_NOT_SHOWN";

    @Inject CaseScene scene;
    @Inject CaseDefence defence;
    @Inject CaseEnding ending;
    @Inject CaseReading reading;
    @Inject RemedyDesk remedies;
    @Inject RemedyReading remedyReading;
    @Inject InTray tray;

    @AfterEach
    void leave() {
        scene.leave();
    }

    private int version(String id) {
        return scene.version(id);
    }

    @Test
    void statesItsCaseOnce() {
        String id = scene.told(SHOWN, CaseScene.fine(5_000));
        scene.serve(id);
        scene.filed.asSponsor();
        tray.holds(WaitingKind.CASE_NOTICE, Long.parseLong(id));
        assertThat(reading.show(id).acts()).containsExactly("STATE", "WAIVE");
        assertThatThrownBy(() -> defence.state(id, version(id), "短", null))
                .is(rejectedAs(CaseRefusal.CASE_TEXT_INVALID));
        assertThatThrownBy(() -> defence.state(id, version(id), "示例陈述", List.of(scene.document())))
                .is(rejectedAs(CaseRefusal.CASE_DOCUMENT_UNKNOWN));
        defence.state(id, version(id), "示例陈述", List.of(scene.sponsorDocument()));
        assertThatThrownBy(() -> defence.state(id, version(id), "示例陈述", null))
                .is(rejectedAs(CaseRefusal.CASE_STATED));
        tray.lacks(WaitingKind.CASE_NOTICE, Long.parseLong(id));
        assertThat(scene.told(id)).contains("CASE_STATED");
        CaseView shown = reading.show(id);
        assertThat(shown.statement().words()).isEqualTo("示例陈述");
        assertThat(shown.officers()).allMatch(each -> each.username() == null);
        assertThat(reading.materials(id, null, 10)).hasSize(1);
        assertThat(reading.history(id))
                .extracting(HistoryEntry::act)
                .containsExactly("STATE", "NOTICE_SERVED", "NOTIFY");
        scene.isWhole(id);
    }

    @Test
    void knowsOnlyOfWhatItWasTold() {
        String id = scene.opened(SHOWN);
        scene.filed.asSponsor();
        assertThatThrownBy(() -> reading.show(id)).is(rejectedAs(CaseRefusal.CASE_NOT_FOUND));
        assertThatThrownBy(() -> defence.waive(id, version(id)))
                .is(rejectedAs(CaseRefusal.CASE_NOT_FOUND));
        assertThat(reading.list(CaseFilter.ALL, null, 10)).isEmpty();
        assertThat(reading.count(CaseFilter.ALL)).isZero();
    }

    @Test
    void asksForAHearingInTime() {
        String low = scene.told(SHOWN, CaseScene.fine(5_000));
        scene.filed.asSponsor();
        assertThatThrownBy(() -> defence.askHearing(low, version(low)))
                .is(rejectedAs(CaseRefusal.CASE_HEARING_NOT_DUE));
        String id = scene.told(SHOWN, CaseScene.fine(10_000));
        scene.serve(id);
        scene.filed.asSponsor();
        scene.afterThePeriodsOf(id);
        assertThatThrownBy(() -> defence.askHearing(id, version(id)))
                .is(rejectedAs(CaseRefusal.CASE_TOO_LATE));
        scene.leave();
        defence.askHearing(id, version(id));
        assertThat(reading.show(id).state()).isEqualTo(CaseState.HEARING);
        defence.state(id, version(id), "示例陈述", null);
        scene.isWhole(id);
        withdrawsIt(id);
    }

    /** Nobody has to be heard then, and what was said stays. */
    private void withdrawsIt(String id) {
        assertThat(reading.show(id).acts()).containsExactly("WAIVE");
        defence.waive(id, version(id));
        assertThat(reading.show(id).state()).isEqualTo(CaseState.NOTIFIED);
        assertThat(reading.show(id).statement().words()).isEqualTo("示例陈述");
        assertThatThrownBy(() -> defence.askHearing(id, version(id)))
                .is(rejectedAs(CaseRefusal.CASE_STATED));
        scene.asOfficer();
        assertThat(reading.show(id).acts()).contains("PROCEED").doesNotContain("RECORD_WAIVER");
        scene.isWhole(id);
    }

    @Test
    void waivesStatementAndHearing() {
        String id = scene.told(SHOWN, CaseScene.fine(10_000));
        scene.filed.asSponsor();
        defence.waive(id, version(id));
        assertThatThrownBy(() -> defence.askHearing(id, version(id)))
                .is(rejectedAs(CaseRefusal.CASE_STATED));
        assertThatThrownBy(() -> defence.waive(id, version(id)))
                .is(rejectedAs(CaseRefusal.CASE_STATED));
        scene.asOfficer();
        assertThat(reading.show(id).acts()).contains("PROCEED");
    }

    @Test
    void endsWithoutAPenalty() {
        String quiet = scene.opened(SHOWN);
        scene.asOfficer();
        scene.as(CaseScene.SECOND);
        assertThatThrownBy(() -> ending.notEstablished(quiet, version(quiet), CaseScene.WORDS))
                .is(rejectedAs(CaseRefusal.CASE_FOUR_EYES));
        scene.as(CaseScene.OPENER);
        ending.notEstablished(quiet, version(quiet), CaseScene.WORDS);
        assertThat(scene.letters(quiet)).isEmpty();
        assertThatThrownBy(() -> ending.noPenalty(quiet, version(quiet), CaseScene.WORDS))
                .is(rejectedAs(CaseRefusal.CASE_STATE_FORBIDS));
        String told = scene.told(SHOWN, CaseScene.fine(5_000));
        scene.as(CaseScene.OPENER);
        ending.handOver(told, version(told), "示例市公安局", CaseScene.WORDS);
        assertThat(scene.letters(told)).containsExactly("CASE_INTENDED", "CASE_HANDED_OVER");
        assertThat(reading.show(told).outcomeAuthority()).isEqualTo("示例市公安局");
        assertThat(reading.letters(told))
                .extracting(Letter::kind)
                .containsExactly("CASE_INTENDED", "CASE_HANDED_OVER", "CASE_FILE_HANDED_OVER");
        scene.filed.asSponsor();
        assertThat(reading.letters(told)).hasSize(2);
        assertThat(scene.told(told)).contains("CASE_ENDED");
        String none = scene.opened(SHOWN);
        scene.as(CaseScene.OPENER);
        ending.noPenalty(none, version(none), CaseScene.WORDS);
        assertThat(scene.letters(none)).containsExactly("CASE_NO_PENALTY");
        scene.isWhole(quiet);
        scene.isWhole(told);
    }

    /** 不予行政处罚的决定 that a remedy overturns is no end. */
    @Test
    @Clause({"16.3", "B5"})
    void isTakenUpAgainOnceTheDecisionWithoutAPenaltyIsRevoked() {
        String id = scene.told(SHOWN, CaseScene.fine(5_000));
        scene.as(CaseScene.OPENER);
        ending.noPenalty(id, version(id), CaseScene.WORDS);
        Long remedy = overturned(id);
        EnforcementCase again = scene.one(id);
        assertThat(again.state()).isEqualTo(CaseState.INVESTIGATING);
        assertThat(again.due()).isEqualTo(TODAY.plusDays(60));
        assertThat(again.outcome().words()).isNull();
        assertThat(again.intended().toldAt()).isNull();
        assertThat(scene.letters(id))
                .containsExactly("CASE_INTENDED", "CASE_NO_PENALTY", "CASE_REOPENED");
        assertThat(scene.told(id)).contains("CASE_REOPENED");
        assertThat(scene.acts(id)).last().isEqualTo("REOPEN");
        scene.asOfficer();
        tray.holds(WaitingKind.CASE, Long.parseLong(id));
        assertThat(reading.show(id).acts()).contains("NOTIFY");
        assertThat(remedy).isPositive();
        scene.as(CaseScene.OPENER);
        ending.notEstablished(id, version(id), CaseScene.WORDS);
        overturned(id);
        assertThat(scene.one(id).state()).isEqualTo(CaseState.INVESTIGATING);
        scene.isWhole(id);
    }

    /** A remedy against the last letter was found right. */
    private Long overturned(String id) {
        List<Letter> all = reading.letters(id);
        Long remedy =
                remedies.open(
                        all.get(all.size() - 1).id(), RemedyKind.RECONSIDERATION, TODAY, "示例复议机关");
        remedies.decide(
                remedy,
                remedyReading.show(remedy, Locale.SIMPLIFIED_CHINESE).version(),
                new GivenOutcome(RemedyState.REVOKED, TODAY, "示例：撤销", List.of(scene.document())));
        return remedy;
    }

    @Test
    void givesMoreTime() {
        String id = scene.opened(SHOWN);
        scene.as(CaseScene.OPENER);
        assertThatThrownBy(
                        () ->
                                ending.extend(
                                        id,
                                        version(id),
                                        LocalDate.of(2027, 2, 22),
                                        CaseScene.WORDS))
                .is(rejectedAs(CaseRefusal.CASE_DAY_INVALID));
        ending.extend(id, version(id), LocalDate.of(2027, 4, 1), CaseScene.WORDS);
        assertThat(reading.show(id).due()).isEqualTo(LocalDate.of(2027, 4, 1));
        assertThat(scene.acts(id)).containsExactly("OPEN", "EXTEND");
    }
}
