package org.beian.demo.history;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.beian.access.notice.StopAccessNotices;
import org.beian.access.notice.StopAccessState;
import org.beian.account.Caller;
import org.beian.cancellation.CancellationState;
import org.beian.cancellation.clearing.ClearingPhase;
import org.beian.cancellation.clearing.ClearingReading;
import org.beian.cancellation.procedure.CancellationReading;
import org.beian.demo.DemoScene;
import org.beian.demo.history.ExampleStep.Act;
import org.beian.law.Clause;
import org.beian.party.Authorities;
import org.beian.persistence.ThreadTime;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the example cancellations: one waits, one is approved and to be carried out. */
@DatabaseTest
@Clause("15.2")
class ExampleCancellationsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);

    @Inject DemoScene demo;
    @Inject Authorities authorities;
    @Inject ExampleUnits examples;
    @Inject ExampleFilings filings;
    @Inject ExampleCancellations cancellations;
    @Inject ExampleWithdrawals withdrawals;
    @Inject ExampleOwnMotion ownMotion;
    @Inject DelegatedProcedures procedures;
    @Inject ThreadTime time;
    @Inject TestCallers callers;

    @BeforeAll
    static void chooseDemoMode() {
        System.setProperty("beian.demo", "true");
    }

    @AfterAll
    static void leaveDemoMode() {
        System.clearProperty("beian.demo");
    }

    @BeforeEach
    void becomeTheSystem() throws Exception {
        callers.become(Caller.job("demo"));
        authorities.ensure();
        demo.ready();
        examples.add();
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private void file(int number) {
        for (Act act : new Act[] {Act.SUBMIT, Act.APPROVE}) {
            ExampleStep step = new ExampleStep(number, act, 1, DAY);
            time.call(
                    DAY.atTime(12, 0).toInstant(ZoneOffset.UTC),
                    () -> {
                        filings.take(step);
                        return null;
                    });
        }
    }

    private int applied(CancellationState state) {
        return procedures.as("provider", CancellationReading.class, own -> own.countOwn(state));
    }

    private int notices() {
        return procedures.as(
                "provider", StopAccessNotices.class, own -> own.countOwn(StopAccessState.OPEN));
    }

    private void fileSome() {
        for (int number : new int[] {50, 52, 54, 57, 59, 60}) {
            file(number);
        }
    }

    @Test
    @Clause("B14")
    void withdrawalsLeaveWebsitesWithoutAccess() {
        fileSome();
        int before = applied(null);
        for (int times = 0; times < 2; times++) {
            withdrawals.withdraw(1);
            withdrawals.withdraw(2);
            assertThat(applied(null)).isEqualTo(before + 2);
            int empty =
                    procedures.as(
                            "reviewer-bj",
                            ClearingReading.class,
                            own -> own.count(ClearingPhase.SPONSOR));
            assertThat(empty).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    @Clause("8.2")
    void oneIsOpenedOnOwnMotion() {
        fileSome();
        int before = waiting();
        for (int times = 0; times < 2; times++) {
            ownMotion.open();
            assertThat(waiting()).isEqualTo(before + 1);
        }
    }

    private int waiting() {
        return procedures.as("reviewer-bj", CancellationReading.class, own -> own.countQueue());
    }

    @Test
    void areMadeOnce() {
        int others = notices();
        int before = applied(CancellationState.APPROVED);
        fileSome();
        for (int times = 0; times < 2; times++) {
            cancellations.apply();
            cancellations.take();
            cancellations.approve();
            assertThat(applied(CancellationState.UNDER_REVIEW)).isEqualTo(1);
            assertThat(applied(CancellationState.APPROVED)).isEqualTo(before + 1);
            assertThat(notices()).isEqualTo(others + 1);
        }
    }
}
