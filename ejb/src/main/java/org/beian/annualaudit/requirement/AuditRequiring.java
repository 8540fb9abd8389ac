package org.beian.annualaudit.requirement;

import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beian.account.Callers;
import org.beian.annualaudit.AuditCampaign;
import org.beian.annualaudit.AuditCampaignRepository;
import org.beian.annualaudit.AuditRefusal;
import org.beian.annualaudit.AuditTexts;
import org.beian.annualaudit.CampaignState;
import org.beian.document.AttachmentInfo;
import org.beian.document.Attachments;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.UnitSummary;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.Authority;
import org.beian.value.VisibleText;

/** Attaching of content departments' requirements to the campaign of the caller's bureau (8.7). */
@Stateless
@RolesAllowed(REVIEWER)
public class AuditRequiring {

    private static final int SHORTEST_TITLE = 4;
    private static final int LONGEST_TITLE = 100;

    private static final Set<Capacity> DEPARTMENTS =
            Set.of(Capacity.CONTENT_DEPARTMENT, Capacity.PUBLIC_INTEREST_DEPARTMENT);

    @Inject EntityManager em;
    @Inject AuditCampaignRepository campaigns;
    @Inject AuditRequirements requirements;
    @Inject Attachments attachments;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /** Departments of the bureau's province and of the whole country, by name. */
    @Clause("8.7")
    public List<UnitSummary> departments() {
        return callers.current()
                .authority()
                .map(bureau -> departments(bureau).stream().map(Unit::asParty).toList())
                .orElse(List.of());
    }

    private List<Unit> departments(Authority bureau) {
        return em
                .createQuery(
                        """
                        select u from Unit u
                        where u.id in (select h.id from Unit h join h.capacities c where c in :those)
                        and (u.province is null or u.province = :province)
                        order by u.name, u.id""",
                        Unit.class)
                .setParameter("those", DEPARTMENTS)
                .setParameter("province", bureau.code())
                .getResultList()
                .stream()
                .filter(unit -> unit.validOn(Shanghai.date(clock.instant())))
                .toList();
    }

    /**
     * Attaches one.
     *
     * @return its id
     * @throws RequestRejected {@link AuditRefusal#AUDIT_CAMPAIGN_NOT_FOUND} for another bureau's
     * @throws RequestRejected {@link AuditRefusal#AUDIT_CAMPAIGN_STATE_FORBIDS} once it is closed
     * @throws RequestRejected {@link AuditRefusal#AUDIT_DEPARTMENT_UNKNOWN} for a unit that is no
     *     department of the province or the country
     * @throws RequestRejected {@link AuditRefusal#AUDIT_TEXT_INVALID} for title or words
     * @throws RequestRejected {@link AuditRefusal#AUDIT_PAPER_UNKNOWN} for a document that is not
     *     the bureau's own upload
     */
    @Clause("8.7")
    public Long add(Long campaignId, RequirementRequest request) {
        AuditCampaign campaign = unclosed(campaignId);
        if (departments(campaign.authority()).stream()
                .noneMatch(unit -> unit.id().equals(request.departmentId()))) {
            throw AuditRefusal.AUDIT_DEPARTMENT_UNKNOWN.of();
        }
        AuditRequirement requirement =
                new AuditRequirement(
                        campaignId,
                        new RequirementRequest(
                                request.departmentId(),
                                title(request.title()),
                                AuditTexts.required(request.words()),
                                own(request.document())),
                        callers.current().username(),
                        clock.instant());
        requirements.add(requirement);
        history.write(
                campaign, Act.note("REQUIRE", requirement.title(), "8.7"), campaign, requirement);
        return requirement.id();
    }

    /**
     * Takes one back.
     *
     * @throws RequestRejected {@link AuditRefusal#AUDIT_REQUIREMENT_NOT_FOUND} when there is none,
     *     or it is in another bureau's campaign
     * @throws RequestRejected {@link AuditRefusal#AUDIT_REQUIREMENT_WITHDRAWN} when it was
     * @throws RequestRejected {@link AuditRefusal#AUDIT_CAMPAIGN_STATE_FORBIDS} once the campaign
     *     is closed
     */
    @Clause("8.7")
    public void withdraw(Long requirementId) {
        AuditRequirement requirement =
                requirements
                        .find(requirementId)
                        .filter(found -> known(found.campaignId()).isPresent())
                        .orElseThrow(
                                () -> AuditRefusal.AUDIT_REQUIREMENT_NOT_FOUND.of(requirementId));
        AuditCampaign campaign = unclosed(requirement.campaignId());
        em.refresh(requirement);
        requirement.withdraw(callers.current().username(), clock.instant());
        history.write(
                campaign,
                Act.note("WITHDRAW_REQUIREMENT", requirement.title(), "8.7"),
                campaign,
                requirement);
    }

    private AuditCampaign unclosed(Long id) {
        AuditCampaign campaign =
                known(id).orElseThrow(() -> AuditRefusal.AUDIT_CAMPAIGN_NOT_FOUND.of(id));
        if (campaign.state() == CampaignState.CLOSED) {
            throw AuditRefusal.AUDIT_CAMPAIGN_STATE_FORBIDS.of(campaign.year(), campaign.state());
        }
        return campaign;
    }

    /** The campaign of the caller's bureau, locked. */
    private Optional<AuditCampaign> known(Long id) {
        return hidden.unlessHidden(
                campaigns.lock(id),
                found -> callers.current().authority().equals(Optional.of(found.authority())));
    }

    private static String title(String given) {
        return VisibleText.given(given, SHORTEST_TITLE, LONGEST_TITLE)
                .filter(VisibleText::isLine)
                .orElseThrow(
                        () -> AuditRefusal.AUDIT_TEXT_INVALID.of(SHORTEST_TITLE, LONGEST_TITLE));
    }

    private String own(String document) {
        if (document == null || document.isBlank()) {
            return null;
        }
        Optional<AttachmentInfo> found =
                VisibleText.isLine(document) ? attachments.info(document) : Optional.empty();
        Optional<AttachmentInfo> own =
                found.filter(info -> info.unitId().equals(callers.current().unitId()));
        if (own.isEmpty()) {
            found.ifPresent(info -> hidden.reachedFor("ATTACHMENT", info.id()));
            throw AuditRefusal.AUDIT_PAPER_UNKNOWN.of();
        }
        return document;
    }
}
