package org.beian.enforcement.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.dossier.CaseDefence;
import org.beian.enforcement.dossier.CaseInvestigation;
import org.beian.enforcement.dossier.CaseReading;
import org.beian.enforcement.dossier.CaseScene;
import org.beian.enforcement.dossier.MeasureRequest;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.remedy.RemedyKind;
import org.beian.remedy.procedure.RemedyDesk;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of hearing, legal review, decision and execution of cases. */
@DatabaseTest
@Clause("16.3")
class CaseDecisionTest {

    private static final String SHOWN = "NUMBER_NOT_SHOWN";

    @Inject CaseScene scene;
    @Inject CaseDefence defence;
    @Inject CaseInvestigation investigation;
    @Inject CaseHearing hearing;
    @Inject LegalReview review;
    @Inject CaseDecision decision;
    @Inject CaseExecution execution;
    @Inject CaseRevocation revocation;
    @Inject CaseReading reading;
    @Inject Letters letters;
    @Inject RemedyDesk remedies;
    @Inject InTray tray;

    @AfterEach
    void leave() {
        scene.leave();
    }

    private int version(String id) {
        return scene.version(id);
    }

    /** The party was told, waived, and the case was handed on. */
    private String waived(MeasureRequest... measures) {
        String id = scene.told(SHOWN, measures);
        scene.filed.asSponsor();
        defence.waive(id, version(id));
        scene.asOfficer();
        investigation.proceed(id, version(id), CaseScene.WORDS);
        return id;
    }

    private static DecisionRequest request(MeasureRequest... measures) {
        return new DecisionRequest(List.of(measures), CaseScene.WORDS, CaseScene.WORDS);
    }

    private void decide(String id, MeasureRequest... measures) {
        scene.as(CaseScene.HEAD);
        decision.decide(id, version(id), request(measures));
    }

    @Test
    void hearsReviewsAndDecidesWithFourPersons() {
        String id = scene.told(SHOWN, CaseScene.fine(10_000));
        scene.serve(id);
        scene.filed.asSponsor();
        defence.askHearing(id, version(id));
        scene.as(CaseScene.OPENER);
        LocalDateTime at = LocalDate.of(2026, 12, 3).atTime(9, 30);
        announced(id, at.minusDays(1), CaseScene.CHAIR, CaseRefusal.CASE_HEARING_TIME_INVALID);
        announced(id, at, CaseScene.SECOND, CaseRefusal.CASE_FOUR_EYES);
        announced(id, at, "nobody", CaseRefusal.CASE_OFFICER_UNKNOWN);
        hearing.announce(id, version(id), at, "示例会议室", CaseScene.CHAIR);
        Letter letter = reading.letters(id).get(1);
        assertThat(letter.kind()).isEqualTo("CASE_HEARING");
        assertThat(letters.text(letter, Locale.SIMPLIFIED_CHINESE).paragraphs())
                .anyMatch(text -> text.contains("09:30"));
        scene.as(CaseScene.CHAIR);
        scene.serveHearing(id, LocalDate.of(2026, 11, 24));
        held(id, CaseRefusal.CASE_HEARING_NOT_HELD);
        TestClock.shared().set(at.plusHours(2));
        scene.as(CaseScene.OPENER);
        held(id, CaseRefusal.CASE_FOUR_EYES);
        scene.as(CaseScene.CHAIR);
        assertThat(reading.show(id).acts()).contains("HOLD_HEARING");
        hearing.hold(id, version(id), scene.document(), CaseScene.WORDS);
        assertThat(reading.show(id).hearing().minutes()).isNotNull();
        scene.as(CaseScene.SECOND);
        assertThatThrownBy(() -> review.pass(id, version(id), CaseScene.WORDS))
                .is(rejectedAs(CaseRefusal.CASE_FOUR_EYES));
        scene.as(CaseScene.LAWYER);
        review.pass(id, version(id), CaseScene.WORDS);
        for (String other : List.of(CaseScene.SECOND, CaseScene.CHAIR, CaseScene.LAWYER)) {
            scene.as(other);
            assertThatThrownBy(
                            () -> decision.decide(id, version(id), request(CaseScene.fine(9_000))))
                    .is(rejectedAs(CaseRefusal.CASE_FOUR_EYES));
        }
        decide(id, CaseScene.fine(9_000));
        assertThat(reading.show(id).state()).isEqualTo(CaseState.DECIDED);
        assertThat(scene.acts(id))
                .containsExactly(
                        "OPEN",
                        "ADD_MATERIAL",
                        "NOTIFY",
                        "NOTICE_SERVED",
                        "ASK_HEARING",
                        "ANNOUNCE_HEARING",
                        "HEARING_SERVED",
                        "HOLD_HEARING",
                        "PASS_REVIEW",
                        "DECIDE");
        scene.isWhole(id);
    }

