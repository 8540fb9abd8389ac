package org.beian.annualaudit.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import org.beian.annualaudit.AuditCampaign;
import org.beian.annualaudit.AuditCampaignRepository;
import org.beian.annualaudit.AuditItem;
import org.beian.annualaudit.AuditItemRepository;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.AuditResult;
import org.beian.annualaudit.CampaignState;
import org.beian.annualaudit.reconciliation.WebsiteReconciliation;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterEntry.Moved;
import org.beian.filing.register.RegisterEntry.PassedAccess;
import org.beian.law.Clause;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.Authority;

/**
 * Observer that lets the open items of a filing that moved to another province follow their
 * websites: into the audit that the bureau there holds in the same year. Where it holds none, or
 * the website did not go on, the item ends with the former filing (B13).
 */
@ApplicationScoped
class MovedFilingAudited {

    @Inject EntityManager em;
    @Inject AuditItemRepository items;
    @Inject AuditCampaignRepository campaigns;
    @Inject WebsiteReconciliation reconciliation;
    @Inject AuditEnding ending;
    @Inject History history;
    @Inject Clock clock;

    @Clause("B13")
    void moved(@Observes Moved moved) {
        for (AuditItem item : items.waiting(moved.former().id())) {
            Optional<IcpWebsite> website = website(moved, item);
            Optional<AuditCampaign> campaign = campaign(moved.subject(), item.year());
            if (website.isPresent() && campaign.isPresent()) {
                item.follow(campaign.get(), moved.subject(), website.get());
                items.write();
                reconciliation.reconcile(item);
                String number = website.get().filingNumber();
                history.write(item, Act.note("FOLLOW_FILING", number, "B13"), item);
            } else {
                AuditItemState before = item.state();
                item.overtaken(AuditResult.CANCELLED, clock.instant());
                ending.ended(item, "CANCEL", before, null, "B13");
            }
        }
    }

    /** The one with an access that went on. */
    private Optional<IcpWebsite> website(Moved moved, AuditItem item) {
        return moved.passed().stream()
                .filter(passed -> passed.from().equals(item.filingNumber()))
                .map(PassedAccess::to)
                .flatMap(
                        number ->
                                em.createQuery(
                                                """
                                                select w from IcpWebsite w
                                                where w.filingNumber = :number""",
                                                IcpWebsite.class)
                                        .setParameter("number", number)
                                        .getResultStream())
                .findFirst();
    }

    private Optional<AuditCampaign> campaign(IcpSubject subject, int year) {
        return campaigns
                .of(Authority.ofCode(subject.province().regionCode()), year)
                .flatMap(found -> campaigns.lock(found.id()))
                .filter(found -> found.state() != CampaignState.CLOSED);
    }
}
