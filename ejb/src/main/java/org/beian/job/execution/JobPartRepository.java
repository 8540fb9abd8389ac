package org.beian.job.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.persistence.InstantConverter;

/**
 * Repository of the progress of a job's phases or partitions. The text before the first colon of a
 * position names the part.
 */
@ApplicationScoped
class JobPartRepository {

    private static final Pattern NAMED = Pattern.compile("([A-Z][A-Z0-9_]{0,29}):.*");
    private static final InstantConverter COLUMN = new InstantConverter();

    @Inject EntityManager em;

    /** The part that a position lies in; empty when it names none. */
    static Optional<String> of(String position) {
        Matcher named = NAMED.matcher(position == null ? "" : position);
        return named.matches() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /** Stores the number of items of each part, under the lock of the row of the job. */
    void expect(long job, Map<String, Long> counted, Instant now) {
        counted.forEach(
                (part, total) -> {
                    int known =
                            em.createNativeQuery(
                                            "update job_part set total_items = ?"
                                                    + " where job_id = ? and part = ?")
                                    .setParameter(1, total)
                                    .setParameter(2, job)
                                    .setParameter(3, part)
                                    .executeUpdate();
                    if (known == 0) {
                        add(new JobPart(part, next(job), total, 0, now, now), job);
                    }
                });
    }

    /**
     * Stores progress, under the lock of the row of the job.
     *
     * @param before last heartbeat of the job, which is taken for the begin of a new part
     */
    void progress(long job, String part, long items, Instant before, Instant now) {
        int changed =
                em.createNativeQuery(
                                "update job_part set"
                                        + " started_at = case when done_items = 0 then ? else started_at end,"
                                        + " done_items = done_items + ?, last_at = ?"
                                        + " where job_id = ? and part = ?")
                        .setParameter(1, stored(before))
                        .setParameter(2, items)
                        .setParameter(3, stored(now))
                        .setParameter(4, job)
                        .setParameter(5, part)
                        .executeUpdate();
        if (changed == 0) {
            add(new JobPart(part, next(job), 0, items, before, now), job);
        }
    }

    private int next(long job) {
        Number before =
                (Number)
                        em.createNativeQuery("select count(*) from job_part where job_id = ?")
                                .setParameter(1, job)
                                .getSingleResult();
        return before.intValue() + 1;
    }

    private void add(JobPart part, long job) {
        em.createNativeQuery(
                        "insert into job_part (job_id, part, part_number, total_items, done_items,"
                                + " started_at, last_at) values (?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, job)
                .setParameter(2, part.name())
                .setParameter(3, part.number())
                .setParameter(4, part.total())
                .setParameter(5, part.done())
                .setParameter(6, stored(part.startedAt()))
                .setParameter(7, stored(part.lastAt()))
                .executeUpdate();
    }

    /** Parts of a job, in the order in which they began. */
    List<JobPart> of(long job) {
        List<JobPart> parts = new ArrayList<>();
        for (Object row :
                em.createNativeQuery(
                                "select part, part_number, total_items, done_items, started_at, last_at"
                                        + " from job_part where job_id = ? order by part_number")
                        .setParameter(1, job)
                        .getResultList()) {
            Object[] columns = (Object[]) row;
            parts.add(
                    new JobPart(
                            (String) columns[0],
                            ((Number) columns[1]).intValue(),
                            ((Number) columns[2]).longValue(),
                            ((Number) columns[3]).longValue(),
                            read(columns[4]),
                            read(columns[5])));
        }
        return parts;
    }

    private static Timestamp stored(Instant instant) {
        return Timestamp.valueOf(COLUMN.convertToDatabaseColumn(instant));
    }

    private static Instant read(Object column) {
        LocalDateTime stored = ((Timestamp) column).toLocalDateTime();
        return COLUMN.convertToEntityAttribute(stored);
    }
}
