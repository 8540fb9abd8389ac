package org.beian.job.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.beian.account.Caller;
import org.beian.job.JobRefusal;
import org.beian.job.definition.JobPlan;
import org.beian.job.definition.PlannedJob;
import org.beian.job.definition.ScheduleInterval;
import org.beian.job.execution.JobAlreadyRunning;
import org.beian.job.execution.JobFailure;
import org.beian.job.execution.JobFilter;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobLine;
import org.beian.job.execution.JobList;
import org.beian.job.execution.JobRepository;
import org.beian.job.execution.JobState;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of the schedules of jobs (faults F5, F12 and F13): each period is started once, on one
 * node, whatever the clock and the nodes do.
 */
@DatabaseTest
@Clause("B8")
class JobSchedulesTest {

    @Inject JobSchedules schedules;
    @Inject JobRepository ledger;
    @Inject JobList list;
    @Inject ScheduleRunRepository runs;
    @Inject TestCallers callers;

    private final TestClock clock = TestClock.shared();
    private final String name = SeededUnits.unique("planned");

    @BeforeEach
    void plan() {
        PlannedJob.name = name;
        PlannedJob.plan = new JobPlan(ScheduleInterval.MONTHLY, 1, 1, true);
        callers.become(Caller.job("system"));
        clock.set(LocalDateTime.of(2026, 11, 24, 10, 0));
        assertThat(schedules.next(name)).as("what was before the system is not made up").isEmpty();
    }

    @Test
    void startsTheMonthBeforeOnceItIsDueAndOnlyOnce() {
        clock.set(LocalDateTime.of(2026, 12, 1, 0, 59));
        assertThat(schedules.next(name)).isEmpty();
        clock.set(LocalDateTime.of(2026, 12, 1, 1, 0));
        JobLaunch ticket = schedules.next(name).orElseThrow();
        assertThat(ticket.parameters()).containsEntry("month", "2026-11");
        assertThat(line(ticket).startedBy()).isEqualTo(JobSchedules.SCHEDULE);
        finish(ticket);
        assertThat(schedules.next(name)).isEmpty();
    }

    @Test
    void doesTheMonthBeforeTheFirstStartWhereThereIsSomethingOfIt() {
        PlannedJob.concernedBefore = true;
        try {
            JobLaunch ticket = schedules.next(name).orElseThrow();
            assertThat(ticket.parameters()).containsEntry("month", "2026-10");
            finish(ticket);
            assertThat(schedules.next(name)).as("once").isEmpty();
            clock.set(LocalDateTime.of(2026, 12, 1, 1, 0));
            assertThat(schedules.next(name).orElseThrow().parameters())
                    .containsEntry("month", "2026-11");
        } finally {
            PlannedJob.concernedBefore = false;
        }
    }

    @Test
    void makesUpForEveryMissedMonthInOrderOneAfterTheOther() {
        clock.set(LocalDateTime.of(2027, 2, 10, 9, 0));
        List<String> months = new ArrayList<>();
        Optional<JobLaunch> due = schedules.next(name);
        while (due.isPresent()) {
            assertThat(schedules.next(name)).as("the one before is not done").isEmpty();
            months.add(due.get().parameters().get("month"));
            finish(due.get());
            due = schedules.next(name);
        }
        assertThat(months).containsExactly("2026-11", "2026-12", "2027-01");
    }

    @Test
    void doesOnlyTheLatestWhereNothingIsToBeMadeUp() {
        PlannedJob.plan = new JobPlan(ScheduleInterval.MONTHLY, 1, 1, false);
        clock.set(LocalDateTime.of(2027, 2, 10, 9, 0));
        JobLaunch ticket = schedules.next(name).orElseThrow();
        assertThat(ticket.parameters()).containsEntry("month", "2027-01");
        finish(ticket);
        assertThat(schedules.next(name)).isEmpty();
    }