    private void announced(String id, LocalDateTime at, String chair, CaseRefusal reason) {
        assertThatThrownBy(() -> hearing.announce(id, version(id), at, "示例会议室", chair))
                .is(rejectedAs(reason));
    }

    private void held(String id, CaseRefusal reason) {
        assertThatThrownBy(() -> hearing.hold(id, version(id), scene.document(), CaseScene.WORDS))
                .is(rejectedAs(reason));
    }

    @Test
    void sendsBackWhatIsNotLawful() {
        String id = waived(CaseScene.fine(10_000));
        scene.as(CaseScene.LAWYER);
        review.sendBack(id, version(id), CaseScene.WORDS);
        assertThat(reading.show(id).intended()).isNull();
        assertThat(reading.show(id).review().passed()).isFalse();
        scene.asOfficer();
        assertThat(reading.show(id).acts()).contains("NOTIFY");
        scene.filed.asSponsor();
        assertThat(reading.letters(id)).hasSize(1);
        assertThatThrownBy(() -> defence.waive(id, version(id)))
                .is(rejectedAs(CaseRefusal.CASE_STATE_FORBIDS));
        scene.isWhole(id);
    }

    @Test
    void decidesNothingHeavierThanThePartyWasTold() {
        LocalDate until = LocalDate.of(2026, 12, 20);
        String id =
                waived(
                        CaseScene.fine(6_000),
                        new MeasureRequest(MeasureKind.RECTIFICATION, null, until));
        scene.as(CaseScene.HEAD);
        heavier(id, CaseScene.fine(6_001));
        heavier(id, new MeasureRequest(MeasureKind.RECTIFICATION, null, until.minusDays(1)));
        assertThatThrownBy(() -> decision.decide(id, version(id), request(CaseScene.fine(4_000))))
                .is(rejectedAs(CaseRefusal.CASE_FINE_INVALID));
        decide(id, CaseScene.fine(5_000));
        assertThatThrownBy(() -> decision.decide(id, version(id), request(CaseScene.fine(5_000))))
                .is(rejectedAs(CaseRefusal.CASE_STATE_FORBIDS));
        Letter letter = reading.letters(id).get(1);
        assertThat(letter.kind()).isEqualTo("CASE_DECISION");
        assertThat(letters.text(letter, Locale.SIMPLIFIED_CHINESE).remedy()).isNotEmpty();
    }

    /** A case of which the party was told before the file had to hold evidence. */
    @Test
    void decidesNothingWithoutEvidenceAndAddress() {
        String id = waived(CaseScene.fine(5_000));
        scene.filed.filed.write(
                "update case_material set kind = 'SEARCH' where enforcement_case_id = ?",
                Long.valueOf(id));
        scene.as(CaseScene.HEAD);
        assertThat(reading.show(id).lacking()).isEqualTo(CaseRefusal.CASE_EVIDENCE_MISSING);
        assertThat(reading.show(id).acts()).doesNotContain("DECIDE");
        assertThatThrownBy(() -> decision.decide(id, version(id), request(CaseScene.fine(5_000))))
                .is(rejectedAs(CaseRefusal.CASE_EVIDENCE_MISSING));
        scene.filed.filed.write(
                "update case_material set kind = 'EVIDENCE' where enforcement_case_id = ?",
                Long.valueOf(id));
        scene.filed.filed.write(
                "update enforcement_case set party_address = '' where id = ?", Long.valueOf(id));
        assertThatThrownBy(() -> decision.decide(id, version(id), request(CaseScene.fine(5_000))))
                .is(rejectedAs(CaseRefusal.CASE_ADDRESS_MISSING));
    }

