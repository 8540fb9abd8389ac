package org.beian.annualaudit.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.beian.annualaudit.AuditItem;
import org.beian.domainregister.report.DomainSql;
import org.beian.job.execution.JobFinding;
import org.beian.law.Clause;

/**
 * Reconciliation of all items of a campaign, slice by slice by key: what may differ is read by one
 * query, each difference is named, and what is another than before is stored.
 */
@ApplicationScoped
@Clause("18.2")
public class CampaignReconciliation {

    /** Items of a slice: so many that the database goes through whole tables of them at once. */
    private static final int SLICE = 20_000;

    /** Differing items that are read and stored together. */
    private static final int TOGETHER = 500;

    /** Code of the finding of a website that was skipped. */
    private static final String NOT_COMPARED = "AUDIT_NOT_COMPARED";

    @Inject EntityManager em;
    @Inject DifferingItems differing;
    @Inject WebsiteReconciliation websites;
    @Inject DifferenceStore store;
    @Inject DomainSql sql;

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
                        differing.of(partition.campaign(), partition.after(), last),
                        Set.of()));
    }

    /**
     * Names the differences of a slice.
     *
     * @throws WebsitesNotComparable when data of some cannot be read; it holds the others
     */
    public NamedDifferences name(AuditSlice slice) {
        Map<Long, List<NamedDifferences.Named>> named = new LinkedHashMap<>();
        Set<Long> broken = new TreeSet<>();
        for (List<DifferingItem> some : together(slice.differing())) {
            websites.compare(some, broken::add)
                    .forEach((id, found) -> named.put(id, List.copyOf(found)));
        }
        if (!broken.isEmpty()) {
            throw new WebsitesNotComparable(slice.without(broken));
        }
        return new NamedDifferences(slice, named);
    }

    /**
     * Stores them, in the transaction that is open; an item that ended meanwhile stays as it is.
     *
     * @return a finding for each website that was skipped
     */
    public List<JobFinding> store(NamedDifferences named) {
        for (List<Long> some : together(List.copyOf(named.byItem().keySet()))) {
            Map<AuditItem, List<FoundDifference>> found = new LinkedHashMap<>();
            for (AuditItem item : locked(some)) {
                if (item.state().isWaiting()) {
                    found.put(
                            item,
                            named.byItem().get(item.id()).stream()
                                    .map(FoundDifference.class::cast)
                                    .toList());
                }
            }
            store.keep(found);
        }
        return named.slice().skipped().stream().map(this::finding).toList();
    }

    /** On Derby without order, as it locks no sorted rows. */
    private List<AuditItem> locked(List<Long> ids) {
        return em.createQuery(
                        "select i from AuditItem i where i.id in :ids"
                                + (sql.isPostgresql() ? " order by i.id" : ""),
                        AuditItem.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The repository numbers it. */
    private JobFinding finding(Long id) {
        return new JobFinding(
                0,
                AuditItem.CASE_TYPE,
                id,
                NOT_COMPARED,
                em.find(AuditItem.class, id).filingNumber());
    }

    private static <T> List<List<T>> together(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            parts.add(all.subList(from, Math.min(from + TOGETHER, all.size())));
        }
        return parts;
    }
}
