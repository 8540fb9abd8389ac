package org.beian.filing.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingState;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.trail.HistoryEntry;
import org.junit.jupiter.api.Test;

/** Tests of the acceptance of a credit code whose check characters do not fit (8.2). */
@DatabaseTest
class CreditCodeAcceptanceTest {

    @Inject FilingScene scene;
    @Inject FilingReview review;

    /** An application with a scan and a doubtful code; the first reviewer calls from now on. */
    private String doubtful(String code) {
        return scene.waiting(scene.ready().with("/subject/document/number", code));
    }

    @Test
    @Clause("8.2")
    void needsTheReviewersAcceptanceByName() {
        String id = doubtful("91110108600037341M");

        assertThatThrownBy(() -> review.approve(id, scene.approval(id)))
                .is(rejectedAs(FilingRefusal.CREDIT_CODE_UNACCEPTED));
        assertThat(scene.application(id).state()).isEqualTo(FilingState.UNDER_REVIEW);
        review.approve(
                id, new Decision(scene.application(id).version(), List.of(), "", false, true));
        assertThat(scene.application(id).state()).isEqualTo(FilingState.APPROVED);
        assertThat(scene.historyOf(id))
                .filteredOn(entry -> "ACCEPT_CREDIT_CODE".equals(entry.act()))
                .extracting(HistoryEntry::actor, HistoryEntry::clause)
                .containsExactly(tuple(FilingScene.REVIEWER_ONE, "8.2"));
    }

    @Test
    void isNotAskedWhereTheCodeFits() {
        String fits = scene.waiting(scene.ready());
        review.approve(fits, scene.approval(fits));
        assertThat(scene.actsOf(fits)).doesNotContain("ACCEPT_CREDIT_CODE");
    }

    @Test
    void isNotNeededForARefusal() {
        String refused = doubtful("91110108600037342M");
        review.refuse(refused, scene.refusal(refused, "SUBJECT_UNTRUE"));
        assertThat(scene.application(refused).state()).isEqualTo(FilingState.REFUSED);
    }
}
