package org.beian.ipregister;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.trail.TrailedCases;

/** What units are to their supervisors, for the verification of the history. */
@ApplicationScoped
class IpStandingCases implements TrailedCases {

    @Inject EntityManager em;

    @Override
    public String caseType() {
        return IpStanding.CASE_TYPE;
    }

    @Override
    public long count() {
        return em.createQuery("select count(s) from IpStanding s", Long.class).getSingleResult();
    }

    @Override
    public List<IpStanding> after(long id, int limit) {
        return em.createQuery(
                        "select s from IpStanding s where s.unitId > :id order by s.unitId",
                        IpStanding.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }
}