    private void heavier(String id, MeasureRequest measure) {
        assertThatThrownBy(() -> decision.decide(id, version(id), request(measure)))
                .is(rejectedAs(CaseRefusal.CASE_HEAVIER));
    }

    @Test
    void executesOnceItIsServed() {
        LocalDate until = LocalDate.of(2026, 12, 20);
        MeasureRequest rectify = new MeasureRequest(MeasureKind.RECTIFICATION, null, until);
        String id = waived(CaseScene.fine(5_000), rectify);
        decide(id, CaseScene.fine(5_000), rectify);
        tray.holds(WaitingKind.CASE, Long.parseLong(id));
        LocalDate today = LocalDate.of(2026, 11, 24);
        scene.asOfficer();
        assertThatThrownBy(() -> execution.paid(id, version(id), 5_000, today, scene.document()))
                .is(rejectedAs(CaseRefusal.CASE_STATE_FORBIDS));
        scene.serve(id);
        assertThat(reading.show(id).decision().payBy()).isEqualTo(LocalDate.of(2026, 12, 9));
        scene.filed.asSponsor();
        tray.holds(WaitingKind.CASE_PAYMENT, Long.parseLong(id));
        scene.asOfficer();
        assertThatThrownBy(() -> execution.close(id, version(id), CaseScene.WORDS))
                .is(rejectedAs(CaseRefusal.CASE_OUTSTANDING));
        TestClock.shared().set(LocalDate.of(2026, 12, 19).atTime(9, 0));
        LocalDate late = LocalDate.of(2026, 12, 19);
        assertThat(reading.show(id).decision().payable()).isEqualTo(6_500);
        assertThatThrownBy(() -> execution.paid(id, version(id), 5_000, late, scene.document()))
                .is(rejectedAs(CaseRefusal.CASE_PAYMENT_WRONG));
        assertThatThrownBy(
                        () ->
                                execution.paid(
                                        id,
                                        version(id),
                                        5_000,
                                        today.minusDays(1),
                                        scene.document()))
                .is(rejectedAs(CaseRefusal.CASE_DAY_INVALID));
        execution.paid(id, version(id), 6_500, late, scene.document());
        execution.rectified(id, version(id), late, CaseScene.WORDS);
        assertThat(reading.show(id).acts()).contains("CLOSE");
        execution.close(id, version(id), CaseScene.WORDS);
        assertThat(reading.show(id).state()).isEqualTo(CaseState.CLOSED);
        tray.lacks(WaitingKind.CASE, Long.parseLong(id));
        scene.isWhole(id);
    }

    @Test
    void givesNoOtherReasonForARevocationThanItsOwn() {
        String id = waived(CaseScene.fine(5_000));
        decide(id, CaseScene.fine(5_000));
        scene.serve(id);
        scene.asOfficer();
        LocalDate today = LocalDate.of(2026, 11, 24);
        execution.paid(id, version(id), 5_000, today, scene.document());
        execution.close(id, version(id), "示例：罚款已缴清");
        TestClock.shared().set(today.plusDays(1).atTime(9, 0));
        FiledScene.inNew(
                () -> {
                    revocation.revoke(scene.one(id).decision().letterId(), CaseScene.SET_ASIDE);
                    return null;
                });
        assertThat(scene.letters(id)).endsWith("CASE_REVOKED");
        assertThat(said(reading.letters(id).get(2))).contains("已被撤销").doesNotContain("罚款已缴清");
        scene.isWhole(id);
    }

