package org.beian.annualaudit.requirement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.document.Attachment;
import org.beian.document.Attachments;
import org.beian.party.Units;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;

/** Repository of requirements, for those who may read a campaign or an item of it. */
@ApplicationScoped
public class AuditRequirements implements RecordedContents {

    @Inject EntityManager em;
    @Inject Attachments attachments;
    @Inject Units units;

    void add(AuditRequirement requirement) {
        em.persist(requirement);
        em.flush();
    }

    Optional<AuditRequirement> find(Long id) {
        return Optional.ofNullable(em.find(AuditRequirement.class, id));
    }

    /** All of a campaign in the order in which they were attached, withdrawn ones too. */
    public List<RequirementView> of(Long campaignId) {
        List<AuditRequirement> found = stored(campaignId);
        Map<Long, String> names =
                units.names(found.stream().map(AuditRequirement::departmentId).distinct().toList());
        return found.stream().map(each -> view(each, names.get(each.departmentId()))).toList();
    }

    /** Those of a campaign that hold. */
    public List<RequirementView> holding(Long campaignId) {
        return of(campaignId).stream().filter(RequirementView::holds).toList();
    }

    /** The document that a requirement of a campaign names; empty for another's. */
    public Optional<Attachment> document(Long campaignId, String attachmentId) {
        return stored(campaignId).stream()
                .map(AuditRequirement::document)
                .filter(named -> named != null && named.equals(attachmentId))
                .findFirst()
                .flatMap(attachments::content);
    }

    private List<AuditRequirement> stored(Long campaignId) {
        return em.createQuery(
                        """
                        select r from AuditRequirement r where r.campaignId = :campaign
                        order by r.id""",
                        AuditRequirement.class)
                .setParameter("campaign", campaignId)
                .getResultList();
    }

    private RequirementView view(AuditRequirement requirement, String department) {
        return new RequirementView(
                requirement.id(),
                department,
                requirement.title(),
                requirement.words(),
                Optional.ofNullable(requirement.document()).flatMap(attachments::info).orElse(null),
                requirement.addedAt(),
                requirement.withdrawnAt());
    }

    @Override
    public String kind() {
        return AuditRequirement.CONTENT;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.stream()
                .filter(key -> key.matches("[0-9]{1,18}"))
                .forEach(key -> find(Long.valueOf(key)).ifPresent(one -> found.put(key, one)));
        return found;
    }
}
