package org.beian.job.execution;

import org.beian.law.Declined;

/** The server did not take the job; it can be restarted later. */
public class JobNotStarted extends Declined {

    private static final long serialVersionUID = 1L;

    public JobNotStarted(long id) {
        super(Kind.UNAVAILABLE, "JOB_NOT_STARTED", null, id);
    }
}
