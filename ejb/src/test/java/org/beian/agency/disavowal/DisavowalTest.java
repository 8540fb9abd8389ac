package org.beian.agency.disavowal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.beian.agency.AgencyRefusal;
import org.beian.agency.AgencyScene;
import org.beian.agency.Disavowal;
import org.beian.agency.DisavowalState;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingState;
import org.beian.filing.review.FilingReview;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of disavowals: what a sponsor says was not its own, the answer, and the clearing. */
@DatabaseTest
@Clause("B12")
class DisavowalTest {

    private static final String OPINION = "示例：已核实";

    @Inject AgencyScene scene;
    @Inject Disavowals disavowals;
    @Inject DisavowalClearing clearing;
    @Inject DisavowalReading reading;
    @Inject FilingReview review;
    @Inject FilingSubmission submission;
    @Inject InTray tray;
    @Inject Units units;

    @BeforeEach
    void file() {
        scene.filed();
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    private Long bureau() {
        return units.bureauOf(Province.BEIJING).orElseThrow().id();
    }

    private void clear(String id, boolean upheld) {
        clearing.clear(id, scene.disavowal(id).version(), upheld, OPINION);
    }

    @Test
    void holdsAPendingApplicationAndTellsTheOthers() {
        String filing = scene.pending();
        scene.held.asReviewer();
        review.take(filing);
        String id = scene.disavowed(filing);

        Disavowal stated = scene.disavowal(id);
        assertThat(stated.state()).isEqualTo(DisavowalState.OPEN);
        assertThat(stated.deadline()).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(stated.answerDue()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(scene.application(filing).provider().heldAt()).isNotNull();
        assertThat(scene.eventsOf("DISAVOWAL", scene.provider().id()))
                .containsExactly("DISAVOWAL_STATED");
        assertThat(scene.eventsOf("DISAVOWAL", bureau())).endsWith("DISAVOWAL_STATED");
        assertThat(scene.mailsOf("DISAVOWAL", id))
                .containsExactlyInAnyOrder("p@example.cn", "bureau@example.cn");
        assertThat(scene.isWhole(id)).isTrue();

        scene.held.asReviewer();
        assertThatThrownBy(() -> review.approve(filing, scene.decision(filing)))
                .satisfies(rejectedAs(FilingRefusal.FILING_HELD));
        assertThatThrownBy(() -> review.refuse(filing, scene.decision(filing)))
                .satisfies(rejectedAs(FilingRefusal.FILING_HELD));
        scene.asProvider();
        assertThatThrownBy(() -> submission.withdraw(filing))
                .satisfies(rejectedAs(FilingRefusal.FILING_HELD));
        assertThat(scene.application(filing).state()).isEqualTo(FilingState.UNDER_REVIEW);
    }

    @Test
    void waitsInTheTraysOfBureauAndProviderUntilItIsDone() {
        String id = scene.disavowed(scene.pending());
        long key = Long.parseLong(id);
        scene.asAnotherReviewer();
        tray.holds(WaitingKind.DISAVOWAL, key);
        scene.asProvider();
        tray.becomesOverdue(WaitingKind.DISAVOWAL_ANSWER, key, LocalDate.of(2026, 12, 1));
        disavowals.answer(id, scene.disavowal(id).version(), "示例：有委托书");
        tray.lacks(WaitingKind.DISAVOWAL_ANSWER, key);
        scene.asAnotherReviewer();
        tray.becomesOverdue(WaitingKind.DISAVOWAL, key, LocalDate.of(2026, 12, 8));
        clear(id, false);
        tray.lacks(WaitingKind.DISAVOWAL, key);
    }

    @Test
    void letsAnUnfoundedOneGoOn() {
        String filing = scene.pending();
        String id = scene.disavowed(filing);
        scene.asProvider();
        disavowals.answer(id, null, "示例：有委托书");
        assertThatThrownBy(() -> disavowals.answer(id, null, "示例：再次答复"))
                .satisfies(rejectedAs(AgencyRefusal.DISAVOWAL_ANSWERED));
        scene.asAnotherReviewer();
        clear(id, false);

        assertThat(scene.disavowal(id).state()).isEqualTo(DisavowalState.UNFOUNDED);
        assertThat(scene.application(filing).provider().heldAt()).isNull();
        scene.held.asReviewer();
        review.take(filing);
        review.approve(filing, scene.decision(filing));
        assertThat(scene.application(filing).state()).isEqualTo(FilingState.APPROVED);
        assertThat(scene.isWhole(id)).isTrue();
        scene.asSponsor();
        assertThat(reading.show(id).answer()).isEqualTo("示例：有委托书");
        assertThat(reading.letter(id, Locale.SIMPLIFIED_CHINESE).content())
                .startsWith("%PDF".getBytes());
        assertThat(reading.history(id))
                .extracting(entry -> entry.act())
                .containsExactly("CLEAR", "ANSWER", "DISAVOW");
        assertThat(scene.eventsOf("DISAVOWAL", scene.sponsor().id()))
                .containsExactly("DISAVOWAL_ANSWERED", "DISAVOWAL_CLEARED");
    }

    @Test
    void refusesAPendingApplicationThatWasNotTheSponsors() {
        String filing = scene.pending();
        String id = scene.disavowed(filing);
        scene.asAnotherReviewer();
        clear(id, true);

        assertThat(scene.disavowal(id).state()).isEqualTo(DisavowalState.UPHELD);
        assertThat(scene.application(filing).state()).isEqualTo(FilingState.REFUSED);
        assertThat(
                        scene.held.texts(
                                "select code from filing_reason where application_id = ?",
                                Long.valueOf(filing)))
                .containsExactly("MANDATE_INVALID");
        assertThat(scene.mailsOf("DISAVOWAL", id)).contains("s@example.cn");
        assertThat(scene.isWhole(id)).isTrue();
    }

    @Test
    void keepsEverythingWhereAnotherReviewerHasTheApplication() {
        String filing = scene.pending();
        scene.held.asReviewer();
        review.take(filing);
        String id = scene.disavowed(filing);
        scene.asAnotherReviewer();
        assertThatThrownBy(() -> clear(id, true)).satisfies(rejectedAs(FilingRefusal.FILING_TAKEN));
        assertThat(scene.disavowal(id).state()).isEqualTo(DisavowalState.OPEN);
        assertThat(scene.application(filing).provider().heldAt()).isNotNull();
    }

    @Test
    void handsADecidedOneToTheClerk() {
        String filing = scene.approved();
        String id = scene.disavowed(filing);
        assertThat(scene.application(filing).provider().heldAt()).isNull();
        scene.held.asReviewer();
        assertThatThrownBy(() -> clear(id, true))
                .satisfies(rejectedAs(AgencyRefusal.DISAVOWAL_FOUR_EYES));
        scene.asAnotherReviewer();
        clear(id, true);
        assertThat(scene.disavowal(id).state()).isEqualTo(DisavowalState.WITH_CLERK);
        assertThat(scene.application(filing).state()).isEqualTo(FilingState.APPROVED);

        scene.asClerk();
        tray.holds(WaitingKind.DISAVOWAL_FOLLOW_UP, Long.parseLong(id));
        assertThatThrownBy(() -> clearing.close(id, scene.disavowal(id).version(), "abc"))
                .satisfies(rejectedAs(AgencyRefusal.DISAVOWAL_TEXT_INVALID));
        clearing.close(id, scene.disavowal(id).version(), "示例：已责令更正");
        tray.lacks(WaitingKind.DISAVOWAL_FOLLOW_UP, Long.parseLong(id));
        assertThat(scene.disavowal(id).state()).isEqualTo(DisavowalState.CLOSED);
        assertThat(scene.isWhole(id)).isTrue();
        scene.asSponsor();
        assertThat(reading.show(id).outcome()).isEqualTo("示例：已责令更正");
    }

    @Test
    void isTakenBackByTheSponsorAlone() {
        String filing = scene.pending();
        String id = scene.disavowed(filing);
        scene.become(scene.held.filed.newSponsor(), "another", "SPONSOR");
        assertThatThrownBy(() -> disavowals.withdraw(id))
                .satisfies(rejectedAs(AgencyRefusal.DISAVOWAL_NOT_FOUND));
        scene.asSponsor();
        disavowals.withdraw(id);
        assertThat(scene.application(filing).provider().heldAt()).isNull();
        assertThatThrownBy(() -> disavowals.withdraw(id))
                .satisfies(rejectedAs(AgencyRefusal.DISAVOWAL_STATE_FORBIDS));
        scene.asAnotherReviewer();
        assertThatThrownBy(() -> clear(id, false))
                .satisfies(rejectedAs(AgencyRefusal.DISAVOWAL_STATE_FORBIDS));
        scene.disavowed(filing);
        assertThat(scene.isWhole(id)).isTrue();
    }

    @Test
    void refusesWhatCannotBeDisavowed() {
        String filing = scene.pending();
        Integer version = scene.application(filing).version();
        scene.asSponsor();
        assertThatThrownBy(() -> disavowals.disavow(filing, null, AgencyScene.REASON))
                .satisfies(rejectedAs(FilingRefusal.FILING_STALE));
        assertThatThrownBy(() -> disavowals.disavow(filing, version, "abc"))
                .satisfies(rejectedAs(AgencyRefusal.DISAVOWAL_TEXT_INVALID));
        assertThat(disavowals.isPossible(filing)).isTrue();
        String id = scene.disavowed(filing);
        assertThat(disavowals.isPossible(filing)).isFalse();
        assertThatThrownBy(() -> scene.disavowed(filing))
                .satisfies(rejectedAs(AgencyRefusal.DISAVOWAL_OPEN));
        scene.become(scene.held.filed.newSponsor(), "another", "SPONSOR");
        assertThatThrownBy(() -> disavowals.disavow(filing, version, AgencyScene.REASON))
                .satisfies(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> reading.show(id))
                .satisfies(rejectedAs(AgencyRefusal.DISAVOWAL_NOT_FOUND));
        scene.asReviewerOf(Province.GUANGDONG);
        assertThatThrownBy(() -> clear(id, false))
                .satisfies(rejectedAs(AgencyRefusal.DISAVOWAL_NOT_FOUND));
        scene.asAnotherReviewer();
        assertThatThrownBy(() -> clearing.clear(id, -1, false, OPINION))
                .satisfies(rejectedAs(AgencyRefusal.DISAVOWAL_STALE));
        assertThatThrownBy(() -> clearing.clear(id, scene.disavowal(id).version(), true, " "))
                .satisfies(rejectedAs(AgencyRefusal.DISAVOWAL_TEXT_INVALID));
        scene.asProvider();
        assertThatThrownBy(() -> disavowals.answer(id, -1, "示例：有委托书"))
                .satisfies(rejectedAs(AgencyRefusal.DISAVOWAL_STALE));
    }

    @Test
    void refusesTheSponsorsOwnAndWhatWasApprovedLongAgo() {
        String own = Long.toString(ownFiling());
        scene.asSponsor();
        assertThatThrownBy(
                        () ->
                                disavowals.disavow(
                                        own, scene.application(own).version(), AgencyScene.REASON))
                .satisfies(rejectedAs(AgencyRefusal.DISAVOWAL_NOT_POSSIBLE));
        String filing = scene.approved();
        TestClock.shared().advance(Duration.ofDays(181));
        assertThatThrownBy(() -> scene.disavowed(filing))
                .satisfies(rejectedAs(AgencyRefusal.DISAVOWAL_TOO_LATE));
    }

    private long ownFiling() {
        return ((Number)
                        scene.held
                                .filed
                                .read(
                                        "select application_id from icp_subject where holder_id = ?",
                                        scene.sponsor().id())
                                .get(0))
                .longValue();
    }

    @Test
    void listsToEachSideItsOwn() {
        String id = scene.disavowed(scene.pending());
        assertThat(reading.list(null, Long.MAX_VALUE, 10))
                .extracting(DisavowalView::id)
                .containsExactly(Long.valueOf(id));
        assertThat(reading.list(DisavowalState.CLOSED, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(reading.count(DisavowalState.OPEN)).isEqualTo(1);
        scene.asProvider();
        assertThat(reading.count(null)).isEqualTo(1);
        assertThatThrownBy(() -> reading.letter(id, Locale.ENGLISH))
                .satisfies(rejectedAs(AgencyRefusal.DISAVOWAL_NOT_FOUND));
        scene.asAnotherReviewer();
        assertThat(reading.list(DisavowalState.OPEN, Long.MAX_VALUE, 501))
                .extracting(DisavowalView::id)
                .contains(Long.valueOf(id));
        scene.asReviewerOf(Province.GUANGDONG);
        assertThat(reading.list(null, Long.MAX_VALUE, 501))
                .extracting(DisavowalView::id)
                .doesNotContain(Long.valueOf(id));
    }
}
