package org.beian.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.beian.trail.JpaAuditedCases;

/** Repository of changes of facts. */
@ApplicationScoped
class FactChanges {

    /** Source of the changes for the verification of the histories. */
    @ApplicationScoped
    static class Cases extends JpaAuditedCases<FactChange> {

        Cases() {
            super(FactChange.class, FactChange.CASE_TYPE);
        }
    }

    @Inject EntityManager em;

    void add(FactChange change) {
        em.persist(change);
    }

    /** A change, or null. */
    FactChange find(Long id) {
        return em.find(FactChange.class, id);
    }

    /** A change, which nobody else moves until the transaction ends. */
    Optional<FactChange> lock(Long id) {
        return Optional.ofNullable(em.find(FactChange.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Changes of a fact with ids below {@code before}, the latest first. */
    List<FactChange> of(FactKey key, long before, int limit) {
        return em.createQuery(
                        """
                        select c from FactChange c where c.kind = :kind and c.name = :name
                        and c.scope = :scope and c.id < :before order by c.id desc""",
                        FactChange.class)
                .setParameter("kind", key.kind())
                .setParameter("name", key.name())
                .setParameter("scope", key.scope())
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Changes of a kind in one state with ids below {@code before}, the latest first. */
    List<FactChange> in(FactKind kind, FactChangeState state, long before, int limit) {
        return em.createQuery(
                        """
                        select c from FactChange c where c.kind = :kind and c.state = :state
                        and c.id < :before order by c.id desc""",
                        FactChange.class)
                .setParameter("kind", kind)
                .setParameter("state", state)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }
}