    @Test
    void startsOnOneOfManyNodes() throws Exception {
        clock.set(LocalDateTime.of(2026, 12, 1, 1, 0));
        ExecutorService nodes = Executors.newFixedThreadPool(6);
        int started = 0;
        try {
            Callable<Optional<JobLaunch>> node =
                    () -> {
                        callers.become(Caller.job("system"));
                        return schedules.next(name);
                    };
            for (Future<Optional<JobLaunch>> each : nodes.invokeAll(Collections.nCopies(6, node))) {
                started += started(each) ? 1 : 0;
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(started).isEqualTo(1);
        assertThat(list.before(new JobFilter(null, name), null, 10)).hasSize(1);
    }

    @Test
    void holdsAPeriodByAKeyAndNotByALookAlone() throws Exception {
        clock.set(LocalDateTime.of(2026, 12, 1, 1, 0));
        finish(schedules.next(name).orElseThrow());
        assertThatThrownBy(
                        () ->
                                TestTransactions.inNew(
                                        () -> {
                                            JobLaunch again =
                                                    ledger.openHere(name, Map.of(), "node-2");
                                            claim(again);
                                            return again;
                                        }))
                .isNotNull();
        assertThat(list.before(new JobFilter(null, name), null, 10))
                .as("the other node's job went with its claim")
                .hasSize(1);
    }

    private void claim(JobLaunch ticket) {
        runs.claim(name, LocalDate.of(2026, 11, 1), ticket.id(), clock.instant());
    }

    @Test
    void goesOnWithAJobThatWasKilledBeforeTheNextPeriod() {
        clock.set(LocalDateTime.of(2027, 1, 10, 9, 0));
        JobLaunch first = schedules.next(name).orElseThrow();
        ledger.begin(first.id(), 1, 41, "node-1", 100);
        clock.advance(Duration.ofSeconds(61));
        assertThat(line(first).state()).isEqualTo(JobState.INTERRUPTED);
        assertThat(schedules.next(name)).as("it may still come back").isEmpty();
        clock.advance(Duration.ofMinutes(1));
        JobLaunch again = schedules.next(name).orElseThrow();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.run()).isEqualTo(2);
        assertThat(again.parameters()).containsEntry("month", "2026-11");
        finish(again);
        assertThat(schedules.next(name).orElseThrow().parameters())
                .containsEntry("month", "2026-12");
    }

    @Test
    void givesAJobUpThatEndsItsServerEachTime() {
        clock.set(LocalDateTime.of(2027, 1, 10, 9, 0));
        JobLaunch ticket = schedules.next(name).orElseThrow();
        for (int run = 2; run <= JobSchedules.MOST_RUNS; run++) {
            clock.advance(Duration.ofMinutes(3));
            assertThat(schedules.next(name).orElseThrow().run()).isEqualTo(run);
        }
        clock.advance(Duration.ofMinutes(3));
        JobLaunch other = schedules.next(name).orElseThrow();
        assertThat(other.id()).isNotEqualTo(ticket.id());
        assertThat(other.parameters()).containsEntry("month", "2026-12");
    }

    @Test
    void triesAgainWhatTheServerDidNotTake() {
        clock.set(LocalDateTime.of(2026, 12, 1, 1, 0));
        JobLaunch first = schedules.next(name).orElseThrow();
        ledger.notStarted(first, "no repository");
        assertThat(schedules.next(name)).isEmpty();
        clock.advance(Duration.ofMinutes(3));
        JobLaunch again = schedules.next(name).orElseThrow();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.run()).isEqualTo(2);
    }

    @Test
    void leavesADismissedJobAloneAndGoesOnWithTheNextPeriod() {
        clock.set(LocalDateTime.of(2026, 12, 1, 1, 0));
        JobLaunch refused = schedules.next(name).orElseThrow();
        ledger.notStarted(refused, "no repository");
        signInAsOperator();
        ledger.dismiss(refused.id(), "统计已由另一作业完成");
        callers.become(Caller.job("system"));
        clock.advance(Duration.ofHours(1));
        assertThat(schedules.next(name)).isEmpty();
        clock.set(LocalDateTime.of(2027, 1, 1, 1, 0));
        JobLaunch other = schedules.next(name).orElseThrow();
        assertThat(other.id()).isNotEqualTo(refused.id());
        assertThat(other.parameters()).containsEntry("month", "2026-12");
    }

    @Test
    void doesNotRepeatAJobThatFailedByItself() {
        clock.set(LocalDateTime.of(2026, 12, 1, 1, 0));
        JobLaunch ticket = schedules.next(name).orElseThrow();
        ledger.failed(ticket.id(), 1, JobFailure.JOB_FAILED, "1a2b3c4d");
        clock.advance(Duration.ofHours(1));
        assertThat(schedules.next(name)).isEmpty();
    }

