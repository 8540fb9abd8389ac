package org.beian.annualaudit.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.beian.annualaudit.AuditCampaign;
import org.beian.annualaudit.CampaignState;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Unit;
import org.beian.party.Units;

/**
 * Digests for providers of the websites in a campaign that they give access to (7.9): one mail and
 * one event to each, as long as the campaign has not begun. They name filing numbers only, since
 * the mail stays when a filing is masked.
 */
@ApplicationScoped
@Clause("7.9")
class AuditDigests {

    private static final int NAMED = 50;

    private static final String SERVED =
            " from AuditItem i, IcpAccess a where i.campaignId = :campaign"
                    + " and a.websiteId = i.websiteId and a.state = :active";

    @Inject EntityManager em;
    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;

    void send(Long campaignId) {
        AuditCampaign campaign = em.find(AuditCampaign.class, campaignId);
        if (campaign.state() != CampaignState.PREPARED) {
            return;
        }
        Map<Long, Long> differing = count(campaign, " and i.standing > 0");
        new TreeMap<>(count(campaign, ""))
                .forEach(
                        (provider, websites) ->
                                send(
                                        campaign,
                                        units.find(provider).orElseThrow(),
                                        websites,
                                        differing.getOrDefault(provider, 0L)));
    }

    private Map<Long, Long> count(AuditCampaign campaign, String condition) {
        Map<Long, Long> numbers = new HashMap<>();
        em.createQuery(
                        "select a.providerId, count(distinct i.id)"
                                + SERVED
                                + condition
                                + " group by a.providerId",
                        Object[].class)
                .setParameter("campaign", campaign.id())
                .setParameter("active", RegisterState.ACTIVE)
                .getResultStream()
                .forEach(row -> numbers.put((Long) row[0], (Long) row[1]));
        return numbers;
    }

    private void send(AuditCampaign campaign, Unit provider, long websites, long differing) {
        events.publish(
                provider.id(),
                "AUDIT_DIGEST",
                campaign,
                null,
                Map.of(
                        "year",
                        campaign.year(),
                        "province",
                        campaign.authority().code(),
                        "websites",
                        websites,
                        "differing",
                        differing,
                        "due",
                        campaign.due().toString()));
        if (provider.email() == null) {
            return;
        }
        String bureau = units.nameOf(campaign.authority()).orElse("");
        outbox.queue(
                provider.email(),
                MailFrame.to(provider.name())
                        .about("/provider/audits.xhtml?year=" + campaign.year())
                        .signedBy(bureau),
                "audit.digest",
                Locale.SIMPLIFIED_CHINESE,
                campaign,
                null,
                String.valueOf(campaign.year()),
                bureau,
                campaign.due(),
                websites,
                differing,
                String.join("\n", numbers(campaign, provider)));
    }

    /** Numbers of its websites, those that differ first. */
    private List<String> numbers(AuditCampaign campaign, Unit provider) {
        return em.createQuery(
                        "select i.filingNumber, i.standing, i.id"
                                + SERVED
                                + " and a.providerId = :provider"
                                + " group by i.filingNumber, i.standing, i.id"
                                + " order by i.standing desc, i.id",
                        Object[].class)
                .setParameter("campaign", campaign.id())
                .setParameter("active", RegisterState.ACTIVE)
                .setParameter("provider", provider.id())
                .setMaxResults(NAMED)
                .getResultStream()
                .map(row -> (String) row[0])
                .toList();
    }
}
