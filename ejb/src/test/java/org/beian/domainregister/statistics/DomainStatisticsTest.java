package org.beian.domainregister.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.beian.account.Caller;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.intake.DomainScene;
import org.beian.domainregister.intake.SampleDomain;
import org.beian.domainregister.statistics.DomainStatistics.Row;
import org.beian.job.definition.JobCatalogue;
import org.beian.job.execution.JobLaunch;
import org.beian.job.execution.JobRepository;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.junit.jupiter.api.Test;

/**
 * Tests of the statistics of a month (20.2). They use months long ago: no other test reports then.
 */
@DatabaseTest
class DomainStatisticsTest {

    private static final YearMonth MARCH = YearMonth.of(2021, 3);

    @Inject DomainScene scene;
    @Inject StatisticsCalculation making;
    @Inject DomainStatisticsJob job;
    @Inject DomainStatistics statistics;
    @Inject MonthLists lists;
    @Inject JobRepository ledger;
    @Inject JobCatalogue catalogue;
    @Inject TestCallers callers;

    private void on(int month, int day) {
        TestClock.shared().set(LocalDateTime.of(2021, month, day, 10, 0));
    }

    private void make(YearMonth month) {
        callers.become(Caller.job("domain-statistics"));
        JobLaunch ticket = ledger.open("domain-statistics", Map.of("month", month.toString()));
        ledger.begin(ticket.id(), ticket.run(), 1, "node", StatisticsCalculation.parts());
        boolean more = true;
        while (more) {
            more = making.next(ticket.id(), ticket.run(), month);
        }
        ledger.ended(ticket.id(), ticket.run());
    }

    private List<Row> of(YearMonth month, StatisticsDimension dimension, String item) {
        return statistics.rows(month, dimension).stream()
                .filter(row -> row.item().equals(item))
                .toList();
    }

    @Test
    @Clause("20.2")
    void countsWhatCameAndWentAndIsThereAtTheEnd() {
        Unit registrar = scene.registrar();
        String own = "示例统计机构" + registrar.id();
        SampleDomain stays = SampleDomain.another().with("registrar", own);
        SampleDomain changes = SampleDomain.another().with("registrar", own);
        SampleDomain goes = SampleDomain.another().with("registrar", own);
        SampleDomain comes = SampleDomain.another().with("registrar", own);
        SampleDomain later = SampleDomain.another().with("registrar", own);
        on(2, 10);
        scene.full(registrar, stays, changes, goes);
        on(3, 10);
        scene.full(registrar, stays, changes.with("expires", "2031-01-01"), comes);
        on(4, 2);
        scene.full(registrar, stays, changes.with("expires", "2032-01-01"), comes, later);

        make(MARCH);

        assertThat(of(MARCH, StatisticsDimension.REGISTRAR, own))
                .extracting(Row::total, Row::added, Row::lapsed)
                .containsExactly(tuple(3L, 1L, 1L));
        assertThat(statistics.of(MARCH).total()).isEqualTo(3);
        assertThat(statistics.of(MARCH).reports()).isEqualTo(1);
        assertThat(statistics.of(MARCH).unfiled()).isEqualTo(3);
        assertThat(lists.unfiled(MARCH, "", 501))
                .extracting(UnfiledDomain::domain)
                .containsExactlyInAnyOrder(stays.domain(), changes.domain(), comes.domain());
        assertThat(lists.unfiled(MARCH, "", 501)).allMatch(each -> each.registrar().equals(own));
        String first = lists.unfiled(MARCH, "", 1).get(0).domain();
        assertThat(lists.unfiled(MARCH, first, 501)).hasSize(2);
        assertThat(of(MARCH, StatisticsDimension.TOP_LEVEL, "wiki")).hasSize(1);
        assertThat(of(MARCH, StatisticsDimension.PROVINCE, "440000")).hasSize(1);
        // once a month: another run finds it made
        make(MARCH);
        assertThat(of(MARCH, StatisticsDimension.REGISTRAR, own)).hasSize(1);
        assertThat(statistics.months())
                .extracting(DomainStatistics.Month::month)
                .containsOnlyOnce(MARCH);
    }

