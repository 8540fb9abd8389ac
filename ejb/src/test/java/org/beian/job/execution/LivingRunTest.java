package org.beian.job.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beian.account.Caller;
import org.beian.job.JobRefusal;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of runs that live, though their work takes long or makes no progress. */
@DatabaseTest
class LivingRunTest {

    private static int names;

    @Inject JobRepository ledger;
    @Inject JobList list;
    @Inject TestCallers callers;

    private final String name = "living-" + names++;

    /** Both roles: the operator's, and that of the timer. */
    @BeforeEach
    void signIn() {
        callers.become(
                new Caller(
                        1L,
                        "operator",
                        "operator",
                        SeededUnits.unnamed(1L),
                        Set.of("OPERATOR", "SYSTEM"),
                        null));
    }

    @Test
    void livesByItsHeartbeatWhileAPieceOfItsWorkLocksTheRowOfTheJob() throws Exception {
        JobLaunch ticket = ledger.open(name, Map.of());
        ledger.begin(ticket.id(), 1, 41, "node-1", 100);
        TestTransactions.inNew(
                () -> {
                    ledger.progress(ticket.id(), 1, 1, "A:1", List.of());
                    advance(Duration.ofSeconds(61));
                    ledger.beat(ticket.id(), 1);
                    return null;
                });
        assertThat(line(ticket).state()).isEqualTo(JobState.RUNNING);
        assertThat(line(ticket).heartbeatAt()).isAfter(line(ticket).progressAt());
        assertThat(ids(JobState.RUNNING)).containsExactly(ticket.id());
        assertThat(ids(JobState.INTERRUPTED)).isEmpty();
        assertThat(list.before(JobFilter.unhandled(name), null, 10)).isEmpty();
        assertThatThrownBy(() -> ledger.reopen(ticket.id()))
                .is(rejectedAs(JobRefusal.JOB_IN_OTHER_STATE));
        advance(Duration.ofSeconds(61));
        assertThat(line(ticket).state()).isEqualTo(JobState.INTERRUPTED);
        assertThat(ledger.reopen(ticket.id()).run()).isEqualTo(2);
    }

    @Test
    void givesUpWhatLivesWithoutProgressAndStartsNothingBesideItsThread() throws Exception {
        JobLaunch first = ledger.open(name, Map.of());
        ledger.begin(first.id(), 1, 41, "node-1", 100);
        assertThat(line(first).stuck()).isFalse();
        advance(Duration.ofSeconds(301));
        ledger.beat(first.id(), 1);
        assertThat(line(first).stuck()).isTrue();
        assertThat(line(first).state()).isEqualTo(JobState.RUNNING);
        ledger.askToStop(first.id());
        assertThat(line(first).state()).isEqualTo(JobState.STOPPED);
        assertThatThrownBy(() -> progress(first)).isInstanceOf(IllegalStateException.class);

        assertThatThrownBy(() -> ledger.reopen(first.id()))
                .is(rejectedAs(JobRefusal.JOB_STILL_WORKS))
                .hasMessageContaining("node-1");
        assertThatThrownBy(() -> ledger.open(name, Map.of()))
                .is(rejectedAs(JobRefusal.JOB_STILL_WORKS));
        assertThat(ledger.open(name, Map.of("year", "2026")).id()).isPositive();

        ledger.failed(first.id(), 1, JobFailure.JOB_FAILED, "1a2b3c4d");
        assertThat(line(first).state()).isEqualTo(JobState.STOPPED);
        assertThat(ledger.reopen(first.id()).run()).isEqualTo(2);
    }

    private List<Long> ids(JobState state) {
        return list.before(new JobFilter(state, name), null, 10).stream().map(JobLine::id).toList();
    }

    private JobLine line(JobLaunch ticket) throws Exception {
        return TestTransactions.inNew(() -> list.find(ticket.id()).orElseThrow());
    }

    private void progress(JobLaunch ticket) throws Exception {
        TestTransactions.inNew(
                () -> {
                    ledger.progress(ticket.id(), ticket.run(), 1, "A:1", List.of());
                    return null;
                });
    }

    private static void advance(Duration time) {
        TestClock.shared().advance(time);
    }
}
