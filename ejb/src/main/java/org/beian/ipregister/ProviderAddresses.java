package org.beian.ipregister;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.math.BigInteger;
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
        BigInteger wanted = new BigInteger(range.startHex(), 16);
        BigInteger last = new BigInteger(range.endHex(), 16);
        for (Object[] row : overlapping(unitId, range, on)) {
            if (new BigInteger((String) row[0], 16).compareTo(wanted) > 0) {
                return false;
            }
            BigInteger end = new BigInteger((String) row[1], 16);
            if (end.compareTo(last) >= 0) {
                return true;
            }
            wanted = wanted.max(end.add(BigInteger.ONE));
        }
        return false;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> overlapping(Long unitId, IpRange range, LocalDate on) {
        return em.createNativeQuery(
                        "select range_start, range_end from ip_source where unit_id = ? and family = ?"
                                + " and range_start <= ? and range_end >= ? and valid_from <= ?"
                                + " and (valid_to is null or valid_to >= ?) order by range_start, range_end")
                // the rules ask many times, and what they ask was written before
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, unitId)
                .setParameter(2, range.family())
                .setParameter(3, range.endHex())
                .setParameter(4, range.startHex())
                .setParameter(5, java.sql.Date.valueOf(on))
                .setParameter(6, java.sql.Date.valueOf(on))
                .getResultList();
    }

    /** Files a source range of a unit from a day on. */
    public void add(Long unitId, IpRange range, LocalDate from, String note) {
        em.persist(new IpSource(unitId, range, from, note));
    }
}
