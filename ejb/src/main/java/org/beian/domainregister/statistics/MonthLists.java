package org.beian.domainregister.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import org.beian.account.Roles;
import org.beian.domainregister.report.DomainSql;
import org.beian.law.Clause;

/**
 * Lists behind the numbers of a month: the domains without filing, and the units that reported late
 * (20.2).
 */
@Stateless
@RolesAllowed(Roles.MINISTRY)
public class MonthLists {

    private static final int MOST = 501;

    @Inject DomainSql sql;
    @Inject MonthCount counts;

    /**
     * What a unit reported late in a month.
     *
     * @param unit name of the unit
     * @param reports that took effect
     * @param late reports among them with late rows
     * @param rows late rows: reported more than five working days after their event
     */
    public record LateUnit(String unit, long reports, long late, long rows) {}

    /**
     * Domains in force at the end of a month without filing then, in the order of A-labels; of the
     * running month as it stands.
     *
     * @param after A-label of the last one seen; empty for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("20.2")
    public List<UnfiledDomain> unfiled(YearMonth month, String after, int limit) {
        return counts.unfiled(month, after, Math.max(1, Math.min(limit, MOST)));
    }

    /** The units that reported late in a month, the most late rows first; at most 501. */
    @Clause({"20.2", "10.3"})
    public List<LateUnit> late(YearMonth month) {
        return sql.records(
                MOST,
                LateUnit.class,
                """
                select u.name, count(*), sum(case when p.rows_late > 0 then 1 else 0 end),
                sum(p.rows_late)
                from domain_report p join unit u on u.id = p.unit_id
                where p.sequence_key is not null and p.received_on between ? and ?
                group by u.id, u.name having sum(p.rows_late) > 0 order by 4 desc, u.name""",
                month.atDay(1),
                month.atEndOfMonth());
    }
}
