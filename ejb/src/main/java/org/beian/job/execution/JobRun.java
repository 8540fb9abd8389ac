package org.beian.job.execution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** Run of a job, kept when the next one begins. */
@Entity
@IdClass(JobRunKey.class)
@Table(name = "job_run")
class JobRun {

    @Id
    @Column(name = "job_id")
    private Long jobId;

    @Id
    @Column(name = "run_number")
    private int number;

    @Column(name = "started_by")
    private String startedBy;

    private String node;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "heartbeat_at")
    private Instant heartbeatAt;

    @Enumerated(EnumType.STRING)
    private JobState state;

    @Column(name = "done_items")
    private long done;

    private String failure;

    @Column(name = "dismissed_at")
    private Instant dismissedAt;

    @Column(name = "dismissed_by")
    private String dismissedBy;

    private String dismissal;

    protected JobRun() {}

    JobRun(Job job, String startedBy) {
        jobId = job.id();
        number = job.run();
        this.startedBy = startedBy;
        openedAt = job.progressAt();
        state = job.stored();
    }

    /** Takes over the state of the row of the job. */
    void follow(Job job) {
        node = job.node();
        startedAt = job.startedAt();
        state = job.stored();
        done = job.doneInThisRun();
        failure = job.failure();
        endedAt = job.endedAt();
    }

    /** Last sign of life of the current run of a job: its heartbeat, or its progress when later. */
    Instant lastSign(Job job) {
        Instant progress = job.progressAt();
        return heartbeatAt == null || heartbeatAt.isBefore(progress) ? progress : heartbeatAt;
    }

    /**
     * Marks the run as interrupted at its last sign of life, as nobody knows when its server was
     * killed.
     */
    void interrupted(Job job) {
        follow(job);
        state = JobState.INTERRUPTED;
        endedAt = lastSign(job);
    }

    void left() {
        heartbeatAt = null;
    }

    void dismissed(String by, String reason, Instant now) {
        dismissedBy = by;
        dismissal = reason;
        dismissedAt = now;
    }

    /**
     * View of the run. A run that is open is told by the row of the job, which changes with every
     * chunk.
     */
    JobRunLine line(Job job, Instant silent) {
        boolean open = state.isOpen() && number == job.run();
        JobState shown = open ? job.trueState(lastSign(job), silent) : state;
        return new JobRunLine(
                number,
                startedBy,
                node,
                openedAt,
                startedAt,
                open && shown == JobState.INTERRUPTED ? lastSign(job) : endedAt,
                shown,
                open ? job.doneInThisRun() : done,
                failure,
                dismissedAt,
                dismissedBy,
                dismissal);
    }
}
