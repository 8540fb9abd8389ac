package org.beian.job.execution;

import java.io.Serializable;
import java.util.Objects;

/** Primary key of {@link JobRun}; Jakarta Persistence requires a class for a key of two columns. */
public class JobRunKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long jobId;
    private int number;

    public JobRunKey() {}

    JobRunKey(Long jobId, int number) {
        this.jobId = jobId;
        this.number = number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JobRunKey key
                && number == key.number
                && Objects.equals(jobId, key.jobId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(jobId, number);
    }
}
