package org.beian.job.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.beian.account.Caller;
import org.beian.job.JobRefusal;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the job repository without a server: its rows alone decide (faults F5 and F15). */
@DatabaseTest
class JobRepositoryTest {

    private static int names;

    @Inject JobRepository ledger;
    @Inject JobList list;
    @Inject Clock clock;
    @Inject TestCallers callers;

    private final String name = "job-" + names++;

    @BeforeEach
    void signIn() {
        signInAs("operator");
    }

    @Test
    void refusesTheSameJobTwiceAndNamesWhoStartedIt() {
        ledger.open(name, Map.of("year", "2026"));
        signInAs("operator2");
        assertThatThrownBy(() -> ledger.open(name, Map.of("year", "2026")))
                .isInstanceOf(JobAlreadyRunning.class)
                .hasMessageContaining("operator,");
        assertThat(ledger.open(name, Map.of("year", "2027")).id()).isPositive();
    }

    @Test
    void opensOneOfManyAtTheSameMoment() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        int opened = 0;
        try {
            for (Future<JobLaunch> done :
                    threads.invokeAll(
                            Collections.<Callable<JobLaunch>>nCopies(
                                    8,
                                    () -> {
                                        signIn();
                                        return ledger.open(name, Map.of());
                                    }))) {
                opened += succeeded(done) ? 1 : 0;
            }
        } finally {
            threads.shutdown();
        }
        assertThat(opened).isEqualTo(1);
    }

    @Test
    void tellsProgressRateAndTimeLeft() throws Exception {
        JobLaunch ticket = ledger.open(name, Map.of());
        assertThat(ledger.begin(ticket.id(), 1, 41, "node-1", 100)).isEmpty();
        advance(Duration.ofSeconds(10));
        progress(ticket, 20, "A:20", List.of());
        JobLine line = line(ticket);
        assertThat(line.state()).isEqualTo(JobState.RUNNING);
        assertThat(line.itemsPerSecond()).isEqualTo(2.0);
        assertThat(line.secondsLeft()).isEqualTo(40);
        assertThat(line.startedBy()).isEqualTo("operator");
    }

    @Test
    void callsASilentRunInterruptedAndGoesOnFromItsPositionWithItsParameters() throws Exception {
        JobLaunch first = ledger.open(name, Map.of("year", "2026"));
        ledger.begin(first.id(), 1, 41, "node-1", 100);
        progress(first, 20, "A:20", List.of(new JobFinding(0, "A", 7L, "TAIL_LOST", null)));
        assertThatThrownBy(() -> ledger.reopen(first.id()))
                .is(rejectedAs(JobRefusal.JOB_IN_OTHER_STATE));
        advance(Duration.ofSeconds(61));
        assertThat(line(first).state()).isEqualTo(JobState.INTERRUPTED);
        assertThatThrownBy(() -> ledger.open(name, Map.of("year", "2026")))
                .isInstanceOf(JobAlreadyRunning.class)
                .hasMessageContaining("INTERRUPTED");

        JobLaunch second = ledger.reopen(first.id());
        assertThat(second.parameters()).containsEntry("year", "2026");
        assertThat(ledger.begin(second.id(), second.run(), 42, "node-2", 100)).contains("A:20");
        assertThatThrownBy(() -> progress(first, 20, "A:40", List.of()))
                .isInstanceOf(IllegalStateException.class);
        ledger.ended(first.id(), first.run());
        progress(second, 80, "A:100", List.of(new JobFinding(0, "A", 9L, "SEAL_BROKEN", "x")));
        ledger.ended(second.id(), second.run());

        assertThat(line(second).state()).isEqualTo(JobState.COMPLETED);
        assertThat(line(second).done()).isEqualTo(100);
        assertThat(list.findings(second.id(), 0, 50))
                .containsExactly(
                        new JobFinding(1, "A", 7L, "TAIL_LOST", null),
                        new JobFinding(2, "A", 9L, "SEAL_BROKEN", "x"));
    }

    @Test
    void stopsAfterTheChunkAndRestarts() throws Exception {
        JobLaunch ticket = ledger.open(name, Map.of());
        ledger.begin(ticket.id(), 1, 41, "node-1", 100);
        assertThat(ledger.mayContinue(ticket.id(), 1)).isTrue();
        ledger.askToStop(ticket.id());
        assertThat(ledger.mayContinue(ticket.id(), 1)).isFalse();
        progress(ticket, 20, "A:20", List.of());
        ledger.ended(ticket.id(), 1);
        assertThat(line(ticket).state()).isEqualTo(JobState.STOPPED);
        assertThat(ledger.reopen(ticket.id()).run()).isEqualTo(2);
    }

    @Test
    void remembersTheParametersOfTheLatestJobOfAName() {
        assertThat(list.lastParameters(name)).isEmpty();
        ledger.open(name, Map.of("year", "2026"));
        JobLaunch latest = ledger.open(name, Map.of("year", "2027"));
        ledger.notStarted(latest, "no repository");
        ledger.open(name + "-other", Map.of("year", "2028"));
        assertThat(list.lastParameters(name)).isEqualTo(Map.of("year", "2027"));
    }

    @Test
    void freesTheJobThatTheServerDidNotStart() {
        JobLaunch ticket = ledger.open(name, Map.of());
        ledger.notStarted(ticket, "no repository");
        assertThat(line(ticket).state()).isEqualTo(JobState.FAILED);
        assertThat(line(ticket).failure()).isEqualTo("JOB_NOT_STARTED: no repository");
        assertThat(ledger.open(name, Map.of()).id()).isNotEqualTo(ticket.id());
        assertThatThrownBy(() -> ledger.reopen(ticket.id())).isInstanceOf(JobAlreadyRunning.class);
    }

    @Test
    void refusesToStopOrRestartWhatIsComplete() {
        JobLaunch ticket = ledger.open(name, Map.of());
        ledger.ended(ticket.id(), 1);
        assertThatThrownBy(() -> ledger.askToStop(ticket.id()))
                .is(rejectedAs(JobRefusal.JOB_IN_OTHER_STATE));
        assertThatThrownBy(() -> ledger.reopen(ticket.id()))
                .is(rejectedAs(JobRefusal.JOB_IN_OTHER_STATE));
        assertThatThrownBy(() -> ledger.reopen(-1)).is(rejectedAs(JobRefusal.JOB_UNKNOWN));
    }

    @Test
    void keepsEveryRunWithItsNodeItsEndAndWhatItDid() throws Exception {
        JobLaunch first = ledger.open(name, Map.of("year", "2026"));
        ledger.begin(first.id(), 1, 41, "node-1", 100);
        progress(first, 20, "A:20", List.of());
        advance(Duration.ofSeconds(61));
        assertThat(runs(first)).extracting(JobRunLine::state).containsExactly(JobState.INTERRUPTED);
        assertThat(runs(first).get(0).items()).isEqualTo(20);

        signInAs("operator2");
        JobLaunch second = ledger.reopen(first.id());
        assertThat(second.parameters()).isEqualTo(Map.of("year", "2026"));
        ledger.begin(second.id(), 2, 42, "node-2", 100);
        progress(second, 5, "A:25", List.of());
        ledger.failed(second.id(), 2, JobFailure.DISK_FULL, "1a2b3c4d");
        JobLaunch third = ledger.reopen(first.id());
        ledger.notStarted(third, "no repository");

        List<JobRunLine> all = runs(first);
        assertThat(all).extracting(JobRunLine::number).containsExactly(3, 2, 1);
        assertThat(all)
                .extracting(JobRunLine::state)
                .containsExactly(JobState.FAILED, JobState.FAILED, JobState.INTERRUPTED);
        assertThat(all)
                .extracting(JobRunLine::startedBy)
                .containsExactly("operator2", "operator2", "operator");
        assertThat(all).extracting(JobRunLine::node).containsExactly(null, "node-2", "node-1");
        assertThat(all).extracting(JobRunLine::items).containsExactly(0L, 5L, 20L);
        assertThat(all)
                .extracting(JobRunLine::failure)
                .containsExactly("JOB_NOT_STARTED: no repository", "DISK_FULL: 1a2b3c4d", null);
        assertThat(all.get(2).endedAt()).isEqualTo(all.get(2).openedAt());
        assertThat(all.get(1).endedAt()).isNotNull();
    }

    @Test
    void keepsAnInterruptedRunAsSuchWhenTheOperatorGivesItUp() {
        JobLaunch ticket = ledger.open(name, Map.of());
        ledger.begin(ticket.id(), 1, 41, "node-1", 100);
        advance(Duration.ofSeconds(61));
        ledger.askToStop(ticket.id());
        assertThat(line(ticket).state()).isEqualTo(JobState.STOPPED);
        assertThat(runs(ticket))
                .extracting(JobRunLine::state)
                .containsExactly(JobState.INTERRUPTED);
    }

    @Test
    void countsEachPhaseByItself() throws Exception {
        JobLaunch ticket = ledger.open(name, Map.of());
        ledger.begin(ticket.id(), 1, 41, "node-1", 0);
        advance(Duration.ofSeconds(5));
        progress(ticket, 10, "STAGE:10", List.of());
        advance(Duration.ofSeconds(5));
        progress(ticket, 20, "STAGE:30", List.of());
        progress(ticket, 7, "CHECK:7", List.of());
        progress(ticket, 1, "row 8", List.of());
        List<JobPart> parts = list.parts(ticket.id());
        assertThat(parts).extracting(JobPart::name).containsExactly("STAGE", "CHECK");
        assertThat(parts).extracting(JobPart::done).containsExactly(30L, 7L);
        assertThat(parts.get(0).itemsPerSecond()).isEqualTo(3.0);
        assertThat(parts.get(1).itemsPerSecond()).isNull();
        assertThat(line(ticket).part()).isNull();
    }

    @Test
    void knowsHowMuchThereIsToDoInEachPhaseWhereTheJobCountedIt() throws Exception {
        JobLaunch first = ledger.open(name, Map.of());
        Map<String, Long> counted = new LinkedHashMap<>();
        counted.put("CHECK", 100L);
        counted.put("APPLY", 90L);
        ledger.begin(first.id(), 1, 41, "node-1", counted);
        assertThat(line(first).total()).isEqualTo(190);
        progress(first, 40, "CHECK:40", List.of());
        advance(Duration.ofSeconds(61));

        JobLaunch second = ledger.reopen(first.id());
        counted.put("APPLY", 95L);
        assertThat(ledger.begin(second.id(), 2, 42, "node-2", counted)).contains("CHECK:40");
        progress(second, 60, "CHECK:100", List.of());
        progress(second, 5, "APPLY:5", List.of());
        List<JobPart> parts = list.parts(first.id());
        assertThat(parts).extracting(JobPart::name).containsExactly("CHECK", "APPLY");
        assertThat(parts).extracting(JobPart::total).containsExactly(100L, 95L);
        assertThat(parts).extracting(JobPart::done).containsExactly(100L, 5L);
    }

    @Test
    void tellsTheTimeLeftOfAPhaseAtItsOwnRate() throws Exception {
        JobLaunch ticket = ledger.open(name, Map.of());
        Map<String, Long> counted = new LinkedHashMap<>();
        counted.put("CHECK", 100L);
        counted.put("APPLY", 90L);
        ledger.begin(ticket.id(), 1, 41, "node-1", counted);
        advance(Duration.ofSeconds(10));
        progress(ticket, 100, "CHECK:100", List.of());
        assertThat(list.parts(ticket.id()).get(1).secondsLeft()).as("not begun").isNull();
        advance(Duration.ofSeconds(10));
        progress(ticket, 30, "APPLY:30", List.of());
        List<JobPart> parts = list.parts(ticket.id());
        assertThat(parts).extracting(JobPart::secondsLeft).containsExactly(0L, 20L);
    }

    @Test
    void filtersByTheTrueStateAndByName() {
        JobLaunch silent = ledger.open(name, Map.of("of", "silent"));
        advance(Duration.ofSeconds(61));
        JobLaunch alive = ledger.open(name, Map.of("of", "alive"));
        JobLaunch done = ledger.open(name, Map.of("of", "done"));
        ledger.ended(done.id(), 1);
        assertThat(ids(JobState.INTERRUPTED)).containsExactly(silent.id());
        assertThat(ids(JobState.STARTING)).containsExactly(alive.id());
        assertThat(ids(JobState.COMPLETED)).containsExactly(done.id());
        assertThat(ids(JobState.FAILED)).isEmpty();
        assertThat(ids(null)).containsExactly(done.id(), alive.id(), silent.id());
        assertThat(list.count(new JobFilter(JobState.INTERRUPTED, name))).isEqualTo(1);
        assertThat(list.names()).contains(name);
    }

    @Test
    void countsAFailureAsHandledOnceTheSameWasStartedAgain() {
        long before = list.toBeHandled();
        JobLaunch failed = ledger.open(name, Map.of());
        ledger.failed(failed.id(), 1, JobFailure.JOB_FAILED, "1a2b3c4d");
        JobLaunch other = ledger.open(name, Map.of("year", "2026"));
        ledger.failed(other.id(), 1, JobFailure.JOB_FAILED, "1a2b3c4d");
        assertThat(list.toBeHandled()).isEqualTo(before + 2);
        JobLaunch again = ledger.open(name, Map.of());
        assertThat(list.toBeHandled()).isEqualTo(before + 1);
        assertThat(list.before(JobFilter.unhandled(name), null, 10))
                .extracting(JobLine::id)
                .containsExactly(other.id());
        ledger.ended(again.id(), 1);
        assertThat(list.toBeHandled()).isEqualTo(before + 1);
    }

    /** Tests the number on the card and the list behind it. */
    @Test
    void listsInterruptedJobsWithTheFailedOnes() {
        JobLaunch silent = ledger.open(name, Map.of("of", "silent"));
        JobLaunch failed = ledger.open(name, Map.of("of", "failed"));
        ledger.failed(failed.id(), 1, JobFailure.JOB_FAILED, "1a2b3c4d");
        assertThat(list.before(JobFilter.unhandled(name), null, 10))
                .extracting(JobLine::id)
                .containsExactly(failed.id());
        advance(Duration.ofSeconds(61));

        assertThat(list.before(JobFilter.unhandled(name), null, 10))
                .extracting(JobLine::id)
                .containsExactly(failed.id(), silent.id());
        assertThat(list.count(JobFilter.unhandled(null))).isEqualTo(list.toBeHandled());
    }

    private List<Long> ids(JobState state) {
        return list.before(new JobFilter(state, name), null, 10).stream().map(JobLine::id).toList();
    }

    private List<JobRunLine> runs(JobLaunch ticket) {
        try {
            return TestTransactions.inNew(() -> list.runs(ticket.id()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void pagesTheListNewestFirst() {
        JobLaunch older = ledger.open(name, Map.of());
        JobLaunch newer = ledger.open(name + "b", Map.of());
        assertThat(list.before(null, 1)).extracting(JobLine::id).containsExactly(newer.id());
        assertThat(list.before(newer.id(), 1)).extracting(JobLine::id).containsExactly(older.id());
    }

    private static boolean succeeded(Future<JobLaunch> done) throws InterruptedException {
        try {
            done.get();
            return true;
        } catch (ExecutionException expected) {
            return false;
        }
    }

    private void progress(JobLaunch ticket, int items, String position, List<JobFinding> found)
            throws Exception {
        TestTransactions.inNew(
                () -> {
                    ledger.progress(ticket.id(), ticket.run(), items, position, found);
                    return null;
                });
    }

    /**
     * The job's line, read in a transaction of its own, so that nothing read before is shown again.
     */
    private JobLine line(JobLaunch ticket) {
        try {
            return TestTransactions.inNew(() -> list.find(ticket.id()).orElseThrow());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void advance(Duration step) {
        ((TestClock) clock).advance(step);
    }

    private void signInAs(String username) {
        callers.become(
                new Caller(
                        1L, username, username, SeededUnits.unnamed(1L), Set.of("OPERATOR"), null));
    }
}
