package org.beian.job.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Repository of the runs of jobs; {@link JobRepository} writes them with the row of the job. */
@ApplicationScoped
class JobRunRepository {

    @Inject EntityManager em;

    void opened(Job job, String startedBy) {
        em.persist(new JobRun(job, startedBy));
    }

    /** Updates the current run, when it has begun or ended. */
    void follow(Job job) {
        current(job).follow(job);
    }

    /** Marks the current run as interrupted, before the row of the job changes. */
    void interrupted(Job job) {
        current(job).interrupted(job);
    }

    /** Keeps who dismissed the job after its current run, and why. */
    void dismissed(Job job, String by, String reason, Instant now) {
        current(job).dismissed(by, reason, now);
    }

    private JobRun current(Job job) {
        return em.find(JobRun.class, new JobRunKey(job.id(), job.run()));
    }

    /** All runs of a job, the latest first and in their effective states. */
    List<JobRunLine> of(Job job, Instant silent) {
        return em.createQuery(
                        "select r from JobRun r where r.jobId = :job order by r.number desc",
                        JobRun.class)
                .setParameter("job", job.id())
                .getResultStream()
                .map(run -> run.line(job, silent))
                .toList();
    }
}
