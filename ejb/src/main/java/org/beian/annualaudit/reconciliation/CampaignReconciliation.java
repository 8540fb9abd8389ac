package org.beian.annualaudit.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.annualaudit.AuditItem;
import org.beian.law.Clause;

/**
 * Reconciliation of all items of a campaign, slice by slice by key: what may differ is read by one
 * query, each difference is named, and what is another than before is stored.
 */
@ApplicationScoped
@Clause("18.2")
public class CampaignReconciliation {

    private static final int SLICE = 500;

    @Inject EntityManager em;
    @Inject DifferingItems differing;
    @Inject WebsiteReconciliation websites;

    /** The next slice of what is left of a partition; empty when nothing is left. */
    public Optional<AuditSlice> next(AuditPartition partition) {
        List<Long> ids =
                em.createQuery(
                                """
                                select i.id from AuditItem i where i.campaignId = :campaign
                                and i.id > :after and i.id <= :to order by i.id""",
                                Long.class)
                        .setParameter("campaign", partition.campaign())
                        .setParameter("after", partition.after())
                        .setParameter("to", partition.to())
                        .setMaxResults(SLICE)
                        .getResultList();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        long last = ids.get(ids.size() - 1);
        return Optional.of(
                new AuditSlice(
                        partition.from(last),
                        ids.size(),
                        differing.of(partition.campaign(), partition.after(), last)));
    }

    /** Names the differences of a slice. */
    public NamedDifferences name(AuditSlice slice) {
        Map<Long, List<NamedDifferences.Named>> named = new LinkedHashMap<>();
        for (Long id : slice.differing()) {
            named.put(id, List.copyOf(websites.compare(em.find(AuditItem.class, id))));
        }
        return new NamedDifferences(slice, named);
    }

    /**
     * Stores them, in the transaction that is open; an item that ended meanwhile stays as it is.
     */
    public void store(NamedDifferences named) {
        named.byItem()
                .forEach(
                        (id, found) -> {
                            AuditItem item =
                                    em.find(AuditItem.class, id, LockModeType.PESSIMISTIC_WRITE);
                            if (item.state().isWaiting()) {
                                websites.keep(
                                        item,
                                        found.stream().map(FoundDifference.class::cast).toList());
                            }
                        });
    }
}
