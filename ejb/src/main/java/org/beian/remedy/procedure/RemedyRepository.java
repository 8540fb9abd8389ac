package org.beian.remedy.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.remedy.Remedy;
import org.beian.trail.JpaAuditedCases;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;

/** Repository of remedies, for their procedures and for the verification of the history. */
@ApplicationScoped
class RemedyRepository extends JpaAuditedCases<Remedy> implements RecordedContents {

    @Inject EntityManager em;

    RemedyRepository() {
        super(Remedy.class, Remedy.CASE_TYPE);
    }

    /** Stores one; it has its id afterwards. */
    void add(Remedy remedy) {
        em.persist(remedy);
        em.flush();
    }

    /** Stores what was changed, so that versions are those of the stored rows. */
    void write() {
        em.flush();
    }

    Optional<Remedy> find(Long id) {
        return Optional.ofNullable(id).map(key -> em.find(Remedy.class, key));
    }

    /** Loads for a change; a second caller waits until the first has committed. */
    Optional<Remedy> lock(Long id) {
        return Optional.ofNullable(id)
                .map(key -> em.find(Remedy.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The remedies against the decision of a letter, the oldest first. */
    List<Remedy> against(Long letterId) {
        return em.createQuery(
                        "select r from Remedy r where r.attackedId = :letter order by r.id",
                        Remedy.class)
                .setParameter("letter", letterId)
                .getResultList();
    }

    @Override
    public String kind() {
        return Remedy.CASE_TYPE;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(key -> find(Long.valueOf(key)).ifPresent(one -> found.put(key, one)));
        return found;
    }
}
