package org.beian.job.execution;

import java.io.Serializable;
import java.util.Objects;

/** Key of a job's run; Persistence asks for a class of its own. */
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
