package org.beian.job.execution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** One run of a job, kept when the next begins. */
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

    @Enumerated(EnumType.STRING)
    private JobState state;

    @Column(name = "done_items")
    private long done;

    private String failure;

    protected JobRun() {}

    JobRun(Job job, String startedBy) {
        jobId = job.id();
        number = job.run();
        this.startedBy = startedBy;
        openedAt = job.heartbeatAt();
        state = job.stored();
    }

    /** As the job's row stands now. */
    void follow(Job job) {
        node = job.node();
        startedAt = job.startedAt();
        state = job.stored();
        done = job.doneInThisRun();
        failure = job.failure();
        endedAt = job.endedAt();
    }

    /** Its server was killed; nobody knows when, but it was after the last sign of life. */
    void interrupted(Job job) {
        follow(job);
        state = JobState.INTERRUPTED;
        endedAt = job.heartbeatAt();
    }

    /** The run that is under way is told by the job's own row, which moves with every chunk. */
    JobRunLine line(Job job, Instant silent) {
        boolean open = state.isOpen() && number == job.run();
        JobState shown = open ? job.trueState(silent) : state;
        return new JobRunLine(
                number,
                startedBy,
                node,
                openedAt,
                startedAt,
                open && shown == JobState.INTERRUPTED ? job.heartbeatAt() : endedAt,
                shown,
                open ? job.doneInThisRun() : done,
                failure);
    }
}
