package org.beian.annualaudit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.beian.trail.JpaAuditedCases;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;
import org.beian.value.Authority;

/** Repository of campaigns, for their procedures and for the verification of the history. */
@ApplicationScoped
public class AuditCampaignRepository extends JpaAuditedCases<AuditCampaign>
        implements RecordedContents {

    @Inject EntityManager em;

    public AuditCampaignRepository() {
        super(AuditCampaign.class, AuditCampaign.CASE_TYPE);
    }

    /** Stores one; it has its id afterwards. The unique key fails a second one of the year. */
    public void add(AuditCampaign campaign) {
        em.persist(campaign);
        em.flush();
    }

    public Optional<AuditCampaign> find(Long id) {
        return Optional.ofNullable(em.find(AuditCampaign.class, id));
    }

    /** Loads for a change; a second caller waits until the first has committed. */
    public Optional<AuditCampaign> lock(Long id) {
        return Optional.ofNullable(
                em.find(AuditCampaign.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The campaign of a bureau in a year. */
    public Optional<AuditCampaign> of(Authority bureau, int year) {
        return em.createQuery(
                        """
                        select c from AuditCampaign c
                        where c.province = :province and c.year = :year""",
                        AuditCampaign.class)
                .setParameter("province", bureau.code())
                .setParameter("year", year)
                .getResultStream()
                .findFirst();
    }

    @Override
    public String kind() {
        return AuditCampaign.CONTENT;
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
