package org.beian.cancellation.revival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRefusal;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.register.AccessEvent;
import org.beian.filing.register.RegisterState;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of accesses that came back and were used since, which the authority judges. */
@DatabaseTest
@Clause({"15.4", "B14"})
class UncertainAccessTest {

    private static final String REASON = "示例：经核实，该接入不再使用";

    @Inject RevivalScene scene;
    @Inject UncertainAccessReading reading;
    @Inject UncertainAccessDecision decision;
    @Inject UncertainAccessRepository uncertain;
    @Inject InTray tray;
    @Inject History history;

    private Long key;
    private Long id;

    /** The job left it to the bureau, whose reviewer calls. */
    @BeforeEach
    void leaveToTheBureau() {
        scene.withdraw();
        key = scene.used();
        TestClock.shared().advance(Duration.ofDays(1));
        assertThat(scene.run(false)).containsExactly("REVIVAL_UNCERTAIN");
        List<String> rows = rows();
        assertThat(rows).hasSize(1);
        id = Long.valueOf(rows.get(0));
        scene.cancelled.asReviewer();
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    private List<String> rows() {
        return scene.cancelled.texts("select id from uncertain_access where access_id = ?", key);
    }

    private int version() {
        return reading.show(id).version();
    }

    private List<String> acts() {
        return FiledScene.inNew(
                () ->
                        history.of(uncertain.find(id).orElseThrow()).stream()
                                .map(HistoryEntry::act)
                                .toList());
    }

    private boolean isOwnHistoryWhole() {
        return FiledScene.inNew(() -> history.verify(uncertain.find(id).orElseThrow()).isWhole());
    }

    /** That of the filing too, which an end notes. */
    private boolean isWhole() {
        return isOwnHistoryWhole() && scene.isWhole();
    }

    @Test
    void waitsForTheBureauOnceWithWhatMakesItUncertain() {
        assertThat(scene.states()).containsExactly("CANCELLED", "ACTIVE");
        assertThat(tray.holds(WaitingKind.UNCERTAIN_ACCESS, id).subject())
                .isEqualTo(reading.show(id).websiteName());
        assertThat(reading.list(UncertainAccessPhase.OPEN, Long.MAX_VALUE, 501))
                .extracting(UncertainAccess::id)
                .contains(id);
        assertThat(reading.count(UncertainAccessPhase.OPEN)).isPositive();
        assertThat(reading.show(id).filingNumber()).isEqualTo(scene.cancelled.website());
        assertThat(reading.show(id).endedBefore()).isBefore(reading.given(id).since());
        assertThat(reading.given(id).events())
                .extracting(AccessEvent::kind)
                .containsExactly(AccessEvent.Kind.OPENED);
        assertThat(reading.given(id).addresses()).isNotEmpty();
        assertThat(reading.given(id).state()).isEqualTo(RegisterState.ACTIVE);
        assertThat(scene.run(false)).containsExactly("REVIVAL_UNCERTAIN");
        assertThat(rows()).hasSize(1);
        assertThat(acts()).containsExactly("LEAVE_TO_AUTHORITY");
        assertThat(isOwnHistoryWhole()).isTrue();
    }

    @Test
    @Clause("B4")
    void endsAsTheJobEndsThoseThatAreCertain() {
        decision.end(id, version(), REASON);
        assertThat(scene.states()).containsExactly("CANCELLED", "CANCELLED");
        assertThat(scene.cause()).isEqualTo("REVIVAL_ENDED");
        assertThat(scene.told()).hasSize(2);
        assertThat(reading.letters(id))
                .extracting(Letter::kind)
                .containsExactly("UNCERTAIN_ACCESS_ENDED");
        assertThat(
                        scene.cancelled.texts(
                                "select recipient from mail where letter_id = ?",
                                reading.letters(id).get(0).id()))
                .hasSize(2);
        assertThat(reading.show(id).state()).isEqualTo(UncertainAccessState.ENDED);
        assertThat(reading.show(id).reason()).isEqualTo(REASON);
        assertThat(acts()).containsExactly("LEAVE_TO_AUTHORITY", "END_REVIVED");
        assertThat(isWhole()).isTrue();
        tray.lacks(WaitingKind.UNCERTAIN_ACCESS, id);
        assertThat(reading.list(UncertainAccessPhase.ENDED, Long.MAX_VALUE, 501))
                .extracting(UncertainAccess::id)
                .contains(id);
        assertThatThrownBy(() -> decision.end(id, version(), REASON))
                .is(rejectedAs(CancellationRefusal.UNCERTAIN_ACCESS_DECIDED));
        assertThatThrownBy(() -> decision.keep(id, version(), REASON))
                .is(rejectedAs(CancellationRefusal.UNCERTAIN_ACCESS_DECIDED));
    }

    @Test
    void isKeptUntilItIsEndedLater() {
        decision.keep(id, version(), REASON);
        assertThat(scene.states()).containsExactly("CANCELLED", "ACTIVE");
        assertThat(reading.show(id).state()).isEqualTo(UncertainAccessState.KEPT);
        tray.lacks(WaitingKind.UNCERTAIN_ACCESS, id);
        assertThat(scene.run(false)).as("it was judged").isEmpty();
        scene.cancelled.asReviewer();
        assertThatThrownBy(() -> decision.keep(id, version(), REASON))
                .is(rejectedAs(CancellationRefusal.UNCERTAIN_ACCESS_DECIDED));
        decision.end(id, version(), REASON);
        assertThat(scene.states()).containsExactly("CANCELLED", "CANCELLED");
        assertThat(acts()).containsExactly("LEAVE_TO_AUTHORITY", "KEEP_REVIVED", "END_REVIVED");
        assertThat(isWhole()).isTrue();
    }

    @Test
    void isJudgedByItsAuthorityAsItWasSeenWithAReason() {
        int seen = version();
        assertThatThrownBy(() -> decision.end(id, seen - 1, REASON))
                .is(rejectedAs(CancellationRefusal.UNCERTAIN_ACCESS_STALE));
        assertThatThrownBy(() -> decision.keep(id, seen - 1, REASON))
                .is(rejectedAs(CancellationRefusal.UNCERTAIN_ACCESS_STALE));
        assertThatThrownBy(() -> decision.keep(id, seen, " 示例 "))
                .is(rejectedAs(CancellationRefusal.UNCERTAIN_ACCESS_REASON_INVALID));
        assertThatThrownBy(() -> decision.end(0L, seen, REASON))
                .is(rejectedAs(CancellationRefusal.UNCERTAIN_ACCESS_NOT_FOUND));
        scene.cancelled.asReviewer("other", Province.GUANGDONG);
        assertThatThrownBy(() -> decision.end(id, seen, REASON))
                .is(rejectedAs(CancellationRefusal.UNCERTAIN_ACCESS_NOT_FOUND));
        assertThatThrownBy(() -> decision.keep(id, seen, REASON))
                .is(rejectedAs(CancellationRefusal.UNCERTAIN_ACCESS_NOT_FOUND));
        assertThatThrownBy(() -> reading.show(id))
                .is(rejectedAs(CancellationRefusal.UNCERTAIN_ACCESS_NOT_FOUND));
        assertThat(reading.list(UncertainAccessPhase.OPEN, Long.MAX_VALUE, 501))
                .extracting(UncertainAccess::id)
                .doesNotContain(id);
        tray.lacks(WaitingKind.UNCERTAIN_ACCESS, id);
        assertThat(scene.states()).containsExactly("CANCELLED", "ACTIVE");
    }

    @Test
    void isNotEndedWhileItsCancellationWaitsAndNotJudgedOnceItIsOver() {
        scene.cancelled.asSponsor();
        String open =
                scene.cancelled.submitted(
                        CancellationScene.request(
                                CancellationKind.CANCEL_ACCESS,
                                scene.cancelled.website(),
                                scene.cancelled.filed.provider().code()));
        scene.cancelled.asReviewer();
        assertThatThrownBy(() -> decision.end(id, version(), REASON))
                .is(rejectedAs(CancellationRefusal.UNCERTAIN_ACCESS_CONFLICT));
        scene.cancelled.approved(open);
        assertThat(scene.states()).containsExactly("CANCELLED", "CANCELLED");
        tray.lacks(WaitingKind.UNCERTAIN_ACCESS, id);
        assertThat(reading.list(UncertainAccessPhase.LAPSED, Long.MAX_VALUE, 501))
                .extracting(UncertainAccess::id)
                .contains(id);
        assertThatThrownBy(() -> decision.end(id, version(), REASON))
                .is(rejectedAs(CancellationRefusal.UNCERTAIN_ACCESS_OVER));
        assertThatThrownBy(() -> decision.keep(id, version(), REASON))
                .is(rejectedAs(CancellationRefusal.UNCERTAIN_ACCESS_OVER));
    }
}
