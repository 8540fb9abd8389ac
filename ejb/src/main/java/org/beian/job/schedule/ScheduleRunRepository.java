package org.beian.job.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Repository of scheduled runs: the job that was started for each period. */
@ApplicationScoped
class ScheduleRunRepository {

    @Inject EntityManager em;

    /** Claims a period for a job; fails on the key when another node claims the same. */
    void claim(String job, LocalDate period, long jobId, Instant now) {
        em.persist(new ScheduledRun(job, period, jobId, now));
        em.flush();
    }

    /** The run of a job's latest period. */
    Optional<ScheduledRun> last(String job) {
        return em.createQuery(
                        "select r from ScheduledRun r where r.job = :job order by r.period desc",
                        ScheduledRun.class)
                .setParameter("job", job)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
