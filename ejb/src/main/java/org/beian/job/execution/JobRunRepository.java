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

    /** Last sign of life of the current run of a job. */
    Instant lastSign(Job job) {
        JobRun run = job.stored().isOpen() ? current(job) : null;
        return run == null ? job.progressAt() : run.lastSign(job);
    }

    /** Writes the heartbeat of a run, as it lives. */
    void beat(long jobId, int number, Instant now) {
        em.createQuery(
                        """
                        update JobRun r set r.heartbeatAt = :now
                        where r.jobId = :job and r.number = :number""")
                .setParameter("now", now)
                .setParameter("job", jobId)
                .setParameter("number", number)
                .executeUpdate();
    }

    /** Takes the heartbeat from a run that was given up, as its thread has left it. */
    void left(long jobId, int number) {
        em.find(JobRun.class, new JobRunKey(jobId, number)).left();
    }

    /** Nodes on which the thread of a run of the same job still lives, though it was given up. */
    List<String> working(Job job, Instant silent) {
        return em.createQuery(
                        """
                        select coalesce(r.node, '') from JobRun r, Job j
                        where j.id = r.jobId and j.name = :name and j.parameters = :parameters
                        and r.state = :interrupted and r.heartbeatAt >= :silent""",
                        String.class)
                .setParameter("name", job.name())
                .setParameter("parameters", job.parameters())
                .setParameter("interrupted", JobState.INTERRUPTED)
                .setParameter("silent", silent)
                .getResultList();
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
