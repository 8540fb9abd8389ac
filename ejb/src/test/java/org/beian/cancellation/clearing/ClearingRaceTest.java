package org.beian.cancellation.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.testing.AtOnce;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of two reviewers who clear one empty filing at the same moment. */
@DatabaseTest
@Clause("B14")
class ClearingRaceTest {

    @Inject CancellationScene scene;
    @Inject ClearingRepository clearings;
    @Inject Clearance clearance;

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    @Test
    void clearsOnceAndTellsOnce() throws Exception {
        scene.filedBySponsor();
        scene.asProvider();
        scene.approved(scene.submitted(scene.withdrawal(LocalDate.of(2026, 11, 24))));
        Long id =
                Long.valueOf(
                        scene.texts(
                                        "select id from clearing where filing_number = ?",
                                        scene.website())
                                .get(0));
        Clearing seen = FiledScene.inNew(() -> clearings.find(id).orElseThrow());
        TestClock.shared().set(seen.due().plusDays(1).atTime(9, 0));
        Runnable first = () -> clear("clearer-1", seen);
        Runnable second = () -> clear("clearer-2", seen);
        assertThat(AtOnce.run(first, second))
                .containsExactlyInAnyOrder(AtOnce.DONE, "CLEARING_ENDED");
        assertThat(told(id)).containsExactly("CLEARING_OPENED", "CLEARING_CLEARED");
        assertThat(
                        scene.texts(
                                "select id from letter where case_type = 'CLEARING' and case_id = ?",
                                id))
                .hasSize(2);
        assertThat(scene.stateOf("icp_website", scene.website())).isEqualTo("CANCELLED");
    }

    private void clear(String reviewer, Clearing seen) {
        scene.asReviewer(reviewer, Province.BEIJING);
        clearance.clear(seen.id(), seen.version());
    }

    private List<String> told(Long id) {
        return scene.texts(
                "select event_type from event where case_type = 'CLEARING' and case_id = ?"
                        + " order by created_at, event_number",
                id);
    }
}
