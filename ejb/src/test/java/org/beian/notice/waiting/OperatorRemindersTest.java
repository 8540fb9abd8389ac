package org.beian.notice.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.filing.review.FilingScene;
import org.beian.job.JobRefusal;
import org.beian.job.execution.JobFailure;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobRepository;
import org.beian.job.execution.OverdueOperation;
import org.beian.law.Clause;
import org.beian.party.Authorities;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the last day of an operator's work: warning, then escalation to the ministry. */
@DatabaseTest
@Clause("B1")
class OperatorRemindersTest {

    /** The third working day after 24 November 2026, on which the tests' clock stands. */
    private static final LocalDate LAST = LocalDate.of(2026, 11, 27);

    @Inject FilingScene scene;
    @Inject TestCallers callers;
    @Inject InTray tray;
    @Inject Authorities authorities;
    @Inject JobRepository jobs;
    @Inject OverdueOperation overdue;

    private final String name = "reminded-" + UUID.randomUUID();

    @BeforeEach
    void signIn() {
        authorities.ensure();
        asOperator();
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    private void asOperator() {
        scene.become(unit(Authorities.OPERATOR), "operator", Roles.OPERATOR);
    }

    private Unit unit(String code) {
        return FilingScene.inNew(() -> scene.units.byCode(code).orElseThrow());
    }

    /** As the timer does, which is no operator. */
    private void remind() {
        callers.become(Caller.job("timer"));
        tray.remind(WaitingKind.FAILED_JOB);
        asOperator();
    }

    private List<?> events(JobLaunch job, String unit) {
        return scene.read(
                "select event_type from event where case_type = 'JOB' and case_id = ?"
                        + " and unit_id = ? order by event_number",
                job.id(),
                unit(unit).id());
    }

    private List<?> escalated(JobLaunch job) {
        return scene.read(
                "select superior from waiting_notice where kind = 'FAILED_JOB' and case_id = ?"
                        + " and stage = 'ESCALATED' and ended_at is null",
                job.id());
    }

    private JobLaunch failed() {
        JobLaunch failed = jobs.open(name, Map.of());
        jobs.failed(failed.id(), 1, JobFailure.JOB_FAILED, "1a2b3c4d");
        return failed;
    }

    @Test
    void warnsThenTellsTheMinistryOfAJobThatNobodyLookedAt() {
        JobLaunch failed = failed();
        remind();
        assertThat(tray.holds(WaitingKind.FAILED_JOB, failed.id()).deadline()).isEqualTo(LAST);
        assertThat(events(failed, Authorities.OPERATOR)).isEmpty();
        TestClock.shared().set(LAST.minusDays(1).atTime(9, 0));
        remind();
        assertThat(events(failed, Authorities.OPERATOR)).isEqualTo(List.of("WORK_DUE_SOON"));
        TestClock.shared().set(LAST.plusDays(1).atTime(9, 0));
        remind();
        remind();
        assertThat(events(failed, Authorities.OPERATOR))
                .isEqualTo(List.of("WORK_DUE_SOON", "WORK_OVERDUE"));
        assertThat(events(failed, Authorities.MINISTRY)).isEqualTo(List.of("WORK_ESCALATED"));
        assertThat(escalated(failed)).isEqualTo(List.of("100000"));
        scene.become(unit(Authorities.MINISTRY), "ministry", Roles.MINISTRY);
        assertThat(tray.listed(WaitingKind.ESCALATED))
                .anySatisfy(
                        one -> {
                            assertThat(one.subject()).endsWith("作业第 " + failed.id() + " 号");
                            assertThat(one.late()).isEqualTo(WaitingKind.FAILED_JOB);
                            assertThat(one.place()).isEqualTo(String.valueOf(failed.id()));
                        });
        assertThat(overdue.job(failed.id()).name()).isEqualTo(name);
        asOperator();
        jobs.dismiss(failed.id(), "月份填写有误");
        remind();
        assertThat(escalated(failed)).isEmpty();
        assertThatThrownBy(() -> overdue.job(failed.id())).is(rejectedAs(JobRefusal.JOB_UNKNOWN));
    }

    /** Only who may act on it looks for an interrupted job, and the timer. */
    @Test
    void staysWithTheMinistryAsLongAsAJobIsInterrupted() {
        JobLaunch silent = jobs.open(name, Map.of());
        TestClock.shared().set(LAST.plusDays(1).atTime(9, 0));
        remind();
        remind();
        assertThat(escalated(silent)).hasSize(1);
        jobs.reopen(silent.id());
        remind();
        assertThat(escalated(silent)).isEmpty();
        TestClock.shared().advance(Duration.ofMinutes(5));
        assertThat(tray.holds(WaitingKind.FAILED_JOB, silent.id()).isOverdue(LAST)).isFalse();
    }
}
