package org.beian.job.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.persistence.InstantConverter;

/** Repository of scheduled runs: the job that was started for each period. */
@ApplicationScoped
class ScheduleRunRepository {

    @Inject EntityManager em;

    /**
     * A period and its job.
     *
     * @param period its first day
     */
    record Run(LocalDate period, long jobId) {}

    /** Claims a period for a job; fails on the key when another node claims the same. */
    void claim(String job, LocalDate period, long jobId, Instant now) {
        em.createNativeQuery(
                        "insert into job_schedule_run (job_name, period_start, job_id, claimed_at)"
                                + " values (?, ?, ?, ?)")
                .setParameter(1, job)
                .setParameter(2, Date.valueOf(period))
                .setParameter(3, jobId)
                .setParameter(
                        4, Timestamp.valueOf(new InstantConverter().convertToDatabaseColumn(now)))
                .executeUpdate();
    }

    /** The latest period of a job for which it was started. */
    Optional<Run> last(String job) {
        List<?> rows =
                em.createNativeQuery(
                                "select period_start, job_id from job_schedule_run"
                                        + " where job_name = ? order by period_start desc")
                        .setParameter(1, job)
                        .setMaxResults(1)
                        .getResultList();
        return rows.stream().findFirst().map(row -> run((Object[]) row));
    }

    private static Run run(Object[] row) {
        return new Run(((Date) row[0]).toLocalDate(), ((Number) row[1]).longValue());
    }
}