    @Test
    void staysDueWhileTheOperatorRunsTheSame() {
        clock.set(LocalDateTime.of(2026, 12, 1, 1, 0));
        signInAsOperator();
        JobLaunch byHand = ledger.open(name, Map.of("month", "2026-11", "day", "2026-11-01"));
        callers.become(Caller.job("system"));
        assertThatThrownBy(() -> schedules.next(name)).isInstanceOf(JobAlreadyRunning.class);
        ledger.ended(byHand.id(), 1);
        assertThat(schedules.next(name)).isPresent();
    }

    @Test
    void staysDueWhileWhatItMayNotRunBesideIsUnderWay() {
        clock.set(LocalDateTime.of(2026, 12, 1, 1, 0));
        PlannedJob.alone = false;
        try {
            assertThatThrownBy(() -> schedules.next(name)).isInstanceOf(RequestRejected.class);
        } finally {
            PlannedJob.alone = true;
        }
        assertThat(schedules.next(name)).isPresent();
    }

    @Test
    void isNotDisturbedByAClockThatJumps() {
        clock.set(LocalDateTime.of(2026, 12, 1, 1, 0));
        finish(schedules.next(name).orElseThrow());
        clock.set(LocalDateTime.of(2026, 11, 30, 1, 0));
        assertThat(schedules.next(name)).isEmpty();
        clock.set(LocalDateTime.of(2026, 12, 2, 1, 0));
        assertThat(schedules.next(name)).isEmpty();
        clock.set(LocalDateTime.of(2027, 1, 1, 1, 0));
        assertThat(schedules.next(name).orElseThrow().parameters())
                .containsEntry("month", "2026-12");
    }

    @Test
    void followsTheOperatorsPlan() {
        signInAsOperator();
        ScheduleLine line = line();
        assertThat(line.nextAt()).isEqualTo(at(2026, 12, 1, 1));
        schedules.change(name, true, 5, 14, line.version());
        assertThat(line().nextAt()).isEqualTo(at(2026, 12, 5, 14));
        assertThat(schedules.history(name)).extracting("act").containsExactly("PLAN", "PLAN");
        assertThatThrownBy(() -> schedules.change(name, true, 6, 14, line.version()))
                .is(rejectedAs(JobRefusal.JOB_PLAN_STALE));
        assertThatThrownBy(() -> schedules.change(name, true, 29, 14, line().version()))
                .is(rejectedAs(JobRefusal.JOB_PLAN_INVALID));
        assertThatThrownBy(() -> schedules.change("none", true, 1, 1, 1))
                .is(rejectedAs(JobRefusal.JOB_UNKNOWN));
    }

    @Test
    void startsNothingWhileItIsOffAndMakesNothingUpForThatTime() {
        signInAsOperator();
        schedules.change(name, false, 1, 1, line().version());
        clock.set(LocalDateTime.of(2027, 1, 10, 9, 0));
        callers.become(Caller.job("system"));
        assertThat(schedules.next(name)).isEmpty();
        signInAsOperator();
        assertThat(line().nextAt()).isNull();
        schedules.change(name, true, 1, 1, line().version());
        assertThat(line().nextAt()).isEqualTo(at(2027, 2, 1, 1));
    }

    @Test
    void showsWhatRanLast() {
        clock.set(LocalDateTime.of(2026, 12, 1, 1, 0));
        JobLaunch ticket = schedules.next(name).orElseThrow();
        signInAsOperator();
        assertThat(line().lastPeriod()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(line().last().id()).isEqualTo(ticket.id());
        assertThat(line().next()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    private static Instant at(int year, int month, int day, int hour) {
        return LocalDateTime.of(year, month, day, hour, 0).atZone(Shanghai.ZONE).toInstant();
    }

    private static boolean started(Future<Optional<JobLaunch>> node) throws InterruptedException {
        try {
            return node.get().isPresent();
        } catch (ExecutionException expected) {
            return false;
        }
    }

    private ScheduleLine line() {
        return schedules.list().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JobLine line(JobLaunch ticket) {
        try {
            return TestTransactions.inNew(() -> list.find(ticket.id()).orElseThrow());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void finish(JobLaunch ticket) {
        ledger.begin(ticket.id(), ticket.run(), 41, "node-1", 1);
        ledger.ended(ticket.id(), ticket.run());
    }

    private void signInAsOperator() {
        callers.become(
                new Caller(
                        1L,
                        "operator",
                        "operator",
                        SeededUnits.unnamed(1L),
                        Set.of("OPERATOR"),
                        null));
    }
}
