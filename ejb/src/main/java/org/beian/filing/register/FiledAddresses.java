package org.beian.filing.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.beian.ipregister.check.RangeOverlapQuery;
import org.beian.ipregister.lookup.FilingsOnAddress;
import org.beian.law.Clause;
import org.beian.persistence.ResultRecords;
import org.beian.value.IpRange;

/** Filed websites on an address, for the look-ups of the IP register. */
@ApplicationScoped
class FiledAddresses implements FilingsOnAddress {

    private static final String RANGES =
            "select r.access_id, r.family, r.range_start, r.range_end from icp_access_range r";
    private static final String ON =
            """
            select w.filing_number, w.name, p.name, x.family, x.range_start, x.range_end
            from (%s) x
            join icp_access a on a.id = x.access_id
            join icp_website w on w.id = a.website_id
            join unit p on p.id = a.provider_id
            where a.state = ? order by x.range_start desc, w.filing_number""";

    /** Filed website with the address, or the range, on which it is. */
    private record Row(
            String filingNumber,
            String website,
            String provider,
            int family,
            String start,
            String end) {}

    @Inject EntityManager em;

    @Override
    @Clause("19.2")
    public List<Filed> on(IpRange range, int most) {
        Query query =
                RangeOverlapQuery.ask(em, ON, RANGES, "r", range, RegisterState.ACTIVE.name());
        return ResultRecords.of(query.setMaxResults(most), Row.class).stream()
                .map(
                        row ->
                                new Filed(
                                        row.filingNumber,
                                        row.website,
                                        row.provider,
                                        IpRange.ofHex(row.family, row.start, row.end)))
                .toList();
    }
}
