package org.beian.enforcement.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.proceeding.CaseSite;
import org.beian.trail.JpaAuditedCases;
import org.beian.trail.RecordedContent;
import org.beian.trail.RecordedContents;

/** Repository of requests for assistance, for their procedures and for verifying the history. */
@ApplicationScoped
public class AssistanceRepository extends JpaAuditedCases<Assistance> implements RecordedContents {

    @Inject EntityManager em;

    public AssistanceRepository() {
        super(Assistance.class, Assistance.CASE_TYPE);
    }

    /** Stores one; it has its id afterwards. The unique key fails a second one of a case. */
    void add(Assistance sent) {
        em.persist(sent);
        em.flush();
    }

    /**
     * @param id the decimal digits of the key, as programs and pages have it
     */
    public Optional<Assistance> find(String id) {
        return key(id).map(key -> em.find(Assistance.class, key));
    }

    /** Loads for a change; a second caller waits until the first has committed. */
    Optional<Assistance> lock(String id) {
        return key(id).map(key -> em.find(Assistance.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    /** As it is once others have committed; for what their commit decides. */
    Assistance locked(Long id) {
        Assistance found = em.find(Assistance.class, id);
        // what this transaction did to it stays
        em.flush();
        em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    private static Optional<Long> key(String id) {
        return Optional.ofNullable(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /** Those of a case, the oldest first. */
    List<Assistance> ofCase(Long enforcementCase) {
        return em.createQuery(
                        "select a from Assistance a where a.caseId = :id order by a.id",
                        Assistance.class)
                .setParameter("id", enforcementCase)
                .getResultList();
    }

    /** The site of its case. */
    Optional<CaseSite> siteOf(Assistance sent) {
        return Optional.ofNullable(em.find(EnforcementCase.class, sent.enforcementCaseId()))
                .map(EnforcementCase::site);
    }

    @Override
    public String kind() {
        return Assistance.CASE_TYPE;
    }

    @Override
    public Map<String, RecordedContent> find(Collection<String> keys) {
        Map<String, RecordedContent> found = new HashMap<>();
        keys.forEach(key -> find(key).ifPresent(one -> found.put(key, one)));
        return found;
    }
}
