package org.beian.demo.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessNotices;
import org.beian.access.notice.StopAccessState;
import org.beian.access.replacement.ReplacementReading;
import org.beian.access.replacement.ReplacementState;
import org.beian.account.Caller;
import org.beian.cancellation.CancellationState;
import org.beian.cancellation.clearing.ClearingPhase;
import org.beian.cancellation.clearing.ClearingReading;
import org.beian.cancellation.procedure.CancellationReading;
import org.beian.demo.DemoScene;
import org.beian.demo.history.content.ExampleFile;
import org.beian.demo.history.content.ExampleFiling;
import org.beian.demo.history.content.ExampleStep;
import org.beian.demo.history.content.ExampleStep.Act;
import org.beian.filing.application.FilingState;
import org.beian.filing.application.FilingStatus;
import org.beian.filing.reading.FilingSearch;
import org.beian.filing.review.FiledScene;
import org.beian.filing.rule.RuleScene;
import org.beian.law.Clause;
import org.beian.party.Authorities;
import org.beian.persistence.ThreadTime;
import org.beian.release.DomainRelease;
import org.beian.release.ReleaseReading;
import org.beian.release.ReleaseState;
import org.beian.remedy.RemedyState;
import org.beian.remedy.procedure.RemedyFilter;
import org.beian.remedy.procedure.RemedyReading;
import org.beian.remedy.procedure.RemedyView;
import org.beian.remedy.service.ServiceFilter;
import org.beian.remedy.service.ServiceReading;
import org.beian.remedy.service.ServiceState;
import org.beian.supervision.verification.VerificationReading;
import org.beian.supervision.verification.VerificationView;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.unfiledchange.procedure.UnfiledChangeReading;
import org.beian.unfiledchange.procedure.UnfiledChangeView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of the example cancellations: one waits, one is approved and to be carried out, and a site
 * that was stopped may be resumed.
 */
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
    @Inject ExampleServices services;
    @Inject ExampleMove move;
    @Inject ExampleResumption resumption;
    @Inject ExampleUnfiledChanges unfiledChanges;
    @Inject ExampleVerifications verifications;
    @Inject ExampleReleases releases;
    @Inject ExampleReports reports;
    @Inject RuleScene rules;
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
    void signOut() {
        register.assertAgrees();
        callers.become(null);
    }

    private void file(int number) {
        for (Act act : new Act[] {Act.SUBMIT, Act.APPROVE}) {
            ExampleStep step = new ExampleStep(number, act, 1, DAY);
            at(DAY, () -> filings.take(step));
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
    @Clause("B13")
    void oneWebsiteMovesToAnotherProvider() {
        fileSome();
        for (int times = 0; times < 2; times++) {
            move.move();
            int waiting =
                    procedures.as(
                            "provider2",
                            ReplacementReading.class,
                            own -> own.count(ReplacementState.WAITING));
            assertThat(waiting).isEqualTo(1);
        }
    }

    @Test
    @Clause("B13")
    void oneFilingMovesToAnotherProvince() {
        ExampleFiling moving = ExampleFiling.MOVING;
        file(moving.number());
        for (int times = 0; times < 2; times++) {
            filings.move(moving, DAY);
            List<FilingStatus> waiting =
                    FiledScene.inNew(
                            () ->
                                    procedures.as(
                                            moving.provider(),
                                            FilingSearch.class,
                                            own ->
                                                    own.own(
                                                            FilingState.UNDER_REVIEW,
                                                            null,
                                                            0,
                                                            true,
                                                            100)));
            assertThat(waiting)
                    .filteredOn(each -> moving.referenceOfMove().equals(each.reference()))
                    .hasSize(1);
        }
    }

    @Test
    @Clause("8.2")
    void oneIsOpenedOnOwnMotion() {
        fileSome();
        int before = waiting();
        for (int times = 0; times < 2; times++) {
            cancellations.openOnOwnMotion();
            assertThat(waiting()).isEqualTo(before + 1);
        }
    }

    @Test
    @Clause("8.4")
    void changesAreReportedOnce() {
        fileSome();
        for (int times = 0; times < 2; times++) {
            unfiledChanges.report(1);
            unfiledChanges.report(ExampleUnfiledChanges.NUMBER);
            List<UnfiledChangeView> reported =
                    procedures.as("provider", UnfiledChangeReading.class, own -> own.after(0, 100));
            assertThat(reported).hasSize(ExampleUnfiledChanges.NUMBER);
        }
    }

    @Test
    @Clause("7.3")
    void verificationsAreRecordedOnce() {
        fileSome();
        for (int times = 0; times < 2; times++) {
            verifications.record();
            List<VerificationView> recorded =
                    procedures.as("provider", VerificationReading.class, own -> own.after(0, 100));
            assertThat(recorded).hasSize(2);
        }
    }

    private int waiting() {
        return procedures.as("reviewer-bj", CancellationReading.class, own -> own.countQueue());
    }

    @Test
    @Clause("15.5")
    void oneMayBeResumedSinceItIsFiled() {
        for (int times = 0; times < 2; times++) {
            at(DAY.minusDays(37), resumption::observe);
            at(DAY.minusDays(16), resumption::stop);
            file(ExampleFiling.RESUMED.number());
            at(DAY.plusDays(7), resumption::resume);
            List<StopAccessNotice> waiting =
                    procedures.as(
                            "provider",
                            StopAccessNotices.class,
                            own -> own.own(AccessOrder.RESUME, StopAccessState.OPEN, 0, 100));
            assertThat(waiting)
                    .filteredOn(notice -> notice.domains().contains(ExampleFiling.RESUMED.domain()))
                    .hasSize(1);
        }
    }

    private void at(LocalDate day, Runnable act) {
        time.call(
                day.atTime(12, 0).toInstant(ZoneOffset.UTC),
                () -> {
                    act.run();
                    return null;
                });
    }

    @Test
    @Clause("B11")
    void oneDomainIsReleasedAndAnotherWaits() {
        List<ExampleFiling> sold = List.of(ExampleFiling.RELEASED, ExampleFiling.SOLD);
        LocalDate sale = DAY.plusDays(14);
        sold.forEach(filing -> file(filing.number()));
        reports.report(sale, sale.plusDays(ExampleFile.SALE));
        try {
            for (int times = 0; times < 2; times++) {
                at(sale.plusDays(2), releases::applyOnBehalf);
                at(sale.plusDays(27), releases::apply);
                at(sale.plusDays(30), releases::answerOnPaper);
                at(sale.plusDays(37), releases::release);
                assertThat(released("provider"))
                        .containsExactly(tuple(sold.get(0).domain(), ReleaseState.RELEASED));
                assertThat(released("sponsor"))
                        .containsExactly(tuple(sold.get(1).domain(), ReleaseState.UNDER_REVIEW));
            }
            assertThat(
                            procedures
                                    .as(
                                            "sponsor",
                                            ReleaseReading.class,
                                            own -> own.after(null, 0, 100))
                                    .stream()
                                    .map(DomainRelease::answeredAt))
                    .as("answered on paper")
                    .doesNotContainNull();
        } finally {
            sold.forEach(filing -> rules.withdrawReports(filing.domain()));
        }
    }

    private List<Tuple> released(String applicant) {
        return procedures
                .as(applicant, ReleaseReading.class, own -> own.after(null, 0, 100))
                .stream()
                .map(release -> tuple(release.domain(), release.state()))
                .toList();
    }

    @Test
    @Clause("B5")
    void oneLetterIsServedAndTheOthersWait() {
        fileSome();
        services.serve();
        int served = letters(ServiceState.SERVED);
        services.serve();
        assertThat(letters(ServiceState.SERVED)).isEqualTo(served).isPositive();
        assertThat(letters(ServiceState.UNSERVED)).isPositive();
        assertThat(
                        procedures
                                .as(
                                        "clerk-bj",
                                        RemedyReading.class,
                                        own ->
                                                own.list(
                                                        new RemedyFilter(RemedyState.OPEN, null),
                                                        Long.MAX_VALUE,
                                                        100,
                                                        Locale.SIMPLIFIED_CHINESE))
                                .stream()
                                .filter(RemedyView::stayed))
                .isNotEmpty();
    }

    private int letters(ServiceState state) {
        return procedures.as(
                "clerk-bj",
                ServiceReading.class,
                own -> own.count(new ServiceFilter(state, null, "")));
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
