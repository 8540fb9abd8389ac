package org.beian.filing.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import org.beian.ipregister.check.RangeOverlapQuery;
import org.beian.ipregister.lookup.FilingsOnAddress;
import org.beian.law.Clause;
import org.beian.value.IpRange;

/** Filed websites on an address, for the look-ups of the IP register. */
@ApplicationScoped
class FiledAddresses implements FilingsOnAddress {

    private static final String RANGES =
            "select r.access_id, r.family, r.range_start, r.range_end from icp_access_range r";
    private static final String ON =
            "select w.filing_number, w.name, p.name, x.family, x.range_start, x.range_end from (%s) x"
                    + " join icp_access a on a.id = x.access_id"
                    + " join icp_website w on w.id = a.website_id join unit p on p.id = a.provider_id"
                    + " where a.state = ? order by x.range_start desc, w.filing_number";

    @Inject EntityManager em;

    @Override
    @Clause("19.2")
    public List<Filed> on(IpRange range, int most) {
        List<Filed> found = new ArrayList<>();
        Query query =
                RangeOverlapQuery.ask(em, ON, RANGES, "r", range, RegisterState.ACTIVE.name());
        for (Object each : query.setMaxResults(most).getResultList()) {
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
