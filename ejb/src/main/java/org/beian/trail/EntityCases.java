package org.beian.trail;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** All cases of one kind that are rows of one table, each from its first act on. */
public abstract class EntityCases<T extends Trailed> implements TrailedCases {

    @Inject private EntityManager em;

    private final Class<T> type;
    private final String caseType;

    protected EntityCases(Class<T> type, String caseType) {
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
                        "select c from "
                                + type.getSimpleName()
                                + " c where c.id > :id order by c.id",
                        type)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }
}
