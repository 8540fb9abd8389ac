package org.beian.demo.history;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.beian.account.Caller;
import org.beian.demo.DemoScene;
import org.beian.demo.history.content.ExampleFiling;
import org.beian.demo.history.content.ExampleSponsor;
import org.beian.demo.history.content.ExampleStep;
import org.beian.demo.history.content.ExampleStep.Act;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.blacklist.BlacklistFilter;
import org.beian.enforcement.blacklist.BlacklistPhase;
import org.beian.enforcement.blacklist.BlacklistReading;
import org.beian.enforcement.closure.AssistanceFilter;
import org.beian.enforcement.closure.AssistanceReading;
import org.beian.enforcement.closure.AssistanceView;
import org.beian.enforcement.closure.AssistanceView.OrderView;
import org.beian.enforcement.dossier.CaseFilter;
import org.beian.enforcement.dossier.CaseLine;
import org.beian.enforcement.dossier.CaseReading;
import org.beian.enforcement.dossier.view.CollectionView;
import org.beian.enforcement.proceeding.CollectionState;
import org.beian.enforcement.transfer.TransferFilter;
import org.beian.enforcement.transfer.TransferReading;
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

/** Tests of the example cases: opened, told, decided and served once. */
@DatabaseTest
@Clause("16.3")
class ExampleEnforcementTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);

    /** The filings of sponsors are there by now, whichever test made them. */
    private static final LocalDate AFTER_ALL = LocalDate.of(2026, 11, 26);

    @Inject DemoScene demo;
    @Inject Authorities authorities;
    @Inject ExampleUnits examples;
    @Inject ExampleFilings filings;
    @Inject ExampleSponsors sponsors;
    @Inject ExampleEnforcement enforcement;
    @Inject ExampleBlacklist blacklist;
    @Inject DelegatedProcedures procedures;
    @Inject ThreadTime time;
    @Inject TestCallers callers;
    @Inject DemoRegister register;

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
    void leaveNothing() {
        register.assertAgrees();
        callers.become(null);
    }

    private void at(LocalDate day, Runnable act) {
        time.call(
                day.atTime(4, 0).toInstant(ZoneOffset.UTC),
                () -> {
                    act.run();
                    return null;
                });
    }

    @Test
    void casesAreMadeOnce() {
        for (Act act : new Act[] {Act.SUBMIT, Act.APPROVE}) {
            at(DAY, () -> filings.take(new ExampleStep(50, act, 1, DAY)));
        }
        for (ExampleSponsor.Act act : ExampleSponsor.Act.values()) {
            at(DAY, () -> sponsors.take(act, DAY));
        }
        for (Act act : new Act[] {Act.SUBMIT, Act.APPROVE}) {
            int number = ExampleFiling.ELSEWHERE.number();
            at(DAY, () -> filings.take(new ExampleStep(number, act, 1, DAY)));
        }
        LocalDate began = DAY.plusDays(5);
        for (int times = 0; times < 2; times++) {
            at(began.minusDays(252), enforcement::intendUnpaid);
            at(began.minusDays(222), enforcement::decideUnpaid);
            at(began.minusDays(12), enforcement::urge);
            at(began.plusDays(30), enforcement::applyToCourt);
            at(began, enforcement::intend);
            at(began, enforcement::intendClosure);
            at(began.plusDays(14), enforcement::decide);
            at(began.plusDays(29), enforcement::decideClosure);
            at(began.plusDays(30), enforcement::serveClosure);
            at(began.plusDays(32), enforcement::orderStop);
            at(began.plusDays(30), enforcement::serve);
            at(began.plusDays(31), enforcement::investigate);
            at(AFTER_ALL, enforcement::tellSponsor);
            at(began.plusDays(32), enforcement::tellProvider);
            at(began.plusDays(32), enforcement::enterClues);
            at(began.plusDays(32), enforcement::transferClue);
            at(began.plusDays(31), blacklist::bar);
            at(began.plusDays(32), blacklist::propose);
        }
        assertThat(listed(BlacklistPhase.IN_FORCE)).isOne();
        assertThat(listed(BlacklistPhase.PROPOSED)).isOne();
        assertThat(unpaid().state()).isEqualTo(CollectionState.PROPOSED);
        assertThat(states("NUMBER_NOT_SHOWN")).containsExactly(CaseState.EXECUTING);
        assertThat(states("CHANGE_NOT_FILED")).containsExactly(CaseState.INVESTIGATING);
        assertThat(states("BEYOND_FILING")).containsExactly(CaseState.NOTIFIED);
        assertThat(states("ACCESS_TO_UNFILED_SITE")).containsExactly(CaseState.NOTIFIED);
        TransferFilter filter = new TransferFilter(null, true, "example-transfer.ninja");
        long coming = procedures.as("reviewer-bj", TransferReading.class, own -> own.count(filter));
        assertThat(coming).isOne();
        assertThat(states("CONTENT_WITHOUT_PRE_APPROVAL")).containsExactly(CaseState.EXECUTING);
        assertThat(assistance("reviewer-bj", false)).isEqualTo(assistance("reviewer-gd", true));
    }

    /** Entries of the examples in a phase, on the closed website and on a judgment. */
    private int listed(BlacklistPhase phase) {
        String begin =
                phase == BlacklistPhase.IN_FORCE
                        ? ExampleFiling.ELSEWHERE.domain()
                        : "9111010890000999";
        BlacklistFilter filter = new BlacklistFilter(phase, "110000", begin);
        return procedures.as("reviewer-gd", BlacklistReading.class, own -> own.count(filter));
    }

    /** The one of the example, as a bureau sees it: its provider is ordered and has to report. */
    private AssistanceView assistance(String reviewer, boolean incoming) {
        AssistanceFilter own =
                new AssistanceFilter(null, incoming, ExampleFiling.ELSEWHERE.domain());
        List<AssistanceView> found =
                procedures.as(reviewer, AssistanceReading.class, read -> read.list(own, null, 10));
        assertThat(found).hasSize(1);
        String id = found.get(0).id().toString();
        AssistanceView one =
                procedures.as(reviewer, AssistanceReading.class, read -> read.show(id));
        assertThat(one.orders()).extracting(OrderView::state).containsExactly("OPEN");
        return one;
    }

    private CollectionView unpaid() {
        CaseFilter filter = new CaseFilter(null, "UNFILED_SERVICE", "clerk-bj", null);
        return procedures.as(
                "clerk-bj",
                CaseReading.class,
                own -> own.show(own.list(filter, null, 1).get(0).id().toString()).collection());
    }

    /** Those of the demo's clerk; others of Beijing are of other tests. */
    private List<CaseState> states(String violation) {
        CaseFilter filter = new CaseFilter(null, violation, "clerk-bj", null);
        return procedures
                .as("clerk-bj", CaseReading.class, own -> own.list(filter, null, 100))
                .stream()
                .map(CaseLine::state)
                .toList();
    }
}
