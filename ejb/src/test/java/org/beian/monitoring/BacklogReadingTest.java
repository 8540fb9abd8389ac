package org.beian.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.filing.review.WaitingApplications;
import org.beian.intake.contract.ImportMode;
import org.beian.intake.contract.ImportOrder;
import org.beian.intake.imports.Imports;
import org.beian.intake.run.ImportQueue;
import org.beian.intake.run.ImportWork;
import org.beian.intake.run.SampleRegister;
import org.beian.job.execution.JobFailure;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobRepository;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.beian.trail.NamedCase;
import org.beian.value.Province;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the numbers that are shown as metrics, each as it moves: others' rows are there too. */
@DatabaseTest
class BacklogReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Province QUIET = Province.NINGXIA;
    private static final NamedCase CASE = new About("BACKLOG_TEST", 1L);
    private static int names;

    @Inject BacklogReading reading;
    @Inject WaitingApplications applications;
    @Inject Outbox outbox;
    @Inject JobRepository jobs;
    @Inject Imports imports;
    @Inject ImportWork importWork;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject EntityManager em;

    private final String name = "backlog-" + names++;
    private Backlog before;

    @BeforeEach
    void read() {
        callers.become(Caller.job("system"));
        before = reading.read();
    }

    @Test
    void countsApplicationsUnderReviewAndThosePastTheirDeadline() {
        Unit provider = units.provider(QUIET);
        applications.add(
                provider.id(),
                QUIET,
                List.of(
                        new WaitingApplications.Row("示例一", TODAY.minusDays(1), null),
                        new WaitingApplications.Row("示例二", TODAY, null)));

        Backlog now = reading.read();
        applications.clear(QUIET);
        assertThat(now.reviewWaiting() - before.reviewWaiting()).isEqualTo(2);
        assertThat(now.reviewOverdue() - before.reviewOverdue()).isEqualTo(1);
    }

    @Test
    void countsMailsAndTellsHowLateTheOldestIs() throws Exception {
        update("delete from Mail m");
        assertThat(reading.read().mailsDelay()).isZero();
        for (int i = 0; i < 3; i++) {
            TestTransactions.inNew(
                    () -> {
                        outbox.queue(
                                "a@example.cn",
                                MailFrame.to(null),
                                "access.opened",
                                Locale.ENGLISH,
                                CASE,
                                null);
                        return null;
                    });
        }
        TestClock.shared().advance(Duration.ofSeconds(90));
        Backlog now = reading.read();
        assertThat(now.mailsWaiting()).isEqualTo(3);
        assertThat(now.mailsDelay()).isEqualTo(90);
        assertThat(now.mailsFailed()).isZero();
        assertThat(now.mailsParked()).isZero();
    }

    @Test
    void countsJobsThatRunFailedOrAreSilent() {
        JobLaunch failed = begun(name + "-failed");
        jobs.failed(failed.id(), failed.run(), JobFailure.JOB_FAILED, "incident");
        begun(name + "-running");
        TestClock.shared().advance(Duration.ofSeconds(-61));
        begun(name + "-silent");
        TestClock.shared().advance(Duration.ofSeconds(61));

        Backlog now = reading.read();
        assertThat(now.jobsRunning() - before.jobsRunning()).isEqualTo(1);
        assertThat(now.jobsFailed() - before.jobsFailed()).isEqualTo(1);
        assertThat(now.jobsSilent() - before.jobsSilent()).isEqualTo(1);

        begun(name + "-failed");
        assertThat(reading.read().jobsFailed()).as("repeated").isEqualTo(before.jobsFailed());
    }

    @Test
    void countsImportsUntilTheirJobFails() throws Exception {
        callers.become(
                SeededUnits.callerOf(
                        units.add(Capacity.ACCESS_PROVIDER, null), "program", Roles.PROVIDER));
        ImportOrder order = new ImportOrder(SampleRegister.NAME, ImportMode.GOOD_ROWS, false);
        long id =
                imports.accept(
                                imports.receive(
                                        "a.jsonl",
                                        new ByteArrayInputStream(name.getBytes(UTF_8)),
                                        order),
                                order)
                        .id();
        callers.become(Caller.job("system"));
        Backlog queued = reading.read();
        assertThat(queued.importsQueued() - before.importsQueued()).isEqualTo(1);

        JobLaunch job =
                jobs.open(
                        ImportQueue.jobName(SampleRegister.NAME),
                        ImportQueue.jobParameters(id),
                        "program");
        importWork.handedTo(id, job.id());
        jobs.begin(job.id(), job.run(), 1, "node", importWork.begin(id));
        Duration age = Duration.ofDays(3650);
        update(
                "update Import i set i.createdAt = ?1 where i.id = ?2",
                TestClock.shared().instant().minus(age),
                id);
        Backlog running = reading.read();
        assertThat(running.importsRunning() - before.importsRunning()).isEqualTo(1);
        assertThat(running.importsQueued()).isEqualTo(before.importsQueued());
        assertThat(running.importsAge()).isEqualTo(age.toSeconds());

        jobs.failed(job.id(), job.run(), JobFailure.JOB_FAILED, "incident");
        Backlog now = reading.read();
        assertThat(now.importsRunning()).isEqualTo(before.importsRunning());
        assertThat(now.importsAge()).isEqualTo(before.importsAge());
    }

    private JobLaunch begun(String job) {
        JobLaunch launch = jobs.open(job, Map.of());
        jobs.begin(launch.id(), launch.run(), 1, "node", 10);
        return launch;
    }

    private void update(String jpql, Object... parameters) throws Exception {
        TestTransactions.inNew(
                () -> {
                    Query query = em.createQuery(jpql);
                    for (int i = 0; i < parameters.length; i++) {
                        query.setParameter(i + 1, parameters[i]);
                    }
                    return query.executeUpdate();
                });
    }

    /** Case that a mail is about. */
    private record About(String caseType, Long caseId) implements NamedCase {}
}
