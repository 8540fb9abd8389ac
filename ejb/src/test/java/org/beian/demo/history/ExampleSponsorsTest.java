package org.beian.demo.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.beian.account.Caller;
import org.beian.agency.DisavowalState;
import org.beian.agency.disavowal.DisavowalReading;
import org.beian.agency.disavowal.DisavowalView;
import org.beian.demo.DemoScene;
import org.beian.demo.history.content.ExampleFiling;
import org.beian.demo.history.content.ExampleSponsor;
import org.beian.demo.history.content.ExampleStep;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingState;
import org.beian.intake.imports.ImportReports;
import org.beian.intake.imports.ImportState;
import org.beian.intake.imports.ImportStatus;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.lostaccount.LostAccount;
import org.beian.lostaccount.LostAccountFilter;
import org.beian.lostaccount.LostAccountLine;
import org.beian.lostaccount.LostAccountState;
import org.beian.lostaccount.LostAccounts;
import org.beian.lostaccount.joining.JoiningReading;
import org.beian.party.Authorities;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.persistence.ThreadTime;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.testing.TestTransactions;
import org.beian.trail.History;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the examples of a consent, a lost account, a joining and an import of units. */
@DatabaseTest
class ExampleSponsorsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Inject DemoScene demo;
    @Inject Authorities authorities;
    @Inject ExampleUnits examples;
    @Inject ExampleSponsors sponsors;
    @Inject ExampleFilings example;
    @Inject ExampleReports reports;
    @Inject DelegatedProcedures procedures;
    @Inject FilingRepository filings;
    @Inject Units units;
    @Inject ThreadTime time;
    @Inject TestCallers callers;
    @Inject DemoRegister register;
    @Inject History history;

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
        register.assertAgrees();
        callers.become(null);
    }

    /** Goes through the days, twice as after an interruption. */
    private void goThrough() {
        for (int times = 0; times < 2; times++) {
            for (int daysAgo = 50; daysAgo > 0; daysAgo--) {
                LocalDate day = TODAY.minusDays(daysAgo);
                ExampleSponsor.Act.on(daysAgo)
                        .ifPresent(
                                act ->
                                        time.call(
                                                day.atTime(LocalTime.NOON)
                                                        .atZone(Shanghai.ZONE)
                                                        .toInstant(),
                                                () -> {
                                                    sponsors.take(act, day);
                                                    return null;
                                                }));
            }
        }
    }

    private FilingApplication only(ExampleSponsor sponsor) {
        Unit unit = units.byCode(sponsor.username()).orElseThrow();
        assertThat(unit.name()).startsWith("示例");
        List<FilingApplication> all = filings.ofUnit(unit.id(), true, null, List.of(), 0, 5);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    @Clause({"12.7", "8.6"})
    void letsOneSponsorBeAskedAndAnotherLoseItsAccount() throws Exception {
        goThrough();
        FilingApplication asked = only(ExampleSponsor.ASKED);
        assertThat(asked.state()).isEqualTo(FilingState.AWAITING_SPONSOR);
        assertThat(asked.round()).isEqualTo(2);
        assertThat(asked.provider().sponsorDue()).isAfter(TODAY);
        assertThat(history.verify(asked).isWhole()).isTrue();

        FilingApplication filed = only(ExampleSponsor.LOCKED_OUT);
        assertThat(filed.state()).isEqualTo(FilingState.APPROVED);
        List<DisavowalView> disavowed =
                procedures.as(
                        ExampleSponsor.LOCKED_OUT.username(),
                        DisavowalReading.class,
                        own -> own.list(DisavowalState.OPEN, Long.MAX_VALUE, 9));
        assertThat(disavowed)
                .extracting(DisavowalView::applicationId, DisavowalView::decided)
                .containsExactly(tuple(filed.id(), true));
        LostAccountFilter ofSponsor =
                new LostAccountFilter(
                        LostAccountState.RECEIVED, ExampleSponsor.LOCKED_OUT.filing().company());
        List<LostAccountLine> waiting =
                procedures.as(
                        "reviewer-bj",
                        LostAccounts.class,
                        one -> one.list(ofSponsor, Long.MAX_VALUE, 9));
        assertThat(waiting).hasSize(1);
        LostAccount lost =
                procedures.as(
                        "reviewer-bj", LostAccounts.class, one -> one.find(waiting.get(0).id()));
        assertThat(lost.differences()).isEmpty();
        assertThat(
                        TestTransactions.inNew(
                                () ->
                                        procedures.<LostAccounts, String>as(
                                                "reviewer-bj",
                                                LostAccounts.class,
                                                one -> one.scan(lost.id(), "示例：核对证件").mediaType())))
                .isEqualTo("image/png");
        assertThat(
                        procedures.<LostAccounts, Boolean>as(
                                "reviewer-bj",
                                LostAccounts.class,
                                one -> one.isReceivedByCaller(lost.id())))
                .as("the second person")
                .isFalse();
        Unit own = units.byCode("sponsor").orElseThrow();
        assertThat(filings.ofUnit(own.id(), true, null, List.of(), 0, 1))
                .as("formats.md 8.3")
                .isEmpty();
    }

    @Test
    @Clause("12.6")
    void letsASponsorJoinWhatItsProviderKept() {
        LocalDate day = TODAY.minusDays(30);
        for (ExampleStep.Act act : List.of(ExampleStep.Act.SUBMIT, ExampleStep.Act.APPROVE)) {
            time.call(
                    day.atTime(LocalTime.NOON).atZone(Shanghai.ZONE).toInstant(),
                    () -> {
                        example.take(new ExampleStep(ExampleFiling.KEPT.number(), act, 1, day));
                        return null;
                    });
        }
        goThrough();
        assertThat(
                        procedures.<JoiningReading, List<LostAccount>>as(
                                ExampleSponsor.JOINING.username(),
                                JoiningReading.class,
                                own -> own.list(null, Long.MAX_VALUE, 9)))
                .singleElement()
                .extracting(LostAccount::state)
                .isEqualTo(LostAccountState.APPLIED);
    }

    @Test
    @Clause("4")
    void registersUnitsOfAFileSomeOfWhoseRowsAreRefused() {
        LocalDate day = TODAY.minusDays(10);
        reports.report(day, TODAY);
        reports.report(day, TODAY);
        List<ImportStatus> own =
                procedures.as("clerk-bj", ImportReports.class, one -> one.own(0, 9)).stream()
                        .filter(one -> one.register().equals("units"))
                        .toList();
        assertThat(own).hasSize(1);
        assertThat(own.get(0).state()).isEqualTo(ImportState.COMPLETED);
        assertThat(own.get(0).rows().rejected()).isEqualTo(4);
        assertThat(own.get(0).rows().accepted()).isEqualTo(2);
        assertThat(units.byCode("shili-access-1")).get().extracting(Unit::name).isEqualTo("示例宽带接入");
        assertThat(units.byCode("shili-access-2")).get().extracting(Unit::name).isEqualTo("示例数据中心");
        assertThat(units.byCode("shili-access-3")).isEmpty();
    }
}
