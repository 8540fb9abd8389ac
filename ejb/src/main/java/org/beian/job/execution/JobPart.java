package org.beian.job.execution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Phase or partition of a job, with its progress. */
@Entity
@Table(name = "job_part")
@IdClass(JobPart.Key.class)
public class JobPart {

    @Id
    @Column(name = "job_id")
    private Long jobId;

    @Id
    @Column(name = "part")
    private String name;

    @Column(name = "part_number")
    private int number;

    @Column(name = "total_items")
    private long total;

    @Column(name = "done_items")
    private long done;

    /** Of the last item done in it. */
    @Column(name = "part_position")
    private String position;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "last_at")
    private Instant lastAt;

    protected JobPart() {}

    JobPart(Long jobId, String name, int number, Instant startedAt) {
        this.jobId = jobId;
        this.name = name;
        this.number = number;
        this.startedAt = startedAt;
        lastAt = startedAt;
    }

    void expect(long items) {
        total = items;
    }

    /**
     * @param before begin of these items, which is that of the part when nothing was done in it yet
     */
    void progress(long items, String reached, Instant before, Instant now) {
        if (done == 0) {
            startedAt = before;
        }
        done += items;
        position = reached;
        lastAt = now;
    }

    /** Where it begins, as long as nothing was done in it. */
    void beginAt(String first) {
        if (position == null) {
            position = first;
        }
    }

    /** Position of the last item done in it, or where it begins; null where nobody said it. */
    public String position() {
        return position;
    }

    /** Upper case, such as {@code STAGE}. */
    public String name() {
        return name;
    }

    /** From 1, in the order in which the parts of a job began. */
    public int number() {
        return number;
    }

    /** Items; 0 as long as nobody counted. */
    public long total() {
        return total;
    }

    public long done() {
        return done;
    }

    /** Whether something was done in it. */
    public boolean isBegun() {
        return done > 0;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Rate over its whole time; null where it is unknown yet. */
    public Double itemsPerSecond() {
        long millis = Duration.between(startedAt, lastAt).toMillis();
        return millis <= 0 ? null : done * 1000.0 / millis;
    }

    /** Time left at that rate; null where it is unknown. */
    public Long secondsLeft() {
        return JobLine.secondsLeft(total, done, itemsPerSecond());
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long jobId;
        private String name;

        public Key() {}

        Key(Long jobId, String name) {
            this.jobId = jobId;
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.jobId, jobId)
                    && Objects.equals(key.name, name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(jobId, name);
        }
    }
}
