package org.beian.ipregister;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.trail.TrailedCases;

/** The check reports, for the verification of the history. */
@ApplicationScoped
class IpReportCases implements TrailedCases {

    @Inject EntityManager em;

    @Override
    public String caseType() {
        return IpReport.CASE_TYPE;
    }

    @Override
    public long count() {
        return em.createQuery("select count(r) from IpReport r", Long.class).getSingleResult();
    }

    @Override
    public List<IpReport> after(long id, int limit) {
        return em.createQuery(
                        "select r from IpReport r where r.id > :id order by r.id", IpReport.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }
}
