package org.beian.filing.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.filing.content.SampleFiling;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.trail.reading.ReadRefusal;
import org.beian.value.Province;
import org.junit.jupiter.api.Test;

/** Tests of who opens the scans of an application at an authority, and why. */
@DatabaseTest
@Clause("3")
class ScanReadingTest {

    @Inject FilingScene scene;
    @Inject FilingReview review;
    @Inject ReviewDeskReading desk;

    private List<?> readsOf(String id) {
        return scene.read(
                "select basis from read_log where case_type = 'FILING' and case_id = ? order by id",
                Long.valueOf(id));
    }

    @Test
    void logsEachOpeningOfAScanAndAsksWhoDidNotTakeTheCaseForAReason() {
        SampleFiling filing = scene.ready();
        String id = scene.waiting(filing);
        String scan = filing.at("/attachments/0/id");

        for (String reason : new String[] {null, "  看 ", "x".repeat(1001)}) {
            assertThatThrownBy(() -> desk.attachment(id, scan, reason))
                    .is(rejectedAs(ReadRefusal.UNMASKING_WITHOUT_REASON));
        }
        assertThat(readsOf(id)).isEmpty();
        desk.attachment(id, scan, " 核对证件 ");
        review.take(id);
        desk.attachment(id, scan, null);
        assertThat(readsOf(id)).isEqualTo(List.of("UNMASKED", "TAKEN"));
        assertThat(
                        scene.read(
                                "select field, reason from read_log where case_type = 'FILING'"
                                        + " and case_id = ? and field is not null order by id",
                                Long.valueOf(id)))
                .usingRecursiveComparison()
                .isEqualTo(
                        List.of(
                                new Object[] {"/attachments/0/id", "核对证件"},
                                new Object[] {"/attachments/0/id", null}));
        desk.open(id);
        assertThat(readsOf(id)).as("a scan is not yet the application").hasSize(3);
        scene.asReviewer(FilingScene.REVIEWER_TWO, Province.BEIJING);
        assertThatThrownBy(() -> desk.attachment(id, scan, null))
                .is(rejectedAs(ReadRefusal.UNMASKING_WITHOUT_REASON));
    }
}
