package org.beian.ipregister.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.beian.ipregister.rule.IpCheck;
import org.beian.persistence.NativeQuery;
import org.beian.persistence.ResultRecords;
import org.beian.value.IpRange;

/** Query of the conflicts that the last check found. */
@ApplicationScoped
public class IpConflictsNow {

    private static final String ON =
            """
            select f.check_name, f.family, f.range_start, f.range_end, u.name, o.name,
              f.other_start, f.other_end, f.against_count
            from ip_finding f
            join unit u on u.id = f.unit_id
            join unit o on o.id = f.other_id
            where f.present = 1 and f.family = ? and f.range_start <= ? and f.range_end >= ?
            and f.check_name in ('SOURCE_CONFLICT', 'ALLOCATION_CONFLICT')
            and not exists (select 1 from ip_report_draft d where d.report_id = f.report_id)
            order by f.range_start, f.id""";

    /** Finding with the names of both units. */
    private record Row(
            IpCheck check,
            int family,
            String start,
            String end,
            String unit,
            String other,
            String otherStart,
            String otherEnd,
            long count) {

        IpConflict conflict() {
            return new IpConflict(
                    check == IpCheck.SOURCE_CONFLICT,
                    unit,
                    IpRange.ofHex(family, start, end),
                    other,
                    IpRange.ofHex(family, otherStart, otherEnd),
                    count);
        }
    }

    @Inject EntityManager em;

    public List<IpConflict> on(IpRange range, int most) {
        Query found =
                NativeQuery.of(em, ON, range.family(), range.endHex(), range.startHex())
                        .setMaxResults(most);
        return ResultRecords.of(found, Row.class).stream().map(Row::conflict).toList();
    }
}
