package org.beian.job.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** The runs of jobs; {@link JobLedger} writes them with the job's row. */
@ApplicationScoped
class JobRuns {

    @Inject EntityManager em;

    void opened(Job job, String startedBy) {
        em.persist(new JobRun(job, startedBy));
    }

    /** The run that the job is at has begun, or ended. */
    void follow(Job job) {
        current(job).follow(job);
    }

    /** The run that the job is at is given up for dead; before the job opens the next. */
    void interrupted(Job job) {
        current(job).interrupted(job);
    }

    private JobRun current(Job job) {
        return em.find(JobRun.class, new JobRunKey(job.id(), job.run()));
    }

    /** All runs of a job, the latest first and as it truly stands. */
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
