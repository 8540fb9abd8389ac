package org.beian.filing.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingState;
import org.beian.filing.blacklist.BlacklistKind;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.rule.FaultsFound;
import org.beian.testing.DatabaseTest;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/** Tests of the approval of several applications at once: what a reviewer took and opened. */
@DatabaseTest
@Clause({"6.1", "12.4"})
class SeveralApprovalsTest {

    @Inject FilingScene scene;
    @Inject FilingSubmission submission;
    @Inject FilingReview review;
    @Inject ReviewDeskReading desk;

    private String opened(SampleFiling filing) {
        scene.asProvider();
        String id = scene.waiting(filing);
        review.take(id);
        desk.open(id);
        return id;
    }

    private List<String> approvable() {
        return desk.approvable().stream().map(row -> String.valueOf(row.id())).toList();
    }

    @Test
    void approvesEachInATransactionOfItsOwn() {
        String one = opened(scene.ready());
        SampleFiling barred = scene.another();
        String two = opened(barred);
        String three = opened(scene.another());
        assertThat(approvable()).contains(one, two, three);
        scene.rules.bar(BlacklistKind.DOMAIN, barred.at("/websites/0/domains/0"));

        FilingScene.inNew(
                () -> {
                    assertThat(review.approveOpened(one)).startsWith("京ICP备");
                    assertThatThrownBy(() -> review.approveOpened(two))
                            .isInstanceOf(FaultsFound.class);
                    return review.approveOpened(three);
                });
        assertThat(scene.application(one).state()).isEqualTo(FilingState.APPROVED);
        assertThat(scene.application(two).state()).isEqualTo(FilingState.UNDER_REVIEW);
        assertThat(scene.application(three).state()).isEqualTo(FilingState.APPROVED);
        assertThat(scene.verdictOf(one).isWhole()).isTrue();
        assertThatThrownBy(() -> review.approveOpened(one))
                .is(rejectedAs(FilingRefusal.FILING_DECIDED));
        assertThat(approvable()).doesNotContain(one, three);
    }

    @Test
    void refusesWhatWasNotOpenedSinceItWasTaken() {
        String id = scene.waiting(scene.ready());
        desk.open(id);
        review.take(id);
        assertThat(approvable()).doesNotContain(id);
        assertThatThrownBy(() -> review.approveOpened(id))
                .is(rejectedAs(FilingRefusal.DECISION_OF_ITS_OWN_NEEDED));

        scene.asReviewer(FilingScene.REVIEWER_TWO, Province.BEIJING);
        desk.open(id);
        assertThat(approvable()).doesNotContain(id);
        assertThatThrownBy(() -> review.approveOpened(id))
                .is(rejectedAs(FilingRefusal.FILING_TAKEN));
        review.takeOver(id);
        assertThatThrownBy(() -> review.approveOpened(id))
                .is(rejectedAs(FilingRefusal.DECISION_OF_ITS_OWN_NEEDED));
        assertThat(scene.application(id).state()).isEqualTo(FilingState.UNDER_REVIEW);
    }

    @Test
    void refusesWhatTheCheckHintsAt() {
        String hinted = opened(scene.ready().with("/websites/0/name", "示例"));
        assertThat(desk.open(hinted).findings()).isNotEmpty();
        assertThat(approvable()).doesNotContain(hinted);
        assertThatThrownBy(() -> review.approveOpened(hinted))
                .is(rejectedAs(FilingRefusal.DECISION_OF_ITS_OWN_NEEDED));

        SampleFiling clean = scene.another();
        String id = opened(clean);
        scene.asProvider();
        String mobile = "/subject/responsible/mobile";
        submission.submit(scene.another().with(mobile, clean.at(mobile)).toContent());
        scene.asReviewer();
        assertThatThrownBy(() -> review.approveOpened(id))
                .as("hints that are there since")
                .is(rejectedAs(FilingRefusal.DECISION_OF_ITS_OWN_NEEDED));
        assertThat(scene.application(id).state()).isEqualTo(FilingState.UNDER_REVIEW);
    }

    @Test
    @Clause("14.2")
    void leavesOutWhatNeedsAPaperDocument() {
        String id = opened(FilingScene.withBulletinBoard(scene.ready()));
        assertThat(approvable()).doesNotContain(id);
        assertThat(desk.open(id).findings()).isEmpty();
        assertThatThrownBy(() -> review.approveOpened(id))
                .is(rejectedAs(FilingRefusal.APPROVAL_DOCUMENT_UNCONFIRMED));
        assertThat(scene.application(id).state()).isEqualTo(FilingState.UNDER_REVIEW);
    }
}
