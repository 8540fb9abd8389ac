package org.beian.filing.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.account.Roles;
import org.beian.filing.FilingRefusal;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FilingReview;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.law.SeveralOutcome;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of approved applications that are handed over together, each with its own checks. */
@DatabaseTest
@Clause("12.6")
class SeveralHandOversTest {

    private static final String GUIDANCE = "已指导在网站首页底部标明备案编号";
    private static final String SPONSORS = "a@example.cn";

    @Inject EntrustedScene scene;
    @Inject FilingSubmission submission;
    @Inject FilingReview review;
    @Inject SeveralHandOvers several;

    private String first;
    private String second;
    private String underReview;

    @BeforeEach
    void decide() {
        scene.asProvider();
        first = submission.submit(scene.another().toContent()).id();
        second = submission.submit(scene.another().toContent()).id();
        underReview = submission.submit(scene.another().toContent()).id();
        scene.asReviewer();
        review.approve(first, scene.approval(first));
        review.approve(second, scene.approval(second));
        scene.asProvider();
    }

    private String handedOverBy(String id) {
        return submission.status(id).provider().handedOverBy();
    }

    @Test
    void handsOverWhatIsApprovedAndRefusesTheOthers() {
        SeveralOutcome<String> outcome =
                several.pass(List.of(first, underReview, first), SampleFiling.OFFICER, GUIDANCE);
        assertThat(outcome.done()).as("each once").isEqualTo(1);
        assertThat(outcome.refused()).containsOnlyKeys(underReview);
        assertThat(outcome.refused().get(underReview))
                .is(rejectedAs(FilingRefusal.FILING_STATE_FORBIDS));
        assertThat(handedOverBy(first)).isEqualTo(SampleFiling.OFFICER);
        assertThat(scene.mailsTo(first, SPONSORS)).hasSize(2);
        assertThat(handedOverBy(second)).isNull();
        assertThat(scene.verdictOf(first).isWhole()).isTrue();
    }

    @Test
    void handsOverAllThatWaitForIt() {
        assertThat(several.passAll(SampleFiling.OFFICER, GUIDANCE).done()).isEqualTo(2);
        assertThat(handedOverBy(second)).isEqualTo(SampleFiling.OFFICER);
        assertThat(several.passAll(SampleFiling.OFFICER, GUIDANCE).done()).isZero();
    }

    @Test
    void handsOverOnceHoweverOftenItIsRepeated() {
        several.pass(List.of(first), SampleFiling.OFFICER, GUIDANCE);
        SeveralOutcome<String> again =
                several.pass(List.of(first, second), SampleFiling.OFFICER, GUIDANCE);
        assertThat(again.done()).isEqualTo(1);
        assertThat(again.refused()).containsOnlyKeys(first);
        assertThat(again.refused().get(first)).is(rejectedAs(FilingRefusal.HANDED_OVER_ALREADY));
        assertThat(scene.mailsTo(first, SPONSORS)).as("no second link").hasSize(2);
        assertThat(scene.mailsTo(second, SPONSORS)).hasSize(2);
    }

    @Test
    void handsOverNoneThatWasRefused() {
        scene.asReviewer();
        review.refuse(underReview, scene.refusal(underReview, "OTHER"));
        scene.asProvider();
        SeveralOutcome<String> outcome =
                several.pass(List.of(underReview), SampleFiling.OFFICER, GUIDANCE);
        assertThat(outcome.refused().get(underReview))
                .is(rejectedAs(FilingRefusal.FILING_STATE_FORBIDS));
    }

    @Test
    void handsNothingOverByNobodyOrWithoutGuidance() {
        assertThatThrownBy(() -> several.passAll("示例无名", GUIDANCE))
                .is(rejectedAs(FilingRefusal.HAND_OVER_INCOMPLETE));
        assertThatThrownBy(() -> several.pass(List.of(first), SampleFiling.OFFICER, " "))
                .is(rejectedAs(FilingRefusal.HAND_OVER_INCOMPLETE));
        assertThat(handedOverBy(first)).isNull();
        assertThat(handedOverBy(second)).isNull();
    }

    @Test
    void refusesAnotherProvidersApplication() {
        scene.as(scene.anotherProvider(), Roles.PROVIDER);
        SeveralOutcome<String> outcome =
                several.pass(List.of(first), SampleFiling.OFFICER, GUIDANCE);
        assertThat(outcome.done()).isZero();
        assertThat(outcome.refused().get(first)).is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
    }
}
