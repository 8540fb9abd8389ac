package org.beian.annualaudit.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.beian.annualaudit.DifferenceKind;
import org.beian.annualaudit.OpinionKind;
import org.beian.annualaudit.report.AnnualReport.Found;
import org.beian.annualaudit.report.AnnualReport.Part;
import org.beian.domainregister.report.DomainSql;

/** Counts for the annual report, by the database: no item is loaded. */
@ApplicationScoped
class ReportFigures {

    /** More than there are bureaus in two years, or kinds of differences. */
    private static final int ALL = 1000;

    /** Most providers and counties. */
    private static final int PARTS = 100;

    /** Of one province, or of all with the text {@code %}. */
    private static final String OF = " where i.audit_year = ? and i.province like ?";

    /** Hours from telling to the answer or the correction, by the functions of the database. */
    private static final String ON_POSTGRESQL =
            "cast(extract(epoch from a.replied - a.told) / 3600 as bigint)";

    private static final String ON_DERBY =
            "cast({fn timestampdiff(SQL_TSI_HOUR, a.told, a.replied)} as bigint)";

    private static final String SUMS =
            """
            select a.audit_year, a.province, count(*),
              sum(case when a.result = 'PASSED' then 1 else 0 end),
              sum(case when a.result = 'CORRECTED' then 1 else 0 end),
              sum(case when a.result = 'FAILED' and coalesce(r.reason, 0) = 0 then 1 else 0 end),
              sum(case when a.result = 'FAILED' and r.reason = 1 then 1 else 0 end),
              sum(case when a.result = 'FAILED' and r.reason = 2 then 1 else 0 end),
              sum(case when a.result = 'CANCELLED' then 1 else 0 end),
              sum(case when a.result is null then 1 else 0 end),
              sum(case when a.replied >= a.told then 1 else 0 end),
              sum(case when a.replied >= a.told then %s else 0 end)
            from (select i.id, i.audit_year, i.province, i.result, i.told_at as told,
                coalesce(i.answered_at,
                  case when i.result = 'CORRECTED' then i.ended_at end) as replied
              from audit_item i where i.audit_year in (?) and i.province like ?) a
            left join (select h.case_id, max(case when h.act = 'VETO' then 2
                when h.from_state = 'EXPLAINED' then 1 else 0 end) as reason
              from audit_item i join history_entry h
                on h.case_type = 'AUDIT_ITEM' and h.case_id = i.id and h.act in ('FAIL', 'VETO')
              where i.result = 'FAILED' and i.audit_year in (?) and i.province like ?
              group by h.case_id) r on r.case_id = a.id
            group by a.audit_year, a.province order by a.audit_year, a.province""";

    private static final String PART =
            """
            select %s, count(*),
              sum(case when i.result in ('PASSED', 'CORRECTED') then 1 else 0 end),
              sum(case when i.result = 'FAILED' then 1 else 0 end),
              sum(case when i.result is null then 1 else 0 end)
            from audit_item i %s group by %s order by 2 desc, 1""";

    @Inject DomainSql sql;

    /** Sums of a bureau in a year. */
    record Counted(
            int year,
            String province,
            long websites,
            long passed,
            long corrected,
            long overdue,
            long notAccepted,
            long vetoed,
            long cancelled,
            long open,
            long answered,
            long hours) {

        AuditSums sums() {
            return new AuditSums(
                    websites,
                    passed,
                    corrected,
                    overdue,
                    notAccepted,
                    vetoed,
                    cancelled,
                    open,
                    answered,
                    hours);
        }
    }

    private record OfOpinion(OpinionKind kind, long number) {}

    private record OfKind(DifferenceKind kind, long found, long settled) {}

    /**
     * Of each bureau in each of some years.
     *
     * @param province code of one; {@code %} for all
     */
    List<Counted> sums(List<Integer> years, String province) {
        return sql.records(
                ALL,
                Counted.class,
                SUMS.formatted(sql.isPostgresql() ? ON_POSTGRESQL : ON_DERBY),
                years,
                province,
                years,
                province);
    }

    Map<DifferenceKind, Found> kinds(int year, String province) {
        Map<DifferenceKind, Found> byKind = new EnumMap<>(DifferenceKind.class);
        sql.records(
                        ALL,
                        OfKind.class,
                        """
                        select d.kind, count(*),
                          sum(case when d.gone_at is null then 0 else 1 end)
                        from audit_item i join audit_difference d on d.audit_item_id = i.id"""
                                + OF
                                + " group by d.kind",
                        year,
                        province)
                .forEach(each -> byKind.put(each.kind, new Found(each.found, each.settled)));
        return byKind;
    }

    Map<OpinionKind, Long> opinions(int year, String province) {
        Map<OpinionKind, Long> byKind = new EnumMap<>(OpinionKind.class);
        sql.records(
                        ALL,
                        OfOpinion.class,
                        "select i.kind, count(*) from department_opinion i"
                                + OF
                                + " group by i.kind",
                        year,
                        province)
                .forEach(each -> byKind.put(each.kind, each.number));
        return byKind;
    }

    List<Part> providers(int year, String province) {
        return parts(
                "u.name",
                """
                join (select distinct x.website_id, x.provider_id from icp_access x
                  where x.state = 'ACTIVE') s on s.website_id = i.website_id
                join unit u on u.id = s.provider_id"""
                        + OF,
                "u.id, u.name",
                year,
                province);
    }

    List<Part> counties(int year, String province) {
        return parts("i.county", OF, "i.county", year, province);
    }

    private List<Part> parts(String name, String from, String grouped, int year, String province) {
        return sql.records(PARTS, Part.class, PART.formatted(name, from, grouped), year, province);
    }
}
