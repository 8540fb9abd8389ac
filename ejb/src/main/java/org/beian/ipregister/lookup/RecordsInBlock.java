package org.beian.ipregister.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.fact.FactKey;
import org.beian.fact.FactKind;
import org.beian.fact.FactUses;
import org.beian.ipregister.check.RangeOverlapQuery;
import org.beian.persistence.BoundedCount;
import org.beian.value.IpRange;

/** Records of the IP register in a block that is reserved, or is to be. */
@ApplicationScoped
class RecordsInBlock implements FactUses {

    @Inject EntityManager em;

    @Override
    public List<Count> of(FactKey key) {
        if (key.kind() != FactKind.BLOCK) {
            return List.of();
        }
        int number =
                BoundedCount.of(
                        RangeOverlapQuery.ask(
                                em,
                                "%s",
                                "select r.range_start from ip_record r",
                                "r",
                                IpRange.parse(key.name())));
        return List.of(new Count("RECORDS_IN_BLOCK", number));
    }
}
