package org.beian.ipregister;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.LocalDate;
import java.util.List;
import org.beian.value.IpRange;

/** The addresses that a unit filed as its own. */
@ApplicationScoped
public class ProviderAddresses {

    @Inject EntityManager em;

    /**
     * Whether every address of the range lies in the unit's filed source ranges; neighbours count
     * as one.
     */
    public boolean cover(Long unitId, IpRange range, LocalDate on) {
        String wanted = range.startHex();
        for (Object[] row : overlapping(unitId, range, on)) {
            if (((String) row[0]).compareTo(wanted) > 0) {
                return false;
            }
            String end = (String) row[1];
            if (end.compareTo(range.endHex()) >= 0) {
                return true;
            }
            if (end.compareTo(wanted) >= 0) {
                wanted = IpSpan.after(end);
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> overlapping(Long unitId, IpRange range, LocalDate on) {
        return em.createNativeQuery(
                        "select range_start, range_end from ip_record where unit_id = ? and family = ?"
                                + " and range_start <= ? and range_end >= ? and kind = 'SOURCE' and since <= ?"
                                + " order by range_start, range_end")
                // the rules ask many times, and what they ask was written before
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, unitId)
                .setParameter(2, range.family())
                .setParameter(3, range.endHex())
                .setParameter(4, range.startHex())
                .setParameter(5, java.sql.Date.valueOf(on))
                .getResultList();
    }

    /**
     * Files a source range of a unit from a day on, as held from APNIC; one that is filed stays.
     */
    public void add(Long unitId, IpRange range, LocalDate from, String note) {
        em.createNativeQuery(
                        "insert into ip_record (family, block, range_start, range_end, kind, unit_id, since, upstream,"
                                + " note, content_hash) select cast(? as smallint), cast(? as varchar(33)), ?, ?, 'SOURCE',"
                                + " u.id, cast(? as date), 'APNIC', cast(? as varchar(1024)), 0 from unit u where u.id = ?"
                                + " and not exists (select 1 from ip_record r where r.block = ?"
                                + " and r.range_start = ? and r.range_end = ? and r.kind = 'SOURCE' and r.unit_id = u.id)")
                .setParameter(1, range.family())
                .setParameter(2, IpSpan.block(range))
                .setParameter(3, range.startHex())
                .setParameter(4, range.endHex())
                .setParameter(5, java.sql.Date.valueOf(from))
                .setParameter(6, note)
                .setParameter(7, unitId)
                .setParameter(8, IpSpan.block(range))
                .setParameter(9, range.startHex())
                .setParameter(10, range.endHex())
                .executeUpdate();
    }
}
