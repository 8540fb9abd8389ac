package org.beian.job.execution;

import org.beian.job.JobRefusal;
import org.beian.law.RequestRejected;

/** Rejection because the batch runtime did not accept the job, which can be restarted later. */
public class JobNotStarted extends RequestRejected {

    private static final long serialVersionUID = 1L;

    public JobNotStarted(long id) {
        super(JobRefusal.JOB_NOT_STARTED, id);
    }
}
