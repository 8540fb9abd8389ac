package org.beian.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.trail.JpaAuditedCases;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;

/**
 * Repository of releases of domains, for their procedures and for the verification of the history.
 */
@ApplicationScoped
public class ReleaseRepository extends JpaAuditedCases<DomainRelease> implements RecordedContents {

    @Inject EntityManager em;

    public ReleaseRepository() {
        super(DomainRelease.class, DomainRelease.CASE_TYPE);
    }

    /** Stores one; it has its id afterwards. */
    void add(DomainRelease release) {
        em.persist(release);
        em.flush();
    }

    Optional<DomainRelease> find(Long id) {
        return Optional.ofNullable(id).map(key -> em.find(DomainRelease.class, key));
    }

    /** Those that wait for their decision and take a domain out of a website of a subject. */
    List<DomainRelease> open(Long subject) {
        return em.createQuery(
                        """
                        select r from DomainRelease r where r.subjectId = :subject
                        and r.state = :open order by r.id""",
                        DomainRelease.class)
                .setParameter("subject", subject)
                .setParameter("open", ReleaseState.UNDER_REVIEW)
                .getResultList();
    }

    @Override
    public String kind() {
        return DomainRelease.CONTENT;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(key -> find(Long.valueOf(key)).ifPresent(one -> found.put(key, one)));
        return found;
    }
}
