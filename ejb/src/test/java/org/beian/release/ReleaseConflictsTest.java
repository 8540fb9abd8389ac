package org.beian.release;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import org.beian.access.replacement.MoveScene;
import org.beian.filing.submission.FilingSubmission;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of releases that meet another act on the same website (B11). */
@DatabaseTest
@Clause("B11")
class ReleaseConflictsTest {

    @Inject ReleaseScene sold;
    @Inject MoveScene moves;
    @Inject ReleaseDesk desk;
    @Inject FilingSubmission submission;

    @AfterEach
    void withdrawReports() {
        sold.withdrawReports();
    }

    private Long answered() {
        sold.file();
        Long id = sold.applied();
        sold.answered(id);
        return id;
    }

    private void requireConflict(Long id) {
        sold.scene.asReviewer();
        assertThatThrownBy(() -> desk.release(id, sold.one(id).version(), ReleaseScene.OPINION))
                .is(rejectedAs(ReleaseRefusal.RELEASE_CONFLICT));
    }

    @Test
    void isNotReleasedWhileTheWebsiteIsChanged() {
        Long id = answered();
        submission.submit(sold.scene.filing().asChange(sold.number()).toContent());
        requireConflict(id);
    }

    @Test
    void isNotReleasedWhileTheWebsiteIsBeingCancelled() {
        Long id = answered();
        sold.scene.ofWebsite();
        requireConflict(id);
    }

    @Test
    @Clause("B13")
    void isNotReleasedWhileTheWebsiteWaitsForItsNewAccess() {
        Long id = answered();
        moves.goOn(sold.scene, sold.number());
        moves.approved();
        requireConflict(id);
        moves.open();
        sold.released(id);
    }
}
