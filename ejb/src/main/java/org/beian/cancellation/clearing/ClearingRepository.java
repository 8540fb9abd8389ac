package org.beian.cancellation.clearing;

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

/** Repository of clearings, for their procedures and for the verification of the history. */
@ApplicationScoped
public class ClearingRepository extends JpaAuditedCases<Clearing> implements RecordedContents {

    @Inject EntityManager em;

    public ClearingRepository() {
        super(Clearing.class, Clearing.CASE_TYPE);
    }

    /** Stores one; it has its id afterwards. */
    void add(Clearing clearing) {
        em.persist(clearing);
        em.flush();
    }

    public Optional<Clearing> find(Long id) {
        return Optional.ofNullable(id).map(key -> em.find(Clearing.class, key));
    }

    /** The open ones of a subject and its websites. */
    List<Clearing> open(Long subject) {
        return em.createQuery(
                        """
                        select c from Clearing c where c.subjectId = :subject
                        and c.state = org.beian.cancellation.clearing.ClearingState.OPEN
                        order by c.id""",
                        Clearing.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    @Override
    public String kind() {
        return Clearing.CONTENT;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(key -> find(Long.valueOf(key)).ifPresent(one -> found.put(key, one)));
        return found;
    }
}
