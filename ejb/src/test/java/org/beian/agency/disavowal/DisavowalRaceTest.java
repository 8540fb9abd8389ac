package org.beian.agency.disavowal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.beian.agency.AgencyScene;
import org.beian.filing.application.FilingState;
import org.beian.filing.review.Decision;
import org.beian.filing.review.FilingReview;
import org.beian.law.Clause;
import org.beian.testing.AtOnce;
import org.beian.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of a sponsor and a reviewer who act on one application at the same moment. */
@DatabaseTest
@Clause("B12")
class DisavowalRaceTest {

    @Inject AgencyScene scene;
    @Inject Disavowals disavowals;
    @Inject DisavowalClearing clearing;
    @Inject FilingReview review;

    @BeforeEach
    void file() {
        scene.filed();
    }

    @Test
    void holdsOrDecidesButNotBoth() throws Exception {
        String filing = scene.pending();
        scene.held.asReviewer();
        review.take(filing);
        Decision seen = scene.decision(filing);
        List<String> results =
                AtOnce.run(
                        () -> {
                            scene.held.asReviewer();
                            review.approve(filing, seen);
                        },
                        () -> {
                            scene.asSponsor();
                            disavowals.disavow(filing, seen.version(), AgencyScene.REASON);
                        });
        assertThat(results).containsOnlyOnce("DONE");
        boolean approved = scene.application(filing).state() == FilingState.APPROVED;
        assertThat(results.get(0).equals("DONE")).isEqualTo(approved);
        assertThat(scene.application(filing).provider().heldAt() == null).isEqualTo(approved);
    }

    @Test
    void clearsOnceAndTellsOnce() throws Exception {
        String id = scene.disavowed(scene.pending());
        int version = scene.disavowal(id).version();
        Runnable clear =
                () -> {
                    scene.asAnotherReviewer();
                    clearing.clear(id, version, false, "示例：已核实");
                };
        assertThat(AtOnce.run(clear, clear)).containsExactlyInAnyOrder("DONE", "DISAVOWAL_STALE");
        assertThat(scene.mailsOf("DISAVOWAL", id)).hasSize(4);
        assertThat(scene.isWhole(id)).isTrue();
    }
}
