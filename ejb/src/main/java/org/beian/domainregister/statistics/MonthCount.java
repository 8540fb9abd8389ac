package org.beian.domainregister.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.beian.domainregister.record.FiledDomains;
import org.beian.domainregister.report.DomainSql;
import org.beian.law.Shanghai;

/** Queries of a month's statistics, which its job stores and the running month only reads. */
@ApplicationScoped
class MonthCount {

    /**
     * Part of a statement that groups, by the item of a dimension, the versions in force at the end
     * of a month and the records that were added or ended in it; the sums are t, a and l of g.
     */
    static final String VERSIONS =
            """
            from (
              select %1$s as item,
                case when v.reported_on <= ? then 1 else 0 end as t,
                case when v.added_on between ? and ? then 1 else 0 end as a,
                0 as l
              from domain_record v
              union all
              select %1$s as item,
                case when v.reported_on <= ? and v.ended_on > ? then 1 else 0 end as t,
                case when v.ending <> 'CHANGED' and v.added_on between ? and ?
                  then 1 else 0 end as a,
                case when v.ending <> 'CHANGED' and v.ended_on between ? and ?
                  then 1 else 0 end as l
              from domain_past v) g
            group by g.item having sum(g.t) + sum(g.a) + sum(g.l) > 0""";

    private static final String REPORTS =
            """
            select count(*), coalesce(sum(p.rows_late), 0), coalesce(sum(p.rows_refused), 0)
            from domain_report p where p.sequence_key is not null
            and p.received_on between ? and ?""";

    private static final String IN_FORCE =
            """
            \sfrom (
              select v.domain, v.registrar, v.registrant_province from domain_record v
              where v.reported_on <= ?
              union all
              select v.domain, v.registrar, v.registrant_province from domain_past v
              where v.reported_on <= ? and v.ended_on > ?) u
            where not\s""";

    @Inject DomainSql sql;
    @Inject FiledDomains filed;

    /** Reports of a month that took effect, and rows in them. */
    record Reports(long number, long lateRows, long refusedRows) {}

    /** The parameters of {@link #VERSIONS}, behind those before it. */
    static Object[] parameters(YearMonth month, Object... before) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        return Stream.concat(
                        Arrays.stream(before),
                        Stream.of(last, first, last, last, last, first, last, first, last))
                .toArray();
    }

    Reports reports(YearMonth month) {
        return sql.records(1, Reports.class, REPORTS, month.atDay(1), month.atEndOfMonth()).get(0);
    }

    /** Domains in force at the end of a month that had no filing then. */
    long unfiled(YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        return sql.number(
                "select count(distinct u.domain)" + IN_FORCE + filed.isFiledBefore("u.domain"),
                last,
                last,
                last,
                Shanghai.endOfDay(last));
    }

    /** The domains that {@link #unfiled(YearMonth)} counts, in the order of A-labels. */
    List<UnfiledDomain> unfiled(YearMonth month, String after, int limit) {
        LocalDate last = month.atEndOfMonth();
        return sql.records(
                limit,
                UnfiledDomain.class,
                "select u.domain, min(u.registrar), min(u.registrant_province)"
                        + IN_FORCE
                        + filed.isFiledBefore("u.domain")
                        + " and u.domain > ? group by u.domain order by u.domain",
                last,
                last,
                last,
                Shanghai.endOfDay(last),
                after);
    }
}
