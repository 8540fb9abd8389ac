package org.beian.trail;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Base class for the cases of one kind that are the rows of one table, each with a history from its
 * first act on.
 */
public abstract class JpaAuditedCases<T extends AuditedCase> implements AuditedCases {

    @Inject private EntityManager em;

    private final Class<T> type;
    private final String caseType;

    protected JpaAuditedCases(Class<T> type, String caseType) {
        this.type = type;
        this.caseType = caseType;
    }

    @Override
    public String caseType() {
        return caseType;
    }

    @Override
    public long count() {
        return em.createQuery("select count(c) from " + type.getSimpleName() + " c", Long.class)
                .getSingleResult();
    }

    @Override
    public List<T> after(long id, int limit) {
        return em.createQuery(
                        "select c from %s c where c.id > :id order by c.id"
                                .formatted(type.getSimpleName()),
                        type)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }
}
