package org.beian.domainregister.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.report.DomainSql;
import org.beian.job.execution.JobRepository;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;

/**
 * Calculation of a month's statistics, part by part, each in a transaction of its own with the
 * job's progress: a job that was killed leaves whole parts, and the next run makes the others. The
 * month's own row comes last, and its key keeps a month from being calculated twice.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class StatisticsCalculation {

    /**
     * Counts, by item, the versions in force at the end of the month and the records that were
     * added or ended in it.
     */
    private static final String COUNTED =
            """
            insert into domain_statistics_row (stat_month, dimension, item, total, added, lapsed)
            select cast(? as varchar(7)), cast(? as varchar(12)), g.item, sum(g.t), sum(g.a),
              sum(g.l)
            """
                    + MonthCount.VERSIONS;

    private static final String OF_DIMENSION =
            " from domain_statistics_row where stat_month = ? and dimension = ?";

    @Inject DomainSql sql;
    @Inject MonthCount counts;
    @Inject JobRepository ledger;
    @Inject Clock clock;

    /** Parts of a month: one for each dimension, and the month itself. */
    public static int parts() {
        return StatisticsDimension.values().length + 1;
    }

    /** Whether a month is over in Shanghai. */
    static boolean isOver(YearMonth month, Clock clock) {
        return month.atEndOfMonth().isBefore(Shanghai.date(clock.instant()));
    }

    /**
     * Makes the next part of a month, with the job's progress.
     *
     * @return whether there may be more
     * @throws RequestRejected {@link DomainRefusal#MONTH_NOT_OVER} when the month is not over in
     *     Shanghai
     */
    @Clause("20.2")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean next(long jobId, int run, YearMonth month) {
        if (!isOver(month, clock)) {
            throw DomainRefusal.MONTH_NOT_OVER.of(month);
        }
        if (has("select made_at from domain_statistics where stat_month = ?", month)) {
            return false;
        }
        for (StatisticsDimension dimension : StatisticsDimension.values()) {
            if (!isMade(month, dimension)) {
                count(month, dimension);
                ledger.progress(jobId, run, 1, dimension.name() + ":" + month, List.of());
                return true;
            }
        }
        conclude(month);
        ledger.progress(jobId, run, 1, "MONTH:" + month, List.of());
        return false;
    }

    /** Whether a dimension is counted already; one without any version has a placeholder row. */
    private boolean isMade(YearMonth month, StatisticsDimension dimension) {
        return sql.any("select item" + OF_DIMENSION, month.toString(), dimension.name());
    }

    private void count(YearMonth month, StatisticsDimension dimension) {
        int rows =
                sql.update(
                        COUNTED.formatted(dimension.item()),
                        MonthCount.parameters(month, month.toString(), dimension.name()));
        if (rows == 0) {
            sql.update(
                    """
                    insert into domain_statistics_row
                      (stat_month, dimension, item, total, added, lapsed)
                    values (?, ?, '-', 0, 0, 0)""",
                    month.toString(),
                    dimension.name());
        }
    }

    private void conclude(YearMonth month) {
        Totals totals =
                sql.records(
                                1,
                                Totals.class,
                                "select sum(total), sum(added), sum(lapsed)" + OF_DIMENSION,
                                month.toString(),
                                StatisticsDimension.TOP_LEVEL.name())
                        .get(0);
        MonthCount.Reports reports = counts.reports(month);
        sql.update(
                """
                insert into domain_statistics (stat_month, made_at, total, added, lapsed, reports,
                  late_rows, refused_rows, unfiled)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                month.toString(),
                clock.instant(),
                totals.total,
                totals.added,
                totals.lapsed,
                reports.number(),
                reports.lateRows(),
                reports.refusedRows(),
                counts.unfiled(month));
    }

    private record Totals(long total, long added, long lapsed) {}

    private boolean has(String question, YearMonth month) {
        return sql.any(question, month.toString());
    }
}
