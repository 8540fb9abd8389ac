package org.beian.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.trail.TrailedCases;

/** The plans, for the verification of the history. */
@ApplicationScoped
class JobScheduleCases implements TrailedCases {

    @Inject EntityManager em;

    @Override
    public String caseType() {
        return JobSchedule.CASE_TYPE;
    }

    @Override
    public long count() {
        return em.createQuery("select count(s) from JobSchedule s", Long.class).getSingleResult();
    }

    @Override
    public List<JobSchedule> after(long id, int limit) {
        return em.createQuery(
                        "select s from JobSchedule s where s.id > :id order by s.id",
                        JobSchedule.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }
}
