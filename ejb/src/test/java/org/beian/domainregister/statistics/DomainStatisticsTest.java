package org.beian.domainregister.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.beian.account.Caller;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.intake.DomainScene;
import org.beian.domainregister.intake.SampleDomain;
import org.beian.domainregister.statistics.DomainStatistics.Row;
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
    @Inject DomainStatistics statistics;
    @Inject JobRepository ledger;
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
        assertThat(statistics.of(MARCH).unfiled()).isGreaterThanOrEqualTo(4);
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
    void countsAMonthWithoutAnything() {
        on(2, 1);
        make(YearMonth.of(2006, 1));
        assertThat(statistics.of(YearMonth.of(2006, 1)).total()).isZero();
        assertThatThrownBy(() -> statistics.of(YearMonth.of(2006, 2)))
                .is(rejectedAs(DomainRefusal.STATISTICS_NOT_MADE));
    }

    @Test
    void countsNoMonthThatIsNotOver() {
        on(3, 31);
        assertThatThrownBy(() -> make(MARCH.plusMonths(24)))
                .is(rejectedAs(DomainRefusal.MONTH_NOT_OVER));
        assertThatThrownBy(() -> making.next(1, 1, MARCH))
                .is(rejectedAs(DomainRefusal.MONTH_NOT_OVER));
    }
}
