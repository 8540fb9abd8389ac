package org.beian.job.execution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** Job from its first start to its end, over all its runs. */
@Entity
class Job {

    private static final int LONGEST_FAILURE = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "job_seq")
    @SequenceGenerator(name = "job_seq", sequenceName = "job_seq", allocationSize = 1)
    private Long id;

    private String name;
    private String parameters;

    @Column(name = "running_key")
    private String runningKey;

    @Enumerated(EnumType.STRING)
    private JobState state;

    @Column(name = "run_number")
    private int run;

    @Column(name = "execution_id")
    private Long executionId;

    @Column(name = "started_by")
    private String startedBy;

    private String node;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "heartbeat_at")
    private Instant progressAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "total_items")
    private long total;

    @Column(name = "done_items")
    private long done;

    @Column(name = "run_from")
    private long runFrom;

    @Column(name = "reader_position")
    private String position;

    private String failure;

    @Column(name = "dismissed_at")
    private Instant dismissedAt;

    @Column(name = "look_by")
    private LocalDate lookBy;

    @Version private int version;

    protected Job() {}

    Job(String name, String parameters, String startedBy, Instant now) {
        this.name = name;
        this.parameters = parameters;
        this.startedBy = startedBy;
        createdAt = now;
    }

    /**
     * Begins a run under a key that only one open job may hold.
     *
     * @param until last day by which an operator looks at it, should it break off
     */
    void open(String key, Instant now, LocalDate until) {
        runningKey = key;
        state = JobState.STARTING;
        run++;
        runFrom = done;
        executionId = null;
        node = null;
        startedAt = null;
        endedAt = null;
        failure = null;
        dismissedAt = null;
        lookBy = until;
        progressAt = now;
    }

    void begin(long executionId, String node, long total, Instant now) {
        this.executionId = executionId;
        this.node = node;
        this.total = total;
        startedAt = now;
        progressAt = now;
        if (state == JobState.STARTING) {
            state = JobState.RUNNING;
        }
    }

    /** Counts anew what there is to do, as a later part of it is known. */
    void expect(long items) {
        total = items;
    }

    void progress(long items, String position, Instant now) {
        done += items;
        this.position = position;
        progressAt = now;
    }

    void askToStop() {
        state = JobState.STOPPING;
    }

    void end(JobState state, String failure, Instant now) {
        this.state = state;
        this.failure =
                failure == null || failure.length() <= LONGEST_FAILURE
                        ? failure
                        : failure.substring(0, LONGEST_FAILURE);
        runningKey = null;
        endedAt = now;
    }

    /** Notes that nobody will run it again. */
    void dismiss(Instant now) {
        dismissedAt = now;
    }

    /**
     * The effective state: an open run that is silent counts as interrupted.
     *
     * @param sign last sign of life of the current run
     * @param silent earliest one of a run that is not silent
     */
    JobState trueState(Instant sign, Instant silent) {
        return state.isOpen() && sign.isBefore(silent) ? JobState.INTERRUPTED : state;
    }

    Long id() {
        return id;
    }

    String name() {
        return name;
    }

    String parameters() {
        return parameters;
    }

    JobState stored() {
        return state;
    }

    int run() {
        return run;
    }

    String startedBy() {
        return startedBy;
    }

    String node() {
        return node;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** Time of the last progress, at first that of the opening. */
    Instant progressAt() {
        return progressAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    long total() {
        return total;
    }

    long done() {
        return done;
    }

    long doneInThisRun() {
        return done - runFrom;
    }

    String position() {
        return position;
    }

    String failure() {
        return failure;
    }

    boolean isDismissed() {
        return dismissedAt != null;
    }
}
