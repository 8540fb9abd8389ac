package org.beian.demo.history;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.beian.account.Caller;
import org.beian.annualaudit.AuditItemPhase;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.CampaignState;
import org.beian.annualaudit.DifferenceKind;
import org.beian.annualaudit.OpinionKind;
import org.beian.annualaudit.answer.AuditItemFilter;
import org.beian.annualaudit.answer.AuditItemReading;
import org.beian.annualaudit.answer.AuditItemView;
import org.beian.annualaudit.campaign.AuditReading;
import org.beian.annualaudit.campaign.CampaignProgress;
import org.beian.annualaudit.campaign.CampaignScene;
import org.beian.annualaudit.campaign.CampaignView;
import org.beian.annualaudit.opinion.OpinionFilter;
import org.beian.annualaudit.opinion.OpinionReading;
import org.beian.annualaudit.opinion.OpinionView;
import org.beian.annualaudit.reconciliation.Difference;
import org.beian.demo.DemoScene;
import org.beian.demo.history.content.ExampleFiling;
import org.beian.demo.history.content.ExampleSponsor;
import org.beian.demo.history.content.ExampleStep;
import org.beian.demo.history.content.ExampleStep.Act;
import org.beian.law.Clause;
import org.beian.party.Authorities;
import org.beian.persistence.ThreadTime;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the example audit: opened, run and answered once, with items in several phases. */
@DatabaseTest
@Clause("18.2")
class ExampleAuditTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);

    @Inject DemoScene demo;
    @Inject CampaignScene campaigns;
    @Inject Authorities authorities;
    @Inject ExampleUnits examples;
    @Inject ExampleFilings filings;
    @Inject ExampleSponsors sponsors;
    @Inject ExampleAudit audit;
    @Inject ExampleAuditItems items;
    @Inject ExampleOpinions opinions;
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
    void leaveNothing() {
        callers.become(null);
        campaigns.leaveNothingOf(Province.BEIJING);
    }

    private void at(LocalDate day, Runnable act) {
        time.call(
                day.atTime(4, 0).toInstant(ZoneOffset.UTC),
                () -> {
                    act.run();
                    return null;
                });
    }

    private void file(int number) {
        for (Act act : new Act[] {Act.SUBMIT, Act.APPROVE}) {
            at(DAY, () -> filings.take(new ExampleStep(number, act, 1, DAY)));
        }
    }

    @Test
    void oneIsOpenedRunAndAnsweredOnce() {
        for (int number : new int[] {50, 52, 54, 57, 59, 60, 7, 21, 35}) {
            file(number);
        }
        for (ExampleSponsor.Act act : ExampleSponsor.Act.values()) {
            if (act.sponsor() == ExampleSponsor.LOCKED_OUT
                    && act.name().matches(".*(ENTRUSTS|VERIFIED|APPROVED)")) {
                at(DAY, () -> sponsors.take(act, DAY));
            }
        }
        LocalDate began = DAY.plusDays(ExampleFiling.DAYS_IN_FORCE + 1);
        for (int times = 0; times < 2; times++) {
            at(began, audit::open);
            at(began, audit::run);
            at(began.plusDays(10), items::confirmAndUrge);
            at(began.plusDays(12), items::answer);
            at(began.plusDays(14), opinions::give);
        }
        List<CampaignView> opened =
                procedures.as("reviewer-bj", AuditReading.class, own -> own.campaigns(2026));
        assertThat(opened).hasSize(1);
        assertThat(opened.get(0).state()).isEqualTo(CampaignState.OPEN);
        assertThat(opened.get(0).items()).isGreaterThanOrEqualTo(6);
        CampaignProgress progress =
                procedures.as(
                        "reviewer-bj", AuditReading.class, own -> own.progress(opened.get(0).id()));
        assertThat(progress.byPhase().get(AuditItemPhase.PASSED)).isGreaterThanOrEqualTo(3);
        List<OpinionView> given =
                procedures.as(
                        ExampleOpinions.DEPARTMENT,
                        OpinionReading.class,
                        department -> department.list(OpinionFilter.ALL, null, 10));
        assertThat(given)
                .extracting(OpinionView::kind)
                .containsExactlyInAnyOrder(OpinionKind.values());
        // other tests may have filed for the sponsor on another day, which the audit leaves out
        List<AuditItemView> own = ofSponsor();
        assertThat(own).noneMatch(each -> each.state() == AuditItemState.OPEN);
        assertThat(progress.byPhase())
                .containsEntry(
                        AuditItemPhase.EXPLAINED,
                        own.stream().filter(each -> !each.differences().isEmpty()).count());
        assertThat(own)
                .flatExtracting(AuditItemView::differences)
                .extracting(Difference::kind)
                .allMatch(DifferenceKind.DOCUMENT_EXPIRED::equals);
    }

    private List<AuditItemView> ofSponsor() {
        AuditItemFilter all = new AuditItemFilter(2026, null, null, null, null);
        return procedures.as(
                ExampleSponsor.LOCKED_OUT.username(),
                AuditItemReading.class,
                own -> own.list(all, null, 100));
    }
}
