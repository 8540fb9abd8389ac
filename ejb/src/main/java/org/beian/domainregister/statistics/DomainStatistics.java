package org.beian.domainregister.statistics;

import static org.beian.account.Roles.MINISTRY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.report.DomainSql;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;

/** The monthly statistics of domains for the ministry (20.2). */
@Stateless
public class DomainStatistics {

    private static final int MOST_ROWS = 10_000;
    private static final int MOST_MONTHS = 120;

    private static final String MONTHS =
            """
            select stat_month, made_at, total, added, lapsed, reports, late_rows, refused_rows,
              unfiled
            from domain_statistics""";

    @Inject DomainSql sql;
    @Inject MonthCount counts;
    @Inject Clock clock;

    /**
     * Statistics of one month.
     *
     * @param total records in force at its end; a domain that two units report counts twice
     * @param added records that were added in the month
     * @param lapsed records that ended in the month: deleted, or no longer named by a full file
     * @param reports that took effect
     * @param lateRows rows reported more than five working days after their event
     * @param unfiled domains at the month's end without filing then
     */
    public record Month(
            YearMonth month,
            Instant madeAt,
            long total,
            long added,
            long lapsed,
            long reports,
            long lateRows,
            long refusedRows,
            long unfiled) {}

    /**
     * Statistics of one item of a dimension.
     *
     * @param item top level, registrar, or province by its code
     */
    public record Row(String item, long total, long added, long lapsed) {}

    /**
     * The running month, and its rows by top level, whose sums its numbers are.
     *
     * @param topLevels the largest first
     */
    public record Running(Month month, List<Row> topLevels) {}

    /** The months with statistics, the newest first; at most 120. */
    @Clause("20.2")
    @RolesAllowed(MINISTRY)
    public List<Month> months() {
        return sql.records(MOST_MONTHS, Month.class, MONTHS + " order by stat_month desc");
    }

    /**
     * The statistics of a month.
     *
     * @throws RequestRejected {@link DomainRefusal#STATISTICS_NOT_MADE} when there are none of that
     *     month
     */
    @Clause("20.2")
    @RolesAllowed(MINISTRY)
    public Month of(YearMonth month) {
        return sql
                .records(1, Month.class, MONTHS + " where stat_month = ?", month.toString())
                .stream()
                .findFirst()
                .orElseThrow(() -> DomainRefusal.STATISTICS_NOT_MADE.of(month));
    }

    /**
     * The rows of one dimension, the largest first; empty when there are no statistics of the
     * month.
     */
    @Clause("20.2")
    @RolesAllowed(MINISTRY)
    public List<Row> rows(YearMonth month, StatisticsDimension dimension) {
        return sql.records(
                MOST_ROWS,
                Row.class,
                """
                select item, total, added, lapsed from domain_statistics_row
                where stat_month = ? and dimension = ? order by total desc, item""",
                month.toString(),
                dimension.name());
    }

    /** The running month as it stands now, counted when it is read; it is provisional. */
    @Clause("20.2")
    @RolesAllowed(MINISTRY)
    public Running running() {
        Instant now = clock.instant();
        YearMonth month = YearMonth.from(Shanghai.date(now));
        List<Row> rows = rowsOf(month, StatisticsDimension.TOP_LEVEL);
        MonthCount.Reports reports = counts.reports(month);
        return new Running(
                new Month(
                        month,
                        now,
                        rows.stream().mapToLong(Row::total).sum(),
                        rows.stream().mapToLong(Row::added).sum(),
                        rows.stream().mapToLong(Row::lapsed).sum(),
                        reports.number(),
                        reports.lateRows(),
                        reports.refusedRows(),
                        counts.unfiled(month)),
                rows);
    }

    /** The rows of one dimension in the running month, counted when they are read. */
    @Clause("20.2")
    @RolesAllowed(MINISTRY)
    public List<Row> runningRows(StatisticsDimension dimension) {
        return rowsOf(YearMonth.from(Shanghai.date(clock.instant())), dimension);
    }

    private List<Row> rowsOf(YearMonth month, StatisticsDimension dimension) {
        String counted = "select g.item, sum(g.t), sum(g.a), sum(g.l)\n" + MonthCount.VERSIONS;
        return sql.records(
                MOST_ROWS,
                Row.class,
                counted.formatted(dimension.item()) + " order by 2 desc, 1",
                MonthCount.parameters(month));
    }
}
