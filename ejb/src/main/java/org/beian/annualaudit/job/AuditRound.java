package org.beian.annualaudit.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.beian.annualaudit.AuditCampaign;
import org.beian.annualaudit.AuditCampaignRepository;
import org.beian.annualaudit.CampaignState;
import org.beian.annualaudit.answer.AuditTelling;
import org.beian.annualaudit.answer.ToldSponsors;
import org.beian.job.execution.JobPartition;
import org.beian.job.execution.JobRepository;
import org.beian.law.Clause;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;

/**
 * Round of a campaign behind its reconciliation: the sponsors are told, which opens it, and its
 * history says how many websites differ (18.2).
 */
@Stateless
@RolesAllowed("SYSTEM")
public class AuditRound {

    /** Parts of the job. */
    static final String NOTIFY = "NOTIFY";

    static final String REPORT = "REPORT";

    private static final String RECONCILE = "RECONCILE";

    @Inject EntityManager em;
    @Inject AuditedCampaigns campaigns;
    @Inject AuditCampaignRepository repository;
    @Inject AuditTelling telling;
    @Inject JobRepository ledger;
    @Inject History history;
    @Inject Clock clock;

    private record Place(long campaign, long subject) {

        static Place of(String position) {
            String[] parts = position.split(":");
            return position.isEmpty()
                    ? new Place(0, 0)
                    : new Place(Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        }

        String position() {
            return NOTIFY + ":" + campaign + ":" + subject;
        }
    }

    /** Whether anybody is still to be told or reminded, or a campaign to be opened. */
    public boolean isToBeTold(AuditScope scope) {
        return campaigns.of(scope).stream()
                .anyMatch(
                        each ->
                                each.state() == CampaignState.PREPARED
                                        || telling.untold(each.id()) > 0
                                        || telling.isReminderDue(each.id()));
    }

    /** Counts whom the job is to tell, once; gives the position from which to go on. */
    public String begin(long jobId, int run, AuditScope scope) {
        long subjects =
                campaigns.of(scope).stream().mapToLong(each -> telling.untold(each.id())).sum();
        return ledger.partition(
                        jobId,
                        run,
                        NOTIFY,
                        List.of(new JobPartition(NOTIFY, new Place(0, 0).position(), subjects)))
                .get(0)
                .position();
    }

    /**
     * Tells the next sponsors, with the job's progress; behind the last one of a campaign that is
     * new, its providers, and opens it, or reminds the providers where that is due.
     *
     * @param position where it stands
     * @return the next position; empty when all is done
     */
    @Clause("18.2")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<String> next(long jobId, int run, AuditScope scope, String position) {
        Place place = Place.of(position);
        Optional<AuditCampaign> current =
                campaigns.of(scope).stream()
                        .filter(each -> each.id() >= place.campaign)
                        .findFirst();
        if (current.isEmpty()) {
            return Optional.empty();
        }
        AuditCampaign campaign = current.get();
        long after = campaign.id() == place.campaign ? place.subject : 0;
        Optional<ToldSponsors> told = telling.next(campaign.id(), after);
        Place reached =
                told.map(part -> new Place(campaign.id(), part.last()))
                        .orElseGet(() -> new Place(campaign.id() + 1, 0));
        if (told.isEmpty()) {
            openOrRemind(campaign.id());
        }
        int done = told.map(ToldSponsors::number).orElse(0);
        ledger.progress(jobId, run, done, reached.position(), List.of());
        return Optional.of(reached.position());
    }

    private void openOrRemind(Long id) {
        AuditCampaign campaign = repository.lock(id).orElseThrow();
        if (campaign.state() == CampaignState.PREPARED) {
            telling.digests(id);
            campaign.notified(clock.instant());
            history.write(
                    campaign,
                    Act.move("NOTIFY", CampaignState.PREPARED, campaign.state(), null, "18.2"));
        } else if (telling.remind(id)) {
            history.write(campaign, Act.note("REMIND", null, "7.9"));
        }
    }

    /** Writes into the history of each campaign how many websites differ, where that changed. */
    @Clause("18.2")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void report(long jobId, int run, AuditScope scope) {
        List<AuditCampaign> reported = campaigns.of(scope);
        ledger.partition(
                jobId,
                run,
                REPORT,
                List.of(new JobPartition(REPORT, REPORT + ":", reported.size())));
        for (AuditCampaign each : reported) {
            AuditCampaign campaign = repository.lock(each.id()).orElseThrow();
            String figures = count(campaign, "") + " / " + count(campaign, "and i.standing > 0");
            boolean known =
                    history.latestFirst(campaign).stream()
                            .filter(entry -> entry.act().equals(RECONCILE))
                            .findFirst()
                            .map(HistoryEntry::reason)
                            .filter(figures::equals)
                            .isPresent();
            if (!known) {
                history.write(campaign, Act.note(RECONCILE, figures, "18.2"));
            }
        }
        ledger.progress(jobId, run, reported.size(), REPORT + ":", List.of());
    }

    private long count(AuditCampaign campaign, String condition) {
        return em.createQuery(
                        "select count(i.id) from AuditItem i where i.campaignId = :campaign "
                                + condition,
                        Long.class)
                .setParameter("campaign", campaign.id())
                .getSingleResult();
    }
}
