package org.beian.ipregister;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.trail.TrailedCases;

/** The single edits, for the verification of the history. */
@ApplicationScoped
class IpEditCases implements TrailedCases {

    @Inject EntityManager em;

    @Override
    public String caseType() {
        return IpEdit.CASE_TYPE;
    }

    @Override
    public long count() {
        return em.createQuery("select count(e) from IpEdit e", Long.class).getSingleResult();
    }

    @Override
    public List<IpEdit> after(long id, int limit) {
        return em.createQuery("select e from IpEdit e where e.id > :id order by e.id", IpEdit.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }
}
