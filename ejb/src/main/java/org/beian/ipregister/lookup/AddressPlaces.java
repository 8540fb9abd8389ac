package org.beian.ipregister.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import org.beian.ipregister.check.RangeOverlapQuery;
import org.beian.law.Clause;
import org.beian.value.IpRange;
import org.beian.value.Province;

/** Query of the province in which an address is used, by what units filed. */
@ApplicationScoped
public class AddressPlaces {

    // of records that hold one address, the inner ones begin later and end earlier
    private static final String NARROWEST_FIRST =
            """
            select x.province from (%s) x where x.province is not null
            order by x.range_start desc, x.range_end""";
    private static final String RECORDS =
            "select t.province, t.range_start, t.range_end from ip_record t";

    @Inject EntityManager em;

    /**
     * The province in which the narrowest record that holds an address says that it is used; empty
     * where none says it.
     */
    @Clause("20.3")
    public Optional<Province> of(IpRange address) {
        Query query = RangeOverlapQuery.ask(em, NARROWEST_FIRST, RECORDS, "t", address);
        List<?> found = query.setMaxResults(1).getResultList();
        return found.stream().findFirst().flatMap(code -> Province.findRegion((String) code));
    }
}
