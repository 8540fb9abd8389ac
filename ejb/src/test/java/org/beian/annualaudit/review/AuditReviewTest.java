package org.beian.annualaudit.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.annualaudit.AuditItemPhase;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.AuditRefusal;
import org.beian.annualaudit.AuditResult;
import org.beian.annualaudit.answer.AuditAnswering;
import org.beian.annualaudit.answer.AuditExplanation;
import org.beian.annualaudit.answer.AuditItemReading;
import org.beian.annualaudit.answer.AuditScene;
import org.beian.law.Clause;
import org.beian.law.SeveralOutcome;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of the decisions of a bureau on the items of its audit. */
@DatabaseTest
@Clause("18.2")
class AuditReviewTest {

    private static final String WORDS = "示例：域名持有者为本单位曾用名";
    private static final String OPINION = "示例：已核实";

    @Inject AuditScene scene;
    @Inject AuditAnswering answering;
    @Inject AuditItemReading reading;
    @Inject AuditReview review;
    @Inject SeveralItems several;
    @Inject Letters letters;
    @Inject InTray tray;

    @AfterEach
    void leave() {
        scene.leave();
    }

    private int version(String id) {
        return scene.version(id);
    }

    /** Explained; the reviewer calls from now on. */
    private String explained() {
        String id = scene.differing();
        scene.filed.asSponsor();
        answering.explain(id, new AuditExplanation(null, WORDS, null));
        scene.filed.asReviewer();
        return id;
    }

    private String overdue() {
        String id = scene.differing();
        scene.afterTheLastDayOf(id);
        scene.filed.asReviewer();
        return id;
    }

    @Test
    void acceptsAnExplanation() {
        String id = explained();
        review.accept(id, version(id), OPINION);
        assertThat(scene.one(id).result()).isEqualTo(AuditResult.PASSED);
        assertThat(scene.acts(id)).containsExactly("EXPLAIN", "ACCEPT");
        assertThat(scene.told(id)).contains("AUDIT_RESULT");
        assertThat(scene.mails(id)).hasSize(2);
        tray.lacks(WaitingKind.AUDIT_DECISION, Long.parseLong(id));
        scene.filed.asSponsor();
        assertThat(reading.show(id).opinion()).isEqualTo(OPINION);
        List<Letter> issued = reading.letters(id);
        assertThat(issued).extracting(Letter::kind).containsExactly("AUDIT_PASSED");
        assertThat(served(issued.get(0))).containsExactly("SERVED");
        assertThat(letters.text(issued.get(0), Locale.SIMPLIFIED_CHINESE).remedy()).isEmpty();
        scene.isWhole(id);
    }

    /** A receipt waits for nobody to record its service. */
    private List<String> served(Letter letter) {
        return scene.filed.texts("select state from letter_service where id = ?", letter.id());
    }

    @Test
    void sendsAnExplanationBackWithAnotherLastDay() {
        String id = explained();
        TestClock.shared().set(LocalDate.of(2026, 12, 1).atTime(9, 0));
        review.sendBack(id, version(id), OPINION);
        assertThat(scene.one(id).state()).isEqualTo(AuditItemState.OPEN);
        assertThat(scene.one(id).due()).isEqualTo(LocalDate.of(2026, 12, 15));
        assertThat(scene.acts(id)).containsExactly("EXPLAIN", "SEND_BACK");
        assertThat(scene.told(id)).contains("AUDIT_SENT_BACK");
        assertThat(scene.mails(id)).hasSize(2);
        scene.filed.asSponsor();
        assertThat(tray.holds(WaitingKind.AUDIT_REQUEST, Long.parseLong(id)).deadline())
                .isEqualTo(LocalDate.of(2026, 12, 15));
        answering.explain(id, new AuditExplanation(version(id), WORDS + "2", List.of()));
        assertThat(reading.show(id).explanation()).isEqualTo(WORDS + "2");
        scene.isWhole(id);
    }

    @Test
    void saysNothingOfTheExplanationOnceItIsCorrected() {
        String id = explained();
        review.sendBack(id, version(id), OPINION);
        scene.registeredAsFiled();
        scene.filed.asSponsor();
        answering.confirm(id, null);
        Letter letter = reading.letters(id).get(0);
        assertThat(letters.text(letter, Locale.SIMPLIFIED_CHINESE).paragraphs())
                .noneMatch(text -> text.contains(OPINION));
        assertThat(scene.one(id).result()).isEqualTo(AuditResult.CORRECTED);
    }

    @Test
    void failsWhatIsOverdueWithRemedies() {
        String id = overdue();
        assertThat(reading.show(id).phase()).isEqualTo(AuditItemPhase.OVERDUE);
        review.fail(id, version(id), OPINION);
        assertThat(scene.one(id).result()).isEqualTo(AuditResult.FAILED);
        assertThat(scene.acts(id)).containsExactly("FAIL");
        scene.filed.asSponsor();
        List<Letter> issued = reading.letters(id);
        assertThat(issued).extracting(Letter::kind).containsExactly("AUDIT_FAILED");
        assertThat(served(issued.get(0))).containsExactly("UNSERVED");
        assertThat(letters.text(issued.get(0), Locale.SIMPLIFIED_CHINESE).remedy()).isNotEmpty();
        assertThat(scene.mails(id)).hasSize(2);
        scene.isWhole(id);
    }

    @Test
    void failsNothingBeforeTheLastDayIsOver() {
        String id = explained();
        assertThatThrownBy(() -> review.fail(id, version(id), OPINION))
                .is(rejectedAs(AuditRefusal.AUDIT_EARLY));
        scene.afterTheLastDayOf(id);
        review.fail(id, version(id), OPINION);
        assertThat(scene.one(id).result()).isEqualTo(AuditResult.FAILED);
    }

    @Test
    void decidesOnWhatItSawAndWhatWaits() {
        String id = explained();
        assertThatThrownBy(() -> review.accept(id, version(id) - 1, OPINION))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_STALE));
        assertThatThrownBy(() -> review.sendBack(id, version(id), "好"))
                .is(rejectedAs(AuditRefusal.AUDIT_TEXT_INVALID));
        review.accept(id, version(id), null);
        assertThatThrownBy(() -> review.accept(id, version(id), null))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_STATE_FORBIDS));
        assertThatThrownBy(() -> review.sendBack(id, version(id), OPINION))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_STATE_FORBIDS));
        assertThatThrownBy(() -> review.fail(id, version(id), OPINION))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_STATE_FORBIDS));
        scene.filed.asReviewer("reviewer-gd", Province.GUANGDONG);
        assertThatThrownBy(() -> review.accept(id, version(id), OPINION))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_NOT_FOUND));
        assertThatThrownBy(() -> reading.show(id))
                .is(rejectedAs(AuditRefusal.AUDIT_ITEM_NOT_FOUND));
    }

    @Test
    void acceptsAndFailsSeveral() {
        String id = explained();
        SeveralOutcome<String> accepted = several.accept(List.of(id, "x"));
        assertThat(accepted.done()).isEqualTo(1);
        assertThat(accepted.refused()).containsOnlyKeys("x");
        String late = overdue();
        assertThatThrownBy(() -> several.fail(List.of(late), " "))
                .is(rejectedAs(AuditRefusal.AUDIT_TEXT_INVALID));
        SeveralOutcome<String> failed = several.fail(List.of(late, id), OPINION);
        assertThat(failed.done()).isEqualTo(1);
        assertThat(failed.refused()).containsOnlyKeys(id);
    }
}
