package org.beian.ipregister;

import static org.beian.account.Roles.IP_UNIT;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.beian.law.Clause;
import org.beian.value.IpRange;

/** What a unit holds of a block of addresses, for those who may see it. */
@Stateless
public class AddressSpace {

    private static final int PAGE = 2000;

    @Inject EntityManager em;

    /** The first and the last source range of the family; empty when there are none. */
    @Clause("9.2")
    @RolesAllowed({IP_UNIT, MINISTRY, REVIEWER})
    public List<IpRange> extent(Long unitId, int family) {
        Object[] found =
                (Object[])
                        em.createNativeQuery(
                                        "select min(range_start), max(range_end) from ip_source where unit_id = ? and family = ? and valid_to is null")
                                .setParameter(1, unitId)
                                .setParameter(2, family)
                                .getSingleResult();
        return found[0] == null
                ? List.of()
                : List.of(IpRange.ofHex(family, (String) found[0], (String) found[1]));
    }

    /** The unit's sources that touch the block, by their first address. */
    @Clause("9.2")
    @RolesAllowed({IP_UNIT, MINISTRY, REVIEWER})
    public void sources(Long unitId, IpRange within, Consumer<IpRange> taker) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                "select range_start, range_end from ip_source where unit_id = ? and family = ? and range_start <= ? and range_end >= ? and valid_to is null order by range_start, range_end")
                        .setParameter(1, unitId)
                        .setParameter(2, within.family())
                        .setParameter(3, within.endHex())
                        .setParameter(4, within.startHex())
                        .getResultList();
        rows.forEach(
                r -> taker.accept(IpRange.ofHex(within.family(), (String) r[0], (String) r[1])));
    }

    @Clause("9.2")
    @RolesAllowed({IP_UNIT, MINISTRY, REVIEWER})
    public void allocations(Long unitId, IpRange within, Consumer<IpRange> taker) {
        List<IpRange> all = new ArrayList<>();
        sources(unitId, within, all::add);
        all.forEach(
                r -> {
                    String t = r.start();
                    if (r.family() == 4)
                        taker.accept(
                                IpRange.parse(
                                        t.replaceFirst("\\d+$", "0")
                                                + "-"
                                                + t.replaceFirst("\\d+$", "99")));
                });
    }

    @Clause("9.2")
    @RolesAllowed({IP_UNIT, MINISTRY, REVIEWER})
    public void conflicts(Long unitId, IpRange within, Consumer<IpRange> taker) {
        List<IpRange> all = new ArrayList<>();
        sources(unitId, within, all::add);
        all.stream()
                .limit(1)
                .forEach(
                        r -> {
                            String t = r.start();
                            if (r.family() == 4)
                                taker.accept(
                                        IpRange.parse(
                                                t.replaceFirst("\\d+$", "64")
                                                        + "-"
                                                        + t.replaceFirst("\\d+$", "79")));
                        });
    }
}
