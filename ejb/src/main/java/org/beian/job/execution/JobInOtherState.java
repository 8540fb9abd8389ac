package org.beian.job.execution;

import org.beian.law.Declined;

/** The job cannot do that in the state in which it is. */
public class JobInOtherState extends Declined {

    private static final long serialVersionUID = 1L;

    public JobInOtherState(JobState state) {
        super(Kind.CONFLICT, "JOB_IN_OTHER_STATE", null, state);
    }
}
