package org.beian.job.definition;

import java.util.List;
import java.util.stream.Stream;
import org.beian.job.JobRefusal;
import org.beian.law.RequestRejected;

/** Rejection of the start of a job because of a parameter, with those because of others. */
public class JobParameterRefused extends RequestRejected {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final transient List<JobParameterRefused> others;

    JobParameterRefused(String parameter, JobParameterFault fault) {
        this(parameter, fault, List.of());
    }

    private JobParameterRefused(String parameter, Object fault, List<JobParameterRefused> others) {
        super(JobRefusal.JOB_PARAMETER_REFUSED, parameter, fault, "FIX_" + fault);
        this.parameter = parameter;
        this.others = others;
    }

    /**
     * One for all faults of a form.
     *
     * @param faults at least one
     */
    static JobParameterRefused of(List<JobParameterRefused> faults) {
        JobParameterRefused first = faults.get(0);
        return new JobParameterRefused(
                first.parameter, first.arguments().get(1), faults.subList(1, faults.size()));
    }

    /** Name of the parameter. */
    public String parameter() {
        return parameter;
    }

    @Override
    public List<JobParameterRefused> all() {
        return Stream.concat(Stream.of(this), others.stream()).toList();
    }
}
