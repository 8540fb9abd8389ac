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
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of jobs that broke off: they wait until they are run again or dismissed. */
@DatabaseTest
class JobDismissalTest {

    private static int names;

    @Inject JobRepository ledger;
    @Inject JobList list;
    @Inject InTray tray;
    @Inject TestCallers callers;

    private final String name = "dismissal-" + names++;

    @BeforeEach
    void signIn() {
        signInAs("operator", "OPERATOR");
    }

    private void signInAs(String username, String role) {
        callers.become(
                new Caller(1L, username, username, SeededUnits.unnamed(1L), Set.of(role), null));
    }

    private JobLaunch failed() {
        JobLaunch failed = ledger.open(name, Map.of());
        ledger.failed(failed.id(), 1, JobFailure.JOB_FAILED, "1a2b3c4d");
        return failed;
    }

    private void advance(Duration time) {
        TestClock.shared().advance(time);
    }

    private JobLine line(JobLaunch ticket) throws Exception {
        return TestTransactions.inNew(() -> list.find(ticket.id()).orElseThrow());
    }

    private List<JobRunLine> runs(JobLaunch ticket) throws Exception {
        return TestTransactions.inNew(() -> list.runs(ticket.id()));
    }

    @Test
    void waitsForTheOperatorUntilItIsRunAgainOrDismissed() {
        JobLaunch failed = failed();
        JobLaunch silent = ledger.open(name, Map.of("of", "silent"));
        tray.lacks(WaitingKind.FAILED_JOB, silent.id());
        assertThat(tray.link(WaitingKind.FAILED_JOB, failed.id()))
                .isEqualTo("/operator/job.xhtml?id=" + failed.id());
        advance(Duration.ofSeconds(61));
        tray.holds(WaitingKind.FAILED_JOB, silent.id());
        assertThat(tray.count(WaitingKind.FAILED_JOB)).isEqualTo(list.toBeHandled());
        ledger.reopen(failed.id());
        tray.lacks(WaitingKind.FAILED_JOB, failed.id());
        ledger.dismiss(silent.id(), "服务器已停用");
        tray.lacks(WaitingKind.FAILED_JOB, silent.id());
        signInAs("ministry", "MINISTRY");
        tray.hasNo(WaitingKind.FAILED_JOB);
    }

    @Test
    void dismissesWhatBrokeOffForAReasonThatStaysWithItsRun() throws Exception {
        JobLaunch failed = ledger.open(name, Map.of());
        ledger.failed(failed.id(), 1, JobFailure.JOB_FAILED, "1a2b3c4d");
        JobLaunch silent = ledger.open(name, Map.of("of", "silent"));
        advance(Duration.ofSeconds(61));
        long before = list.toBeHandled();
        assertThat(before).isGreaterThanOrEqualTo(2);
        assertThat(line(failed).mayDismiss()).isTrue();

        signInAs("operator2", "OPERATOR");
        ledger.dismiss(failed.id(), " 月份填写有误 ");
        ledger.dismiss(silent.id(), "服务器已停用");

        assertThat(list.toBeHandled()).isEqualTo(before - 2);
        assertThat(line(failed).mayDismiss()).isFalse();
        assertThat(line(silent).state()).isEqualTo(JobState.STOPPED);
        assertThat(runs(failed))
                .singleElement()
                .satisfies(
                        run -> {
                            assertThat(run.dismissedBy()).isEqualTo("operator2");
                            assertThat(run.dismissal()).isEqualTo("月份填写有误");
                            assertThat(run.dismissedAt()).isNotNull();
                        });
        JobLaunch again = ledger.reopen(failed.id());
        ledger.failed(again.id(), 2, JobFailure.DISK_FULL, "1a2b3c4d");
        assertThat(list.toBeHandled()).isEqualTo(before - 1);
        assertThat(runs(failed)).extracting(JobRunLine::dismissal).containsExactly(null, "月份填写有误");
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTING", "RUNNING", "STOPPING"})
    void refusesToResumeOrDismissAJobThatIsUnderWay(JobState state) throws Exception {
        JobLaunch open = ledger.open(name + state, Map.of());
        if (state != JobState.STARTING) {
            ledger.begin(open.id(), 1, 41, "node-1", 100);
        }
        if (state == JobState.STOPPING) {
            ledger.askToStop(open.id());
        }
        assertThat(line(open).state()).isEqualTo(state);
        assertThatThrownBy(() -> ledger.reopen(open.id()))
                .is(rejectedAs(JobRefusal.JOB_IN_OTHER_STATE))
                .hasMessageContaining(state.name());
        assertThatThrownBy(() -> ledger.dismiss(open.id(), "不需要了"))
                .is(rejectedAs(JobRefusal.JOB_IN_OTHER_STATE));
        assertThat(line(open).state()).isEqualTo(state);
        assertThat(line(open).run()).isEqualTo(1);
    }

    @Test
    void refusesADismissalWithoutReasonOrTwiceOrOfWhatDidNotBreakOff() {
        JobLaunch open = ledger.open(name, Map.of());
        assertThatThrownBy(() -> ledger.dismiss(open.id(), "不需要了"))
                .is(rejectedAs(JobRefusal.JOB_IN_OTHER_STATE));
        ledger.failed(open.id(), 1, JobFailure.JOB_FAILED, "1a2b3c4d");
        assertThatThrownBy(() -> ledger.dismiss(open.id(), " 不 "))
                .is(rejectedAs(JobRefusal.JOB_REASON_MISSING));
        assertThatThrownBy(() -> ledger.dismiss(open.id(), null))
                .is(rejectedAs(JobRefusal.JOB_REASON_MISSING));
        assertThatThrownBy(() -> ledger.dismiss(-1, "不需要了")).is(rejectedAs(JobRefusal.JOB_UNKNOWN));
        ledger.dismiss(open.id(), "不需要了");
        assertThatThrownBy(() -> ledger.dismiss(open.id(), "不需要了"))
                .is(rejectedAs(JobRefusal.JOB_DISMISSED));
    }
}
