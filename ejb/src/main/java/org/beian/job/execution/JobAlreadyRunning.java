package org.beian.job.execution;

import org.beian.job.JobRefusal;
import org.beian.law.RequestRejected;

/** Rejection because the same job with the same parameters is open. */
public class JobAlreadyRunning extends RequestRejected {

    private static final long serialVersionUID = 1L;

    public JobAlreadyRunning(JobLine holder) {
        super(JobRefusal.JOB_ALREADY_RUNNING, holder.id(), holder.startedBy(), holder.state());
    }
}
