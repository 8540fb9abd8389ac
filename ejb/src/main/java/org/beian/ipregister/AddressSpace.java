package org.beian.ipregister;

import static org.beian.account.Roles.IP_UNIT;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.beian.law.Clause;
import org.beian.value.IpRange;

/**
 * What a unit has on file within a block of addresses, range by range, for the unit itself, its
 * headquarters and who supervises it. To everybody else there is no such unit.
 */
@Stateless
@Clause("9.2")
public class AddressSpace {

    /** Ranges read at a time: memory does not grow with the register. */
    private static final int PAGE = 5000;

    @Inject EntityManager em;

    /**
     * From the first address to the last of what the unit has on file of a family; empty when there
     * is nothing.
     *
     * @param family 4 or 6
     * @throws org.beian.party.UnitUnknown also for a unit that the caller may not see
     */
    @RolesAllowed({IP_UNIT, MINISTRY, REVIEWER})
    public List<IpRange> extent(Long unitId, int family) {
        Object[] ends =
                (Object[])
                        em.createNativeQuery(
                                        "select min(range_start), max(range_end) from ip_record"
                                                + " where unit_id = ? and family = ? and kind in ('SOURCE', 'ALLOCATION')")
                                .setParameter(1, unitId)
                                .setParameter(2, family)
                                .getSingleResult();
        return ends[0] == null
                ? List.of()
                : List.of(IpRange.ofHex(family, (String) ends[0], (String) ends[1]));
    }

    /** Hands over the unit's sources that touch the block, by their first address. */
    @RolesAllowed({IP_UNIT, MINISTRY, REVIEWER})
    public void sources(Long unitId, IpRange block, Consumer<IpRange> taker) {
        read(unitId, "SOURCE", block, taker);
    }

    /** Hands over what the unit allocated that touches the block, by its first address. */
    @RolesAllowed({IP_UNIT, MINISTRY, REVIEWER})
    public void allocations(Long unitId, IpRange block, Consumer<IpRange> taker) {
        read(unitId, "ALLOCATION", block, taker);
    }

    private void read(Long unitId, String kind, IpRange block, Consumer<IpRange> taker) {
        String lastStart = "";
        String lastEnd = "";
        List<Object[]> page;
        do {
            page = page(unitId, kind, block, lastStart, lastEnd);
            for (Object[] row : page) {
                lastStart = (String) row[0];
                lastEnd = (String) row[1];
                taker.accept(IpRange.ofHex(block.family(), lastStart, lastEnd));
            }
        } while (page.size() == PAGE);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> page(
            Long unitId, String kind, IpRange block, String lastStart, String lastEnd) {
        return em.createNativeQuery(
                        "select range_start, range_end from ip_record where unit_id = ? and family = ? and kind = ?"
                                + " and range_start <= ? and range_end >= ?"
                                + " and range_start >= ? and (range_start > ? or range_end > ?)"
                                + " order by range_start, range_end")
                .setParameter(1, unitId)
                .setParameter(2, block.family())
                .setParameter(3, kind)
                .setParameter(4, block.endHex())
                .setParameter(5, block.startHex())
                .setParameter(6, lastStart)
                .setParameter(7, lastStart)
                .setParameter(8, lastEnd)
                .setMaxResults(PAGE)
                .getResultList();
    }
}