    @Test
    void saysInItsLetterWhatTheLawAsks() {
        String id = scene.opened(SHOWN);
        investigation.addMaterial(id, version(id), "示例截图", scene.document());
        investigation.notifyIntended(id, version(id), CaseScene.intended(CaseScene.fine(10_000)));
        scene.serve(id);
        scene.filed.asSponsor();
        defence.state(id, version(id), "示例陈述", null);
        scene.afterThePeriodsOf(id);
        scene.asOfficer();
        investigation.proceed(id, version(id), "示例：理由不成立");
        scene.as(CaseScene.LAWYER);
        review.pass(id, version(id), CaseScene.WORDS);
        decide(id, CaseScene.fine(10_000));
        List<Letter> both = reading.letters(id);
        assertThat(said(both.get(0))).contains("违法事实：", "1. 示例截图", "第二十二条的规定，本机关拟作出", "听证");
        assertThat(said(both.get(1)))
                .contains(
                        "1. 示例截图",
                        "2026年11月24日向你（单位）送达《行政处罚意见告知书》（" + both.get(0).number(),
                        "于2026年11月24日提出了陈述、申辩",
                        "复核如下：示例：理由不成立",
                        "的规定，本机关决定作出以下处理：\n罚款人民币10000元",
                        "自收到本决定书之日起15日内",
                        "每日按罚款数额的3%加处罚款");
        assertThat(letters.text(both.get(1), Locale.ENGLISH).paragraphs())
                .anyMatch(text -> text.contains("adds 3% of the fine"));
    }

    private String said(Letter letter) {
        return String.join("\n", letters.text(letter, Locale.SIMPLIFIED_CHINESE).paragraphs());
    }

    @Test
    void addsNothingWhileARemedyIsPending() {
        String id = waived(CaseScene.fine(5_000));
        decide(id, CaseScene.fine(5_000));
        scene.serve(id);
        // ten days after the last one, six of them in a reconsideration that is open
        LocalDate filed = LocalDate.of(2026, 12, 14);
        TestClock.shared().set(filed.atTime(9, 0));
        Long letter = scene.one(id).decision().letterId();
        remedies.open(letter, RemedyKind.RECONSIDERATION, filed, "示例复议机关");
        TestClock.shared().set(filed.plusDays(5).atTime(9, 0));
        assertThat(reading.show(id).decision().payable()).isEqualTo(5_600);
    }

    @Test
    void isPaidUntilAWorkingDay() {
        String id = waived(CaseScene.fine(5_000));
        decide(id, CaseScene.fine(5_000));
        // fifteen days later is a Saturday
        TestClock.shared().set(LocalDate.of(2026, 11, 27).atTime(9, 0));
        scene.serve(id);
        assertThat(reading.show(id).decision().payBy()).isEqualTo(LocalDate.of(2026, 12, 14));
    }

    @Test
    void addsAtMostTheFineItselfToIt() {
        String id = waived(CaseScene.fine(5_000));
        decide(id, CaseScene.fine(5_000));
        scene.serve(id);
        TestClock.shared().set(LocalDate.of(2027, 12, 9).atTime(9, 0));
        assertThat(reading.show(id).decision().payable()).isEqualTo(10_000);
    }

    @Test
    void cancelsTheFilingByItsDecision() {
        String id =
                scene.told(
                        "UNTRUE_FILING", new MeasureRequest(MeasureKind.CANCELLATION, null, null));
        scene.filed.asSponsor();
        defence.waive(id, version(id));
        scene.asOfficer();
        investigation.proceed(id, version(id), CaseScene.WORDS);
        decide(id, new MeasureRequest(MeasureKind.CANCELLATION, null, null));
        assertThat(scene.filed.stateOf("icp_website", scene.filed.website())).isEqualTo("ACTIVE");
        scene.serve(id);
        assertThat(scene.filed.stateOf("icp_website", scene.filed.website()))
                .isEqualTo("CANCELLED");
        assertThat(
                        scene.filed.texts(
                                "select state from stop_access_notice where cause_type ="
                                        + " 'ENFORCEMENT_CASE' and cause_id = ?",
                                Long.valueOf(id)))
                .containsExactly("OPEN");
        scene.isWhole(id);
    }

    @Test
    void finesOneActOnce() {
        String first = waived(CaseScene.fine(5_000));
        decide(first, CaseScene.fine(5_000));
        String ofSubject = scene.filed.website().replaceFirst("-1$", "");
        String second = scene.openedFrom(scene.clue(ofSubject, SHOWN), SHOWN);
        assertThatThrownBy(
                        () ->
                                investigation.notifyIntended(
                                        second,
                                        version(second),
                                        CaseScene.intended(CaseScene.fine(5_000))))
                .is(rejectedAs(CaseRefusal.CASE_ACT_FINED));
    }
}
