package org.beian.annualaudit.campaign;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.annualaudit.AuditCampaign;
import org.beian.annualaudit.AuditCampaignRepository;
import org.beian.annualaudit.AuditFrame;
import org.beian.annualaudit.AuditFrameRepository;
import org.beian.annualaudit.AuditRefusal;
import org.beian.annualaudit.requirement.AuditRequirements;
import org.beian.annualaudit.requirement.RequirementView;
import org.beian.document.Attachment;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;

/** Reading of frames and campaigns (18.1): a bureau its own, the ministry all. */
@Stateless
@RolesAllowed({REVIEWER, CLERK, MINISTRY})
public class AuditReading {

    @Inject EntityManager em;
    @Inject AuditFrameRepository frames;
    @Inject AuditCampaignRepository campaigns;
    @Inject CampaignFigures figures;
    @Inject AuditRequirements requirements;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /** The frame of a year; empty when the ministry published none. */
    @Clause("18.1")
    public Optional<FrameView> frame(int year) {
        return frames.find(year).map(FrameView::of);
    }

    /** Last day on which a bureau opens the audit of a year without a reason. */
    @Clause("18.1")
    public LocalDate openBy(int year) {
        return frames.find(year).map(AuditFrame::closesOn).orElse(AuditYear.opensBy(year));
    }

    /** Years with a frame, or with a campaign that the caller may read; the latest first. */
    @Clause("18.1")
    public List<Integer> years() {
        TypedQuery<Integer> query =
                em.createQuery(
                        "select distinct c.year from AuditCampaign c" + ownOnly(" where"),
                        Integer.class);
        own().ifPresent(province -> query.setParameter("own", province));
        return Stream.concat(
                        query.getResultStream(),
                        em.createQuery("select f.year from AuditFrame f", Integer.class)
                                .getResultStream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Campaigns of a year by province: for a bureau its own. */
    @Clause("18.1")
    public List<CampaignView> campaigns(int year) {
        TypedQuery<AuditCampaign> query =
                em.createQuery(
                        "select c from AuditCampaign c where c.year = :year"
                                + ownOnly(" and")
                                + " order by c.province",
                        AuditCampaign.class);
        query.setParameter("year", year);
        own().ifPresent(province -> query.setParameter("own", province));
        return figures.views(query.getResultList(), today());
    }

    /** A campaign; empty when there is none, or it is another bureau's. */
    @Clause("18.1")
    public Optional<CampaignView> campaign(Long id) {
        return readable(id).map(found -> figures.views(List.of(found), today()).get(0));
    }

    /**
     * @throws RequestRejected {@link AuditRefusal#AUDIT_CAMPAIGN_NOT_FOUND} when there is none, or
     *     it is another bureau's
     */
    @Clause("18.2")
    public CampaignProgress progress(Long id) {
        return figures.progress(known(id), today());
    }

    /** History of a campaign, the latest first; as {@link #progress}. */
    @Clause("18.1")
    public List<HistoryEntry> history(Long id) {
        return history.latestFirst(known(id));
    }

    /** Requirements of departments in a campaign, withdrawn ones too; as {@link #progress}. */
    @Clause("8.7")
    public List<RequirementView> requirements(Long id) {
        return requirements.of(known(id).id());
    }

    /**
     * A document that a requirement names; as {@link #progress}.
     *
     * @param id the decimal digits of the campaign's key
     * @throws RequestRejected {@link AuditRefusal#AUDIT_CAMPAIGN_NOT_FOUND} also for a document
     *     that no requirement of the campaign names
     */
    @Clause("8.7")
    public Attachment document(String id, String attachmentId) {
        return Optional.of(id)
                .filter(digits -> digits.matches("[0-9]{1,18}"))
                .flatMap(
                        digits ->
                                requirements.document(
                                        known(Long.valueOf(digits)).id(), attachmentId))
                .orElseThrow(() -> AuditRefusal.AUDIT_CAMPAIGN_NOT_FOUND.of(id));
    }

    private AuditCampaign known(Long id) {
        return readable(id).orElseThrow(() -> AuditRefusal.AUDIT_CAMPAIGN_NOT_FOUND.of(id));
    }

    private Optional<AuditCampaign> readable(Long id) {
        Optional<String> own = own();
        return hidden.unlessHidden(
                campaigns.find(id),
                found -> own.filter(code -> !code.equals(found.authority().code())).isEmpty());
    }

    private String ownOnly(String word) {
        return own().isPresent() ? word + " c.province = :own" : "";
    }

    /** Code of the bureau of the caller; empty for the ministry, which reads all. */
    private Optional<String> own() {
        Caller caller = callers.current();
        return caller.has(MINISTRY)
                ? Optional.empty()
                : Optional.of(caller.authority().orElseThrow().code());
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }
}
