package org.beian.job.definition;

import org.beian.law.Declined;

/** A job cannot be started with a parameter like that. */
public class JobParameterRefused extends Declined {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    JobParameterRefused(String parameter, JobParameterFault fault) {
        super(
                Kind.UNPROCESSABLE,
                "JOB_PARAMETER_REFUSED",
                null,
                parameter,
                fault,
                "FIX_" + fault.name());
        this.parameter = parameter;
    }

    /** Name of the parameter. */
    public String parameter() {
        return parameter;
    }
}
