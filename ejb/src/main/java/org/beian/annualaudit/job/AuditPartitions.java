package org.beian.annualaudit.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beian.annualaudit.AuditCampaign;
import org.beian.annualaudit.reconciliation.AuditPartition;
import org.beian.annualaudit.reconciliation.AuditSlice;
import org.beian.annualaudit.reconciliation.CampaignReconciliation;
import org.beian.annualaudit.reconciliation.NamedDifferences;
import org.beian.annualaudit.reconciliation.WebsitesNotComparable;
import org.beian.job.execution.JobPartition;
import org.beian.job.execution.JobRepository;
import org.beian.law.Clause;
import org.beian.value.Province;

/**
 * Partitions of the reconciliation: key ranges of each campaign's items. They are planned once for
 * a job, so that a restart goes on in the same ones.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class AuditPartitions {

    /** Beginning of the names of the partitions. */
    static final String PREFIX = "RECONCILE_";

    /** Items for which a partition of its own is worth it, and the most of one campaign. */
    private static final long WORTH = 2000;

    private static final int MOST = 8;

    @Inject EntityManager em;
    @Inject AuditedCampaigns campaigns;
    @Inject CampaignReconciliation reconciliation;
    @Inject JobRepository ledger;

    private record Extent(Long least, Long most, Long number) {}

    /** The partitions of a job, each with the position from which to go on. */
    @Clause("18.2")
    public List<JobPartition> of(long jobId, int run, AuditScope scope) {
        List<JobPartition> planned = new ArrayList<>();
        campaigns.of(scope).forEach(each -> planned.addAll(of(each)));
        return ledger.partition(jobId, run, PREFIX, planned);
    }

    /** Whether a campaign has any item. */
    public boolean isAnything(AuditScope scope) {
        return campaigns.of(scope).stream().anyMatch(each -> extent(each).number > 0);
    }

    /** What is left of a partition by its name. */
    public AuditPartition left(long jobId, String name) {
        return ledger.positions(jobId, name).stream()
                .filter(each -> each.name().equals(name))
                .map(each -> AuditPartition.at(each.position()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Reconciles the next slice of a partition in a transaction of its own, where no batch runtime
     * does it.
     *
     * @return what is left; empty when nothing is left
     */
    @Clause("18.2")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<AuditPartition> reconcile(long jobId, int run, AuditPartition left) {
        Optional<AuditSlice> slice = reconciliation.next(left);
        slice.ifPresent(
                found ->
                        ledger.progress(
                                jobId,
                                run,
                                found.items(),
                                found.rest().position(),
                                reconciliation.store(name(found))));
        return slice.map(AuditSlice::rest);
    }

    private NamedDifferences name(AuditSlice slice) {
        try {
            return reconciliation.name(slice);
        } catch (WebsitesNotComparable broken) {
            return reconciliation.name(broken.others());
        }
    }

    private List<JobPartition> of(AuditCampaign campaign) {
        Extent extent = extent(campaign);
        List<JobPartition> planned = new ArrayList<>();
        if (extent.number == 0) {
            return planned;
        }
        int parts = (int) Math.min(MOST, 1 + extent.number / WORTH);
        long width = (extent.most - extent.least) / parts + 1;
        String code = campaign.authority().province().map(Province::code).orElse("0");
        long after = extent.least - 1;
        for (int part = 1; part <= parts; part++) {
            // what a repeated snapshot adds is in the last one
            long to = part == parts ? Long.MAX_VALUE : after + width;
            AuditPartition partition =
                    new AuditPartition(PREFIX + code + "_" + part, campaign.id(), after, to);
            planned.add(
                    new JobPartition(
                            partition.name(), partition.position(), count(campaign, after, to)));
            after = to;
        }
        return planned;
    }

    private Extent extent(AuditCampaign campaign) {
        Object[] found =
                (Object[])
                        em.createQuery(
                                        """
                                        select min(i.id), max(i.id), count(i.id) from AuditItem i
                                        where i.campaignId = :campaign""")
                                .setParameter("campaign", campaign.id())
                                .getSingleResult();
        return new Extent((Long) found[0], (Long) found[1], (Long) found[2]);
    }

    private long count(AuditCampaign campaign, long after, long to) {
        return em.createQuery(
                        """
                        select count(i.id) from AuditItem i where i.campaignId = :campaign
                        and i.id > :after and i.id <= :to""",
                        Long.class)
                .setParameter("campaign", campaign.id())
                .setParameter("after", after)
                .setParameter("to", to)
                .getSingleResult();
    }
}
