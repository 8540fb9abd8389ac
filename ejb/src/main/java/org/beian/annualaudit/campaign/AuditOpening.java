package org.beian.annualaudit.campaign;

import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.annualaudit.AuditCampaign;
import org.beian.annualaudit.AuditCampaignRepository;
import org.beian.annualaudit.AuditFrame;
import org.beian.annualaudit.AuditFrameRepository;
import org.beian.annualaudit.AuditItemState;
import org.beian.annualaudit.AuditRefusal;
import org.beian.annualaudit.AuditTexts;
import org.beian.annualaudit.CampaignState;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.Authority;

/** Opening and closing of the campaign of a bureau (18.1, 18.2). */
@Stateless
@RolesAllowed(REVIEWER)
public class AuditOpening {

    @Inject EntityManager em;
    @Inject AuditCampaignRepository campaigns;
    @Inject AuditFrameRepository frames;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Opens the campaign of the caller's bureau. The job takes the websites, reconciles them and
     * tells the sponsors.
     *
     * @return its id
     * @throws RequestRejected {@link AuditRefusal#AUDIT_CAMPAIGN_NOT_FOUND} when the caller is of
     *     no bureau
     * @throws RequestRejected {@link AuditRefusal#AUDIT_YEAR_INVALID} for another year than this
     * @throws RequestRejected {@link AuditRefusal#AUDIT_DATES_INVALID} for the reference day or the
     *     last day
     * @throws RequestRejected {@link AuditRefusal#AUDIT_REASON_MISSING} outside the dates of the
     *     frame, or the first quarter where there is none
     * @throws RequestRejected {@link AuditRefusal#AUDIT_TEXT_INVALID} for reason or words
     * @throws RequestRejected {@link AuditRefusal#AUDIT_CAMPAIGN_OPENED} when the bureau opened its
     *     campaign of the year before
     */
    @Clause({"18.1", "6.5"})
    public Long open(CampaignRequest request) {
        Authority bureau =
                callers.current()
                        .authority()
                        .filter(own -> own.province().isPresent())
                        .orElseThrow(AuditRefusal.AUDIT_CAMPAIGN_NOT_FOUND::of);
        Instant now = clock.instant();
        LocalDate today = Shanghai.date(now);
        if (request.year() != today.getYear()) {
            throw AuditRefusal.AUDIT_YEAR_INVALID.of(request.year());
        }
        Optional<AuditFrame> frame = frames.find(request.year());
        requireDates(request, today, frame);
        String reason = AuditTexts.optional(request.reason());
        if (reason == null && !isWithin(today, frame)) {
            throw AuditRefusal.AUDIT_REASON_MISSING.of(request.year());
        }
        if (campaigns.of(bureau, request.year()).isPresent()) {
            throw AuditRefusal.AUDIT_CAMPAIGN_OPENED.of(request.year());
        }
        AuditCampaign campaign =
                new AuditCampaign(
                        request.year(),
                        bureau,
                        request.referenceDay(),
                        request.due(),
                        reason,
                        AuditTexts.optional(request.words()),
                        callers.current().username(),
                        now);
        add(campaign);
        history.write(campaign, Act.move("OPEN", null, campaign.state(), reason, "18.1"), campaign);
        return campaign.id();
    }

    private void add(AuditCampaign campaign) {
        try {
            campaigns.add(campaign);
        } catch (PersistenceException another) {
            // the unique key: a colleague opened it at the same moment
            throw AuditRefusal.AUDIT_CAMPAIGN_OPENED.of(campaign.year());
        }
    }

    private static void requireDates(
            CampaignRequest request, LocalDate today, Optional<AuditFrame> frame) {
        LocalDate reference = request.referenceDay();
        LocalDate due = request.due();
        boolean referenceHolds =
                reference != null
                        && !reference.isAfter(today)
                        && !reference.isBefore(
                                LocalDate.of(request.year() - 1, Month.DECEMBER, 31));
        boolean dueHolds =
                due != null
                        && due.isAfter(today)
                        && !due.isAfter(AuditYear.lastAnswer(request.year()))
                        && frame.filter(found -> due.isAfter(found.answerBy())).isEmpty();
        if (!referenceHolds || !dueHolds) {
            throw AuditRefusal.AUDIT_DATES_INVALID.of(request.year());
        }
    }

    private static boolean isWithin(LocalDate today, Optional<AuditFrame> frame) {
        return frame.map(
                        found ->
                                !today.isBefore(found.opensOn())
                                        && !today.isAfter(found.closesOn()))
                .orElse(!today.isAfter(AuditYear.opensBy(today.getYear())));
    }

    /**
     * Closes a campaign of the caller's bureau in which every item has its result.
     *
     * @throws RequestRejected {@link AuditRefusal#AUDIT_CAMPAIGN_NOT_FOUND} for another bureau's
     * @throws RequestRejected {@link AuditRefusal#AUDIT_ITEM_STALE} when it changed since
     * @throws RequestRejected {@link AuditRefusal#AUDIT_CAMPAIGN_STATE_FORBIDS} before all sponsors
     *     were told, and when it is closed
     * @throws RequestRejected {@link AuditRefusal#AUDIT_ITEMS_WAIT} while items have no result
     */
    @Clause("18.2")
    public void close(Long campaignId, int version) {
        AuditCampaign campaign =
                hidden.unlessHidden(
                                campaigns.lock(campaignId),
                                found ->
                                        callers.current()
                                                .authority()
                                                .equals(Optional.of(found.authority())))
                        .orElseThrow(() -> AuditRefusal.AUDIT_CAMPAIGN_NOT_FOUND.of(campaignId));
        if (campaign.version() != version) {
            throw AuditRefusal.AUDIT_ITEM_STALE.of(campaignId);
        }
        CampaignState before = campaign.state();
        campaign.close(callers.current().username(), clock.instant());
        if (hasWaiting(campaign)) {
            throw AuditRefusal.AUDIT_ITEMS_WAIT.of(campaign.year());
        }
        history.write(
                campaign, Act.move("CLOSE", before, campaign.state(), null, "18.2"), campaign);
    }

    private boolean hasWaiting(AuditCampaign campaign) {
        return !em.createQuery(
                        """
                        select i.id from AuditItem i where i.campaignId = :campaign
                        and i.state in :waiting""",
                        Long.class)
                .setParameter("campaign", campaign.id())
                .setParameter("waiting", AuditItemState.WAITING)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
