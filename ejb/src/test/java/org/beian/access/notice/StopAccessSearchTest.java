package org.beian.access.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.beian.cancellation.procedure.CancellationScene;
import org.beian.filing.application.QueuePosition;
import org.beian.filing.content.SampleFiling;
import org.beian.law.Clause;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestClock;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of lists of stop-access notices, for a provider and for an authority. */
@DatabaseTest
@Clause("15.5")
class StopAccessSearchTest {

    private static final StopAccessFilter OPEN = filter(StopAccessState.OPEN);
    private static final StopAccessFilter LATE =
            new StopAccessFilter(null, null, StopAccessFilter.Matter.OVERDUE, "");

    @Inject CancellationScene scene;
    @Inject StopAccessSearch search;
    @Inject StopAccessExecution execution;

    private Long id;

    private static StopAccessFilter filter(StopAccessState state) {
        return new StopAccessFilter(null, state, null, "");
    }

    @BeforeEach
    void order() {
        scene.filedBySponsor();
        scene.approved(scene.ofWebsite());
        scene.asProvider();
        id = ids(OPEN).get(0);
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    private List<Long> ids(StopAccessFilter filter) {
        return search.list(filter, null, 501).stream().map(StopAccessNotice::id).toList();
    }

    @Test
    void showsAProviderItsOwnUntilItReported() {
        assertThat(ids(OPEN)).containsExactly(id);
        assertThat(search.count(OPEN)).isEqualTo(1);
        assertThat(ids(filter(StopAccessState.REPORTED))).isEmpty();
        execution.report(
                AccessOrder.STOP,
                id,
                null,
                new ExecutionReport(
                        TestClock.shared().instant(),
                        SampleFiling.OFFICER,
                        ExecutionResult.STOPPED,
                        null,
                        List.of()));
        assertThat(ids(OPEN)).isEmpty();
        assertThat(ids(filter(StopAccessState.REPORTED))).containsExactly(id);
        assertThat(ids(filter(null))).containsExactly(id);
        assertThat(ids(new StopAccessFilter(AccessOrder.STOP, null, null, ""))).containsExactly(id);
        assertThat(ids(new StopAccessFilter(AccessOrder.RESUME, null, null, ""))).isEmpty();
        scene.filed.become(scene.filed.newProvider(), "PROVIDER");
        assertThat(ids(filter(null))).isEmpty();
    }

    @Test
    void showsTheAuthorityWhatIsLate() {
        scene.asReviewer();
        assertThat(ids(OPEN)).contains(id);
        assertThat(ids(LATE)).doesNotContain(id);
        TestClock.shared().advance(Duration.ofDays(2));
        assertThat(ids(LATE)).contains(id);
        String name = scene.filed.provider().name();
        assertThat(ids(new StopAccessFilter(null, null, StopAccessFilter.Matter.OVERDUE, name)))
                .contains(id);
        assertThat(ids(new StopAccessFilter(null, null, StopAccessFilter.Matter.OVERDUE, "%")))
                .isEmpty();
        scene.asReviewer("late-gd", Province.GUANGDONG);
        assertThat(ids(OPEN)).doesNotContain(id);
    }

    @Test
    void goesOnBehindTheLastOneSeen() {
        scene.asReviewer();
        for (StopAccessFilter filter : List.of(OPEN, filter(null))) {
            List<StopAccessNotice> all = search.list(filter, null, 501);
            QueuePosition after = null;
            for (StopAccessNotice expected : all) {
                StopAccessNotice next = search.list(filter, after, 1).get(0);
                assertThat(next.id()).isEqualTo(expected.id());
                after = new QueuePosition(next.due(), next.id());
            }
            assertThat(search.list(filter, after, 1)).isEmpty();
        }
    }
}
