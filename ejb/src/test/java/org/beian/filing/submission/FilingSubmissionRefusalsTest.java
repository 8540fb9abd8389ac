package org.beian.filing.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingStale;
import org.beian.filing.application.FilingState;
import org.beian.filing.content.FilingContent;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FilingScene;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

/** Tests of what an applicant is refused (12.7); nothing is changed by it. */
@DatabaseTest
class FilingSubmissionRefusalsTest {

    @Inject FilingScene scene;
    @Inject FilingSubmission submission;

    @Test
    void refusesAnotherUnitsApplication() {
        SampleFiling filing = scene.ready();
        String id = submission.submit(filing.toContent()).id();
        scene.ready();

        assertThatThrownBy(() -> submission.status(id))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> submission.withdraw(id))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        assertThatThrownBy(() -> submission.resubmit(id, null, filing.toContent()))
                .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        scene.asProvider();
        assertThat(scene.application(id).state()).isEqualTo(FilingState.UNDER_REVIEW);
    }

    @Test
    void refusesIdsThatNameNothing() {
        scene.ready();
        for (String id : new String[] {null, "", "abc", "-1", "1 or 1=1", "9".repeat(40), "1"}) {
            assertThatThrownBy(() -> submission.status(id))
                    .as(id)
                    .is(rejectedAs(FilingRefusal.FILING_NOT_FOUND));
        }
    }

    @Test
    void refusesRevisionWhileTheBureauReviews() {
        SampleFiling filing = scene.ready();
        String id = submission.submit(filing.toContent()).id();

        assertThatThrownBy(() -> submission.resubmit(id, null, filing.toContent()))
                .is(rejectedAs(FilingRefusal.FILING_STATE_FORBIDS));
        assertThat(scene.application(id).round()).isEqualTo(1);
    }

    @Test
    void refusesARevisionOfAnOlderVersion() {
        SampleFiling filing = scene.ready();
        String id = submission.draft(filing.toContent()).id();
        int seen = submission.status(id).version();
        submission.resubmit(id, seen, filing.without("/subject/name").toContent());

        assertThatThrownBy(() -> submission.resubmit(id, seen, filing.toContent()))
                .isInstanceOf(FilingStale.class);
        assertThat(submission.status(id).state()).isEqualTo(FilingState.RETURNED);
        assertThat(submission.status(id).round()).isEqualTo(1);
    }

    @Test
    void refusesKindsThatAreNotOffered() {
        FilingContent change = scene.ready().with("/kind", "CANCEL_SUBJECT").toContent();

        assertThatThrownBy(() -> submission.submit(change))
                .is(rejectedAs(FilingRefusal.FILING_KIND_NOT_OFFERED));
        assertThatThrownBy(() -> submission.draft(change))
                .is(rejectedAs(FilingRefusal.FILING_KIND_NOT_OFFERED));
        assertThatThrownBy(() -> submission.dryRun(change))
                .is(rejectedAs(FilingRefusal.FILING_KIND_NOT_OFFERED));
        FilingContent none = scene.another().without("/kind").toContent();
        assertThatThrownBy(() -> submission.submit(none))
                .is(rejectedAs(FilingRefusal.FILING_KIND_NOT_OFFERED));
        assertThat(submission.own(null, List.of(), 0, 10)).isEmpty();
    }

    @Test
    void refusesToTakeBackTwice() {
        String id = submission.submit(scene.ready().toContent()).id();
        submission.withdraw(id);

        assertThatThrownBy(() -> submission.withdraw(id))
                .is(rejectedAs(FilingRefusal.FILING_STATE_FORBIDS));
        assertThat(scene.actsOf(id)).containsExactly("SUBMIT", "CHECK", "WITHDRAW");
    }
}
