package org.beian.job.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Repository of the progress of a job's phases or partitions. The text before the first colon of a
 * position names the part.
 */
@ApplicationScoped
class JobPartRepository {

    private static final Pattern NAMED = Pattern.compile("([A-Z][A-Z0-9_]{0,29}):.*");

    @Inject EntityManager em;

    /** The part that a position lies in; empty when it names none. */
    static Optional<String> of(String position) {
        Matcher named = NAMED.matcher(position == null ? "" : position);
        return named.matches() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /** Stores the number of items of each part, under the lock of the row of the job. */
    void expect(long job, Map<String, Long> counted, Instant now) {
        counted.forEach((part, total) -> part(job, part, now).expect(total));
    }

    /**
     * Stores progress, under the lock of the row of the job.
     *
     * @param position that names the part; one that names none is in no part
     * @param before last heartbeat of the job, which is taken for the begin of a new part
     */
    void progress(long job, String position, long items, Instant before, Instant now) {
        of(position)
                .ifPresent(part -> part(job, part, before).progress(items, position, before, now));
    }

    /** Stores where a part begins, unless it is known; under the lock of the row of the job. */
    void plan(long job, JobPartition partition, Instant now) {
        JobPart part = part(job, partition.name(), now);
        part.expect(partition.total());
        part.beginAt(partition.position());
    }

    /** Parts of a job, in the order in which they began. */
    List<JobPart> of(long job) {
        return em.createQuery(
                        "select p from JobPart p where p.jobId = :job order by p.number",
                        JobPart.class)
                .setParameter("job", job)
                .getResultList();
    }

    /** The part of that name, which begins now if there is none. */
    private JobPart part(Long job, String name, Instant startedAt) {
        JobPart known = em.find(JobPart.class, new JobPart.Key(job, name));
        if (known != null) {
            return known;
        }
        JobPart begun = new JobPart(job, name, of(job).size() + 1, startedAt);
        em.persist(begun);
        return begun;
    }
}