    @Test
    @Clause("20.2")
    void countsTheRunningMonthWhenItIsRead() {
        Unit registrar = scene.registrar();
        String own = "示例统计机构" + registrar.id();
        on(6, 10);
        scene.full(registrar, SampleDomain.another().with("registrar", own));

        DomainStatistics.Running running = statistics.running();
        assertThat(running.month().month()).isEqualTo(YearMonth.of(2021, 6));
        assertThat(running.month().added()).isPositive();
        assertThat(running.topLevels())
                .isEqualTo(statistics.runningRows(StatisticsDimension.TOP_LEVEL));
        assertThat(statistics.runningRows(StatisticsDimension.REGISTRAR))
                .filteredOn(row -> row.item().equals(own))
                .extracting(Row::total, Row::added, Row::lapsed)
                .containsExactly(tuple(1L, 1L, 0L));
        assertThat(statistics.months())
                .extracting(DomainStatistics.Month::month)
                .doesNotContain(YearMonth.of(2021, 6));
    }

    @Test
    @Clause("20.2")
    void concernsTheMonthBeforeAFirstStartOnceReportsOfThenTookEffect() {
        Unit registrar = scene.registrar();
        on(6, 10);
        scene.full(registrar, SampleDomain.another());
        assertThat(job.isConcernedBefore(LocalDate.of(2021, 6, 1))).isTrue();
        assertThat(job.isConcernedBefore(LocalDate.of(2005, 3, 1))).isFalse();
    }

    @Test
    void countsAMonthWithoutAnything() {
        on(2, 1);
        make(YearMonth.of(2006, 1));
        assertThat(statistics.of(YearMonth.of(2006, 1)).total()).isZero();
        assertThatThrownBy(() -> statistics.of(YearMonth.of(2006, 2)))
                .is(rejectedAs(DomainRefusal.STATISTICS_NOT_MADE));
    }

    /** Lateness is counted in the month of the report, by unit. */
    @Test
    @Clause("10.3")
    void namesTheUnitsThatReportedLate() {
        Unit registrar = scene.registrar();
        SampleDomain domain = SampleDomain.another();
        on(8, 2);
        scene.full(registrar, domain);
        on(9, 20);
        scene.delta(registrar, domain.with("eventDate", "2021-09-01"));

        assertThat(lists.late(YearMonth.of(2021, 9)))
                .filteredOn(each -> each.unit().equals(registrar.name()))
                .singleElement()
                .satisfies(each -> assertThat(each.rows()).isEqualTo(1));
        assertThat(lists.late(YearMonth.of(2021, 8)))
                .extracting(MonthLists.LateUnit::unit)
                .doesNotContain(registrar.name());
    }

    @Test
    void countsNoMonthThatIsNotOver() {
        on(3, 31);
        assertThatThrownBy(() -> make(MARCH.plusMonths(24)))
                .is(rejectedAs(DomainRefusal.MONTH_NOT_OVER));
        assertThatThrownBy(() -> making.next(1, 1, MARCH))
                .is(rejectedAs(DomainRefusal.MONTH_NOT_OVER));
        assertThatThrownBy(() -> job.check(Map.of("month", MARCH.toString())))
                .is(rejectedAs(DomainRefusal.MONTH_NOT_OVER));
        job.check(Map.of("month", MARCH.minusMonths(1).toString()));
    }

    /** Refused at the start, not after it as a failed job. */
    @Test
    void startsForNoMonthThatIsNotOver() {
        Map<String, String> march = Map.of("month", MARCH.toString());
        on(3, 31);
        assertThatThrownBy(() -> catalogue.parameters("domain-statistics", march))
                .is(rejectedAs(DomainRefusal.MONTH_NOT_OVER));
        on(4, 1);
        assertThat(catalogue.parameters("domain-statistics", march)).isEqualTo(march);
    }
}
