package org.beian.job.definition;

import org.beian.job.JobRefusal;
import org.beian.law.RequestRejected;

/** Rejection of the start of a job because of a parameter. */
public class JobParameterRefused extends RequestRejected {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    JobParameterRefused(String parameter, JobParameterFault fault) {
        super(JobRefusal.JOB_PARAMETER_REFUSED, parameter, fault, "FIX_" + fault.name());
        this.parameter = parameter;
    }

    /** Name of the parameter. */
    public String parameter() {
        return parameter;
    }
}
