package org.beian.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.beian.ipregister.FilingsOnAddress;
import org.beian.law.Clause;
import org.beian.value.IpRange;

/** The filed websites on an address, for the register of addresses. */
@ApplicationScoped
class FiledAddresses implements FilingsOnAddress {

    private static final String ON =
            "select w.filing_number, w.name, p.name, r.family, r.range_start, r.range_end"
                    + " from icp_access_range r join icp_access a on a.id = r.access_id"
                    + " join icp_website w on w.id = a.website_id join unit p on p.id = a.provider_id"
                    + " where r.family = ? and r.range_start <= ? and r.range_end >= ? and a.state = ?"
                    + " order by r.range_start desc, w.filing_number";

    @Inject EntityManager em;

    @Override
    @Clause("19.2")
    public List<Filed> on(IpRange range, int most) {
        List<Filed> found = new ArrayList<>();
        for (Object each :
                em.createNativeQuery(ON)
                        .setParameter(1, range.family())
                        .setParameter(2, range.endHex())
                        .setParameter(3, range.startHex())
                        .setParameter(4, RegisterState.ACTIVE.name())
                        .setMaxResults(most)
                        .getResultList()) {
            Object[] row = (Object[]) each;
            found.add(
                    new Filed(
                            (String) row[0],
                            (String) row[1],
                            (String) row[2],
                            IpRange.ofHex(
                                    ((Number) row[3]).intValue(),
                                    (String) row[4],
                                    (String) row[5])));
        }
        return found;
    }
}
