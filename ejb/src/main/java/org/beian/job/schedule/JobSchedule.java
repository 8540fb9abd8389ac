package org.beian.job.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.job.definition.JobPlan;
import org.beian.job.definition.ScheduleInterval;
import org.beian.trail.AuditedCase;
import org.beian.trail.TrailHead;

/** Schedule of a job, with the last period for which it was started. */
@Entity
@Table(name = "job_schedule")
class JobSchedule implements AuditedCase {

    static final String CASE_TYPE = "JOB_SCHEDULE";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "job_schedule_seq")
    @SequenceGenerator(
            name = "job_schedule_seq",
            sequenceName = "job_schedule_seq",
            allocationSize = 1)
    private Long id;

    @Column(name = "job_name")
    private String job;

    @Enumerated(EnumType.STRING)
    private ScheduleInterval rhythm;

    @Column(name = "day_number")
    private int day;

    @Column(name = "hour_number")
    private int hour;

    private boolean enabled;

    @Column(name = "last_period")
    private LocalDate lastPeriod;

    @Embedded private TrailHead trail = new TrailHead();
    @Version private int version;

    protected JobSchedule() {}

    /**
     * Begins with the next period: periods before the installation are not made up for, but for the
     * last one where the job says so.
     */
    JobSchedule(String job, JobPlan plan, Instant now) {
        this.job = job;
        rhythm = plan.rhythm();
        day = plan.day();
        hour = plan.hour();
        enabled = true;
        lastPeriod = rhythm.latest(now, day, hour);
    }

    /**
     * Changes the plan. What fell due while it was off is not made up for; another day or hour
     * neither repeats a period nor leaves one out.
     */
    void change(JobPlan plan, boolean on, Instant now) {
        day = plan.day();
        hour = plan.hour();
        if (on && !enabled) {
            lastPeriod = rhythm.latest(now, day, hour);
        }
        enabled = on;
    }

    /**
     * The period that is due; empty when none is.
     *
     * @param makesUp whether those that were missed come first
     */
    Optional<LocalDate> due(Instant now, boolean makesUp) {
        LocalDate next = rhythm.after(lastPeriod);
        if (!enabled || rhythm.dueAt(next, day, hour).isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(makesUp ? next : rhythm.latest(now, day, hour));
    }

    void startedFor(LocalDate period) {
        lastPeriod = period;
    }

    /** Time at which the next period is due. */
    Instant nextAt() {
        return rhythm.dueAt(next(), day, hour);
    }

    /** The period before the next one. */
    LocalDate last() {
        return lastPeriod;
    }

    LocalDate next() {
        return rhythm.after(lastPeriod);
    }

    /** Text of the plan for the history. */
    String words() {
        return "%s %s %d %d %s".formatted(job, rhythm, day, hour, enabled ? "ON" : "OFF");
    }

    String job() {
        return job;
    }

    ScheduleInterval rhythm() {
        return rhythm;
    }

    int day() {
        return day;
    }

    int hour() {
        return hour;
    }

    boolean enabled() {
        return enabled;
    }

    LocalDate lastPeriod() {
        return lastPeriod;
    }

    int version() {
        return version;
    }

    @Override
    public String caseType() {
        return CASE_TYPE;
    }

    @Override
    public Long caseId() {
        return id;
    }

    @Override
    public TrailHead trail() {
        return trail;
    }
}
