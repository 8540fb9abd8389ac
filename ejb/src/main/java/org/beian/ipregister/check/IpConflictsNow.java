package org.beian.ipregister.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.beian.ipregister.rule.IpCheck;
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
            order by f.range_start, f.id""";

    @Inject EntityManager em;

    public List<IpConflict> on(IpRange range, int most) {
        List<IpConflict> found = new ArrayList<>();
        for (Object each :
                em.createNativeQuery(ON)
                        .setParameter(1, range.family())
                        .setParameter(2, range.endHex())
                        .setParameter(3, range.startHex())
                        .setMaxResults(most)
                        .getResultList()) {
            Object[] row = (Object[]) each;
            int family = ((Number) row[1]).intValue();
            found.add(
                    new IpConflict(
                            IpCheck.SOURCE_CONFLICT.name().equals(row[0]),
                            (String) row[4],
                            IpRange.ofHex(family, (String) row[2], (String) row[3]),
                            (String) row[5],
                            IpRange.ofHex(family, (String) row[6], (String) row[7]),
                            ((Number) row[8]).longValue()));
        }
        return found;
    }
}
