package org.beian.web.page.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.config.trail.TrailCheckpoint;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

/** Tests of what the page on the health of the system makes of checks and checkpoints. */
class HealthPageTest {

    private static HealthPage.Check check(Status status, Map<String, Object> data) {
        return HealthPage.Check.of(
                new HealthCheckResponse("calendar", status, Optional.ofNullable(data)));
    }

    @Test
    void tellsWhatIsInOrderWhatNeedsALookAndWhatIsNot() {
        assertThat(check(Status.UP, null).isGood()).isTrue();
        assertThat(check(Status.UP, Map.of("endsSoon", false)).kind()).isEqualTo("good");
        assertThat(check(Status.UP, Map.of("endsSoon", true)).kind()).isEqualTo("warn");
        assertThat(check(Status.DOWN, null).kind()).isEqualTo("bad");
        assertThat(check(Status.DOWN, Map.of("endsSoon", true)).kind()).isEqualTo("bad");
    }

    @Test
    void leadsToWhatIsNotInOrderFirst() {
        HealthPage.Check good = new HealthPage.Check("database", HealthPage.Condition.GOOD);
        HealthPage.Check warned = new HealthPage.Check("calendar", HealthPage.Condition.WARNED);
        HealthPage.Check bad = new HealthPage.Check("trail-key", HealthPage.Condition.BAD);
        assertThat(worst(good, bad, warned)).isEqualTo(bad);
        assertThat(worst(good, warned)).isEqualTo(warned);
        assertThat(worst(good)).isEqualTo(good);
    }

    private static HealthPage.Check worst(HealthPage.Check... all) {
        HealthPage page = new HealthPage();
        page.checks = List.of(all);
        return page.getWorst();
    }

    @Test
    void countsTheCasesThatTheLatestCheckpointSeals() {
        Instant taken = Instant.parse("2026-11-24T19:00:00Z");
        TrailCheckpoint latest =
                new TrailCheckpoint(
                        taken,
                        List.of(
                                new TrailCheckpoint.Kind("FILING", 40, 41, "aa"),
                                new TrailCheckpoint.Kind("UNIT", 2, 9, "bb")));
        assertThat(HealthPage.Seals.of(Optional.of(latest), 1))
                .isEqualTo(new HealthPage.Seals(taken, 42, 1, true));
        assertThat(HealthPage.Seals.of(Optional.empty(), 0).takenAt()).isNull();
    }
}
