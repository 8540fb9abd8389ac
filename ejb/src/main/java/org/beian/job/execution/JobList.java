package org.beian.job.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.job.definition.JobParameters;

/** Queries of jobs, their runs, parts and findings. */
@ApplicationScoped
public class JobList {

    private static final int MOST = 500;

    @Inject EntityManager em;
    @Inject HeartbeatTimeout silence;
    @Inject JobRunRepository runs;
    @Inject JobPartRepository parts;

    /**
     * Jobs, the newest first.
     *
     * @param before only jobs with a lower id; null for the newest
     * @param limit 1 to 500, else the nearer of the two
     */
    public List<JobLine> before(Long before, int limit) {
        return before(JobFilter.ALL, before, limit);
    }

    /** As {@link #before(Long, int)}, only those that the filter lets through. */
    public List<JobLine> before(JobFilter filter, Long before, int limit) {
        TypedQuery<Job> query =
                em.createQuery(
                        "select j from Job j where j.id < :before%s order by j.id desc"
                                .formatted(filter.condition()),
                        Job.class);
        filter.fill(query, silence.since());
        return query
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultList()
                .stream()
                .map(this::line)
                .toList();
    }

    /** Number of jobs that the filter lets through. */
    public long count(JobFilter filter) {
        TypedQuery<Long> query =
                em.createQuery(
                        "select count(j) from Job j where j.id > 0" + filter.condition(),
                        Long.class);
        filter.fill(query, silence.since());
        return query.getSingleResult();
    }

    /**
     * Number of jobs that failed or were interrupted and were not dismissed, without a later one of
     * the same parameters.
     */
    public long toBeHandled() {
        return count(JobFilter.unhandled(null));
    }

    /** Ids of the interrupted jobs, at most 500. */
    List<Long> silent() {
        JobFilter filter = new JobFilter(JobState.INTERRUPTED, null);
        TypedQuery<Long> query =
                em.createQuery(
                        "select j.id from Job j where j.id > 0" + filter.condition(), Long.class);
        filter.fill(query, silence.since());
        return query.setMaxResults(MOST).getResultList();
    }

    /** Names of all jobs that ever ran. */
    public List<String> names() {
        return em.createQuery("select distinct j.name from Job j order by j.name", String.class)
                .getResultList();
    }

    /** All runs of a job, the latest first; an interrupted one in its effective state. */
    public List<JobRunLine> runs(long id) {
        Job job = em.find(Job.class, id);
        return job == null ? List.of() : runs.of(job, silence.since());
    }

    /** Phases or partitions of a job, in the order in which they began. */
    public List<JobPart> parts(long id) {
        return parts.of(id);
    }

    /** Parameters of the latest job of that name, whoever started it; none before the first. */
    public Map<String, String> lastParameters(String name) {
        return em.createQuery(
                        "select j.parameters from Job j where j.name = :name order by j.id desc",
                        String.class)
                .setParameter("name", name)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(JobParameters::read)
                .orElse(Map.of());
    }

    /**
     * Number of findings of a code in the last job of that name that ended whole.
     *
     * @param parameters with which it must have run
     * @return empty when none ended whole, or the last one ran with others
     */
    public Optional<Long> foundByLast(String name, Map<String, String> parameters, String code) {
        return em.createQuery(
                        """
                        select j from Job j where j.name = :name and j.state = :complete
                        order by j.id desc""",
                        Job.class)
                .setParameter("name", name)
                .setParameter("complete", JobState.COMPLETED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .filter(job -> JobParameters.read(job.parameters()).equals(parameters))
                .map(job -> found(job.id(), code));
    }

    private long found(long id, String code) {
        return em.createQuery(
                        """
                        select count(f.number) from RecordedFinding f
                        where f.jobId = :job and f.code = :code""",
                        Long.class)
                .setParameter("job", id)
                .setParameter("code", code)
                .getSingleResult();
    }

    public Optional<JobLine> find(long id) {
        return Optional.ofNullable(em.find(Job.class, id)).map(this::line);
    }

    /** The open job with that name and these parameters. */
    public Optional<JobLine> holder(String name, Map<String, String> parameters) {
        return holder(JobParameters.key(name, JobParameters.write(parameters)));
    }

    Optional<JobLine> holder(String key) {
        return em.createQuery("select j from Job j where j.runningKey = :key", Job.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .map(this::line);
    }

    /**
     * Findings of a job, in order.
     *
     * @param after only higher numbers; 0 for all
     * @param limit 1 to 500, else the nearer of the two
     */
    public List<JobFinding> findings(long id, int after, int limit) {
        return em.createQuery(
                        """
                        select f from RecordedFinding f
                        where f.jobId = :job and f.number > :after order by f.number""",
                        RecordedFinding.class)
                .setParameter("job", id)
                .setParameter("after", after)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultStream()
                .map(RecordedFinding::finding)
                .toList();
    }

    /** Findings are numbered from 1 without gaps, so the last number is how many there are. */
    int lastFinding(long id) {
        Integer last =
                em.createQuery(
                                "select max(f.number) from RecordedFinding f where f.jobId = :job",
                                Integer.class)
                        .setParameter("job", id)
                        .getSingleResult();
        return last == null ? 0 : last;
    }

    private JobLine line(Job job) {
        return JobLine.of(job, runs.lastSign(job), lastFinding(job.id()), silence);
    }
}
