package org.beian.job.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** Scheduled run: a period and the job that was started for it. */
@Entity
@Table(name = "job_schedule_run")
@IdClass(ScheduledRun.Key.class)
class ScheduledRun {

    @Id
    @Column(name = "job_name")
    private String job;

    /** First day of the period. */
    @Id
    @Column(name = "period_start")
    private LocalDate period;

    @Column(name = "job_id")
    private Long jobId;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    protected ScheduledRun() {}

    ScheduledRun(String job, LocalDate period, Long jobId, Instant claimedAt) {
        this.job = job;
        this.period = period;
        this.jobId = jobId;
        this.claimedAt = claimedAt;
    }

    LocalDate period() {
        return period;
    }

    Long jobId() {
        return jobId;
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String job;
        private LocalDate period;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.job, job)
                    && Objects.equals(key.period, period);
        }

        @Override
        public int hashCode() {
            return Objects.hash(job, period);
        }
    }
}
