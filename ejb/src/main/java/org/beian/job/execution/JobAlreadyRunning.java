package org.beian.job.execution;

import org.beian.law.Declined;

/** The same job with the same parameters is open. */
public class JobAlreadyRunning extends Declined {

    private static final long serialVersionUID = 1L;

    public JobAlreadyRunning(JobLine holder) {
        super(
                Kind.CONFLICT,
                "JOB_ALREADY_RUNNING",
                null,
                holder.id(),
                holder.startedBy(),
                holder.state());
    }
}
