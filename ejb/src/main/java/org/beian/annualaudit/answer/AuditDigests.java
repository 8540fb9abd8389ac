package org.beian.annualaudit.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.beian.annualaudit.AuditCampaign;
import org.beian.annualaudit.CampaignState;
import org.beian.code.Calendars;
import org.beian.code.WorkingDayLimits;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Unit;
import org.beian.party.Units;

/**
 * Digests for providers of the websites in a campaign that they give access to (7.9): one mail and
 * one event to each, as the campaign begins, and of what still waits before and behind its last
 * day. They name filing numbers only, since the mail stays when a filing is masked.
 */
@ApplicationScoped
@Clause("7.9")
class AuditDigests {

    private static final int NAMED = 50;

    private static final String SERVED =
            " from AuditItem i, AuditCampaign c, IcpAccess a"
                    + " where i.campaignId = :campaign and c.id = i.campaignId"
                    + " and a.websiteId = i.websiteId and a.state = :active";

    /** Those that wait for their sponsors within the time of the campaign. */
    private static final String WAITING =
            " and i.state = org.beian.annualaudit.AuditItemState.OPEN and i.due <= c.due";

    /** Occasion of a digest. */
    enum Occasion {
        OPENED("AUDIT_DIGEST", "audit.digest", "", ""),
        REMINDED("AUDIT_URGING_DUE", "audit.reminder", WAITING, "&state=SPONSOR"),
        OVERDUE("AUDIT_URGING_DUE", "audit.overdue", WAITING, "&state=OVERDUE");

        private final String event;
        private final String template;
        private final String condition;
        private final String list;

        Occasion(String event, String template, String condition, String list) {
            this.event = event;
            this.template = template;
            this.condition = condition;
            this.list = list;
        }
    }

    @Inject EntityManager em;
    @Inject EventPublisher events;
    @Inject Outbox outbox;
    @Inject Units units;
    @Inject WorkingDayLimits days;
    @Inject Clock clock;
    @Inject Calendars calendars;

    /** Tells of the beginning, as long as the campaign has not begun. */
    void send(Long campaignId) {
        AuditCampaign campaign = em.find(AuditCampaign.class, campaignId);
        if (campaign.state() == CampaignState.PREPARED) {
            send(campaign, Occasion.OPENED);
        }
    }

    /** The occasion of a reminder that is due now. */
    Optional<Occasion> due(Long campaignId) {
        AuditCampaign campaign = em.find(AuditCampaign.class, campaignId);
        if (campaign.state() != CampaignState.OPEN) {
            return Optional.empty();
        }
        if (Shanghai.date(clock.instant()).isAfter(campaign.due())) {
            return Optional.of(Occasion.OVERDUE).filter(one -> campaign.overdueAt() == null);
        }
        boolean soon = !campaign.due().isAfter(days.until(WaitingKind.AUDIT_REQUEST.warning()));
        return Optional.of(Occasion.REMINDED).filter(one -> soon && campaign.remindedAt() == null);
    }

    /** Sends the reminder that is due, if one is; the caller holds the lock of the campaign. */
    boolean remind(Long campaignId) {
        Optional<Occasion> due = due(campaignId);
        due.ifPresent(
                occasion -> {
                    AuditCampaign campaign = em.find(AuditCampaign.class, campaignId);
                    if (occasion == Occasion.OVERDUE) {
                        campaign.overdue(clock.instant());
                    } else {
                        campaign.remind(clock.instant());
                    }
                    send(campaign, occasion);
                });
        return due.isPresent();
    }

    private void send(AuditCampaign campaign, Occasion occasion) {
        Map<Long, Long> differing = count(campaign, occasion.condition + " and i.standing > 0");
        new TreeMap<>(count(campaign, occasion.condition))
                .forEach(
                        (provider, websites) ->
                                send(
                                        campaign,
                                        occasion,
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

    private void send(
            AuditCampaign campaign,
            Occasion occasion,
            Unit provider,
            long websites,
            long differing) {
        events.publish(
                provider.id(),
                occasion.event,
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
                        .about("/provider/audits.xhtml?year=" + campaign.year() + occasion.list)
                        .signedBy(bureau),
                occasion.template,
                Locale.SIMPLIFIED_CHINESE,
                campaign,
                null,
                String.valueOf(campaign.year()),
                bureau,
                calendars.lastDay(campaign.due()),
                websites,
                differing,
                String.join("\n", numbers(campaign, occasion, provider)));
    }

    /** Numbers of its websites, those that differ first. */
    private List<String> numbers(AuditCampaign campaign, Occasion occasion, Unit provider) {
        return em.createQuery(
                        "select i.filingNumber, i.standing, i.id"
                                + SERVED
                                + occasion.condition
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
