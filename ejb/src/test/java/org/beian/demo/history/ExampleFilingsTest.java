package org.beian.demo.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.beian.account.Caller;
import org.beian.demo.history.content.ExampleFiling;
import org.beian.demo.history.content.ExampleProvider;
import org.beian.demo.history.content.ExampleStep;
import org.beian.demo.history.content.ExampleStep.Act;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingState;
import org.beian.filing.review.FilingReview;
import org.beian.law.Shanghai;
import org.beian.party.Authorities;
import org.beian.party.Units;
import org.beian.persistence.ThreadTime;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ExampleFilingsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);

    @Inject Authorities authorities;
    @Inject ExampleUnits examples;
    @Inject ExampleFilings filings;
    @Inject FilingRepository stored;
    @Inject Units units;
    @Inject ThreadTime time;
    @Inject TestCallers callers;
    @Inject DemoRegister register;
    @Inject History history;
    @Inject BeanManager beans;

    @BeforeAll
    static void chooseDemoMode() {
        System.setProperty("beian.demo", "true");
    }

    @AfterAll
    static void leaveDemoMode() {
        System.clearProperty("beian.demo");
    }

    @BeforeEach
    void becomeTheSystem() {
        callers.become(Caller.job("demo"));
        authorities.ensure();
        examples.add();
    }

    @AfterEach
    void signOut() {
        register.assertAgrees();
        callers.become(null);
    }

    @Test
    void approvesAtItsTimeWithAWholeHistory() {
        take(3, Act.SUBMIT, 1, DAY);
        take(3, Act.APPROVE, 1, DAY.plusDays(4));
        take(3, Act.HAND_OVER, 1, DAY.plusDays(7));
        FilingApplication filed = found(3);
        assertThat(filed.state()).isEqualTo(FilingState.APPROVED);
        assertThat(Shanghai.date(filed.submittedAt())).isEqualTo(DAY);
        assertThat(Shanghai.date(filed.decidedAt())).isEqualTo(DAY.plusDays(4));
        assertThat(Shanghai.date(filed.provider().handedOverAt())).isEqualTo(DAY.plusDays(7));
        assertThat(filed.filingNumber()).startsWith("沪ICP备");
        assertThat(stored.findings(filed.id(), 1)).isEmpty();
        assertThat(history.verify(filed).isWhole()).isTrue();
        assertThat(history.of(filed))
                .extracting(HistoryEntry::actor)
                .contains(ExampleProvider.EAST_AND_WEST.code(), "reviewer-sh");
    }

    @Test
    void refusesAndMendsInASecondRound() {
        take(6, Act.SUBMIT, 1, DAY);
        take(6, Act.REFUSE, 1, DAY.plusDays(3));
        assertThat(stored.reasons(found(6).id(), 1)).hasSize(1);
        take(6, Act.MEND, 1, DAY.plusDays(8));
        FilingApplication again = found(6);
        assertThat(again.state()).isEqualTo(FilingState.UNDER_REVIEW);
        assertThat(again.round()).isEqualTo(2);
        assertThat(history.verify(again).isWhole()).isTrue();
    }

    @Test
    void takesAWaitingOneOnce() {
        for (int times = 0; times < 2; times++) {
            take(18, Act.SUBMIT, 1, DAY);
            take(18, Act.TAKE, 1, DAY.plusDays(1));
        }
        FilingApplication waiting = found(18);
        assertThat(waiting.state()).isEqualTo(FilingState.UNDER_REVIEW);
        assertThat(history.of(waiting)).extracting(HistoryEntry::act).containsOnlyOnce("TAKE");
    }

    @Test
    void changesNothingWhenThePlanIsGoneThroughAgain() {
        for (int times = 0; times < 2; times++) {
            take(8, Act.SUBMIT_MISTYPED, 1, DAY);
            take(8, Act.TAKE, 1, DAY.plusDays(1));
            take(8, Act.HAND_OVER, 1, DAY.plusDays(2));
        }
        FilingApplication returned = found(8);
        assertThat(returned.state()).isEqualTo(FilingState.RETURNED);
        assertThat(returned.round()).isEqualTo(1);
        assertThat(history.of(returned)).hasSize(2);
    }

    /** The bean of the application is made with the setting as it is, and so is this one. */
    @Test
    void letsNobodyActForOthersOutsideOfTheDemo() {
        System.clearProperty("beian.demo");
        DelegatedProcedures closed;
        try {
            closed =
                    new Unmanaged<>(beans, DelegatedProcedures.class)
                            .newInstance()
                            .produce()
                            .inject()
                            .get();
        } finally {
            chooseDemoMode();
        }
        AtomicBoolean acted = new AtomicBoolean();
        assertThatThrownBy(
                        () ->
                                closed.as(
                                        "reviewer-sh",
                                        FilingReview.class,
                                        review -> acted.getAndSet(true)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("demo");
        assertThat(acted).isFalse();
    }

    private void take(int number, Act act, int round, LocalDate day) {
        ExampleStep step = new ExampleStep(number, act, round, day);
        time.call(
                day.atTime(step.time()).atZone(Shanghai.ZONE).toInstant(),
                () -> {
                    filings.take(step);
                    return null;
                });
    }

    private FilingApplication found(int number) {
        ExampleFiling filing = new ExampleFiling(number);
        Long provider = units.byCode(filing.provider()).orElseThrow().id();
        List<FilingApplication> all =
                stored.ofUnit(provider, false, null, List.of(filing.reference()), 0, 2);
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
