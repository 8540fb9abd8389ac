package org.beian.cancellation.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.beian.cancellation.procedure.CancellationScene.REVIEWER_TWO;
import static org.beian.cancellation.procedure.CancellationScene.request;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.cancellation.CancellationDocument;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRefusal;
import org.beian.cancellation.CancellationRequest;
import org.beian.cancellation.CancellationState;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Units;
import org.beian.rule.FaultsFound;
import org.beian.rule.Finding;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of cancellations on the authority's own motion, and of the hearing of the sponsor. */
@DatabaseTest
@Clause("8.2")
class OwnMotionTest {

    private static final String FACTS = "示例：所填电话为空号，住所查无此单位";

    @Inject CancellationScene scene;
    @Inject OwnMotion ownMotion;
    @Inject SponsorHearing hearing;
    @Inject CancellationReview review;
    @Inject CancellationProcedure procedure;
    @Inject CancellationReading reading;
    @Inject CancellationPreview preview;
    @Inject Units units;
    @Inject InTray tray;

    private String number;

    @BeforeEach
    void file() {
        number = scene.filedBySponsor();
        scene.asReviewer();
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    private CancellationRequest untrue(CancellationKind kind, String of) {
        return new CancellationRequest(
                kind,
                of,
                null,
                "示例：备案信息不真实",
                false,
                List.of(
                        new CancellationDocument(
                                scene.mandateOf(units.bureauOf(Province.BEIJING).orElseThrow()),
                                CancellationDocument.EVIDENCE)),
                null,
                null);
    }

    /** Opened by the first reviewer about the website. */
    private String opened() {
        scene.asReviewer();
        return ownMotion
                .open(untrue(CancellationKind.CANCEL_WEBSITE, scene.website()), FACTS)
                .toString();
    }

    private void asSecond() {
        scene.asReviewer(REVIEWER_TWO, Province.BEIJING);
    }

    @Test
    void hearsTheSponsorByLetterMailEventAndInTray() {
        String id = opened();
        assertThat(scene.eventsOf(id)).containsExactly("CANCELLATION_OPENED");
        assertThat(scene.mailsOf(id)).hasSize(1);
        assertThat(scene.actsOf(id)).containsExactly("OPEN_OWN_MOTION");
        assertThat(scene.isWhole(id)).isTrue();
        tray.holds(WaitingKind.CANCELLATION, Long.parseLong(id));
        scene.asSponsor();
        CancellationView view = reading.show(id);
        assertThat(view.hearing().facts()).isEqualTo(FACTS);
        assertThat(view.hearing().until()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(view.hearing().over()).isFalse();
        assertThat(view.deadline().date()).isEqualTo(LocalDate.of(2026, 12, 29));
        List<Letter> letters = reading.letters(id);
        assertThat(letters).hasSize(1);
        assertThat(reading.pdf(id, letters.get(0).id(), Locale.ENGLISH).content())
                .startsWith("%PDF".getBytes());
        assertThat(reading.own(null, Long.MAX_VALUE, 10))
                .extracting(one -> one.id().toString())
                .containsExactly(id);
        assertThat(tray.holds(WaitingKind.HEARING, Long.parseLong(id)).deadline())
                .isEqualTo(view.hearing().until());
    }

    @Test
    void cancelsAfterTheAnswerByAnotherReviewer() {
        String id = opened();
        scene.asSponsor();
        hearing.answer(id, "示例：电话已更换，未及时变更");
        assertThat(reading.show(id).hearing().answer()).contains("电话已更换");
        tray.lacks(WaitingKind.HEARING, Long.parseLong(id));
        assertThatThrownBy(() -> hearing.waive(id))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_ANSWERED));
        scene.asReviewer();
        ReviewerDecision own = scene.approval(id);
        assertThatThrownBy(() -> review.approve(id, own))
                .as("the second pair of eyes")
                .is(rejectedAs(CancellationRefusal.CANCELLATION_FOUR_EYES));
        review.release(id);
        asSecond();
        review.approve(id, scene.approval(id));
        assertThat(scene.stateOf("icp_website", scene.website())).isEqualTo("CANCELLED");
        assertThat(scene.eventsOf(id))
                .containsExactly("CANCELLATION_OPENED", "CANCELLATION_APPROVED");
        assertThat(scene.mailsOf(id)).hasSize(2);
        assertThat(scene.isWhole(id)).isTrue();
        assertThat(
                        scene.texts(
                                "select state from stop_access_notice where cause_type = 'CANCELLATION'"
                                        + " and cause_id = ?",
                                Long.valueOf(id)))
                .as("the provider is ordered to stop")
                .containsExactly("OPEN");
        assertThat(reading.letters(id)).hasSize(2);
        scene.asSponsor();
        assertThat(reading.letter(id, Locale.SIMPLIFIED_CHINESE).content())
                .startsWith("%PDF".getBytes());
        assertThatThrownBy(() -> hearing.answer(id, "示例：太晚了"))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_STATE_FORBIDS));
    }

    @Test
    void waitsForTheEndOfThePeriodWithoutAnAnswer() {
        String id = opened();
        asSecond();
        ReviewerDecision early = scene.approval(id);
        assertThatThrownBy(() -> review.approve(id, early))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_HEARING_OPEN));
        TestClock.shared().set(LocalDate.of(2026, 12, 1).atTime(23, 0));
        assertThatThrownBy(() -> review.approve(id, early))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_HEARING_OPEN));
        TestClock.shared().set(LocalDate.of(2026, 12, 2).atTime(0, 5));
        scene.asSponsor();
        tray.lacks(WaitingKind.HEARING, Long.parseLong(id));
        asSecond();
        review.approve(id, early);
        assertThat(scene.stateOf("icp_website", scene.website())).isEqualTo("CANCELLED");
    }

    @Test
    void neednotWaitForASponsorThatWaives() {
        String id = opened();
        scene.asSponsor();
        hearing.waive(id);
        CancellationView.Heard heard = reading.show(id).hearing();
        assertThat(heard.answer()).isNull();
        assertThat(heard.answeredAt()).isNotNull();
        assertThat(heard.over()).isTrue();
        asSecond();
        review.approve(id, scene.approval(id));
        assertThat(scene.actsOf(id)).containsExactly("OPEN_OWN_MOTION", "WAIVE", "TAKE", "APPROVE");
    }

    @Test
    void isDroppedWithAReasonAndALetter() {
        String id = opened();
        assertThatThrownBy(() -> ownMotion.drop(id, " "))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_OPINION_INVALID));
        asSecond();
        ReviewerDecision seen = scene.approval(id);
        assertThatThrownBy(() -> review.refuse(id, seen))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_NOT_APPLIED_FOR));
        ownMotion.drop(id, "示例：主办者已更正");
        assertThat(scene.one(id).state()).isEqualTo(CancellationState.WITHDRAWN);
        assertThat(scene.stateOf("icp_website", scene.website())).isEqualTo("ACTIVE");
        assertThat(scene.eventsOf(id))
                .containsExactly("CANCELLATION_OPENED", "CANCELLATION_DROPPED");
        assertThat(scene.mailsOf(id)).hasSize(2);
        assertThat(scene.isWhole(id)).isTrue();
        assertThat(reading.show(id).decision().opinion()).isEqualTo("示例：主办者已更正");
        assertThatThrownBy(() -> ownMotion.drop(id, "示例：再次终止"))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_STATE_FORBIDS));
        scene.asSponsor();
        assertThat(reading.letters(id)).hasSize(2);
        tray.lacks(WaitingKind.HEARING, Long.parseLong(id));
    }

    @Test
    void cancelsAWholeSubject() {
        assertThat(preview.ofAuthority(number)).isPresent();
        String id =
                ownMotion.open(untrue(CancellationKind.CANCEL_SUBJECT, number), FACTS).toString();
        scene.asSponsor();
        assertThatThrownBy(() -> procedure.withdraw(id))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_NOT_FOUND));
        hearing.waive(id);
        asSecond();
        review.approve(id, scene.approval(id));
        assertThat(scene.stateOf("icp_subject", number)).isEqualTo("CANCELLED");
    }

    @Test
    void isOpenedByTheAuthorityOfTheFilingWithFactsAndPaper() {
        CancellationRequest bare = request(CancellationKind.CANCEL_WEBSITE, scene.website(), null);
        assertThat(faults(bare, " ")).containsExactly("OWN_MOTION_FACTS", "OWN_MOTION_PAPER");
        CancellationRequest full = untrue(CancellationKind.CANCEL_WEBSITE, scene.website());
        scene.asReviewer("other", Province.GUANGDONG);
        assertThat(preview.ofAuthority(number)).isEmpty();
        assertThat(faults(full, FACTS))
                .contains("CANCELLATION_FILING_KNOWN", "CANCELLATION_DOCUMENTS_KNOWN");
        scene.asSponsor();
        scene.ofWebsite();
        scene.asReviewer();
        assertThat(faults(full, FACTS)).containsExactly("NO_OPEN_CANCELLATION");
    }

    private List<String> faults(CancellationRequest request, String facts) {
        FaultsFound found =
                catchThrowableOfType(FaultsFound.class, () -> ownMotion.open(request, facts));
        return found.findings().stream().map(Finding::code).toList();
    }

    @Test
    void letsOnlyTheSponsorAnswer() {
        String id = opened();
        scene.filed.become(scene.filed.newSponsor(), "SPONSOR");
        assertThatThrownBy(() -> hearing.answer(id, "示例意见"))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_NOT_FOUND));
        scene.asSponsor();
        for (String none : List.of("", "abc", "x".repeat(2001))) {
            assertThatThrownBy(() -> hearing.answer(id, none))
                    .is(rejectedAs(CancellationRefusal.CANCELLATION_ANSWER_INVALID));
        }
        scene.asReviewer("other", Province.GUANGDONG);
        assertThatThrownBy(() -> ownMotion.drop(id, "示例理由"))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_NOT_FOUND));
    }

    @Test
    void isNotDroppedWhenItWasAppliedFor() {
        scene.asSponsor();
        String applied = scene.ofWebsite();
        assertThatThrownBy(() -> hearing.waive(applied))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_NOT_FOUND));
        scene.asReviewer();
        assertThatThrownBy(() -> ownMotion.drop(applied, "示例理由"))
                .is(rejectedAs(CancellationRefusal.CANCELLATION_NOT_APPLIED_FOR));
    }
}
