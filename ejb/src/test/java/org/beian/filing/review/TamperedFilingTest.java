package org.beian.filing.review;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.beian.testing.DatabaseTest;
import org.beian.trail.TrailVerdict;
import org.junit.jupiter.api.Test;

/**
 * Tests that the verification finds what the owner of the database changes by SQL in a filing, the
 * rows of its history left as they are (obligation B8).
 */
@DatabaseTest
class TamperedFilingTest {

    @Inject FilingScene scene;
    @Inject FilingReview review;

    @Test
    void findsAChangedStateOfAnApplication() {
        String id = scene.waiting(scene.ready());
        assertThat(scene.verdictOf(id)).isEqualTo(new TrailVerdict(2, null));
        change("update filing_application set state = 'APPROVED' where id = ?", id);
        assertThat(scene.verdictOf(id)).isEqualTo(new TrailVerdict(2, "STATE_CHANGED"));
    }

    private void change(String sql, String id) {
        assertThat(scene.write(sql, Long.valueOf(id))).isPositive();
    }
}
