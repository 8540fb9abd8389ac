package org.beian.publicreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.trail.TrailedCases;

/** The bureaus' contacts, for the verification of the history. */
@ApplicationScoped
class ReportContactCases implements TrailedCases {

    @Inject EntityManager em;

    @Override
    public String caseType() {
        return ReportContact.CASE_TYPE;
    }

    @Override
    public long count() {
        return em.createQuery("select count(c) from ReportContact c", Long.class).getSingleResult();
    }

    @Override
    public List<ReportContact> after(long id, int limit) {
        return em.createQuery(
                        "select c from ReportContact c where c.id > :id order by c.id",
                        ReportContact.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }
}
