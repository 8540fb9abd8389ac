package org.beian.job.execution;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.beian.job.JobRefusal;
import org.beian.job.definition.JobKind;
import org.beian.job.definition.JobParameter;
import org.beian.law.RequestRejected;

/**
 * Definition of a job that changes something once. Without a number it is a dry run, which counts;
 * the number is that of the matters that the dry run just before named.
 */
public abstract class CountedJob implements JobKind {

    /** Parameter with the number. */
    public static final String COUNT = "count";

    @Inject JobList jobs;

    private final String name;
    private final String found;

    /**
     * @param name of its batch XML
     * @param found code of the findings of a dry run that are counted
     */
    protected CountedJob(String name, String found) {
        this.name = name;
        this.found = found;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<JobParameter> parameters() {
        return List.of(new JobParameter(COUNT, JobParameter.Kind.TEXT, false));
    }

    /**
     * @throws RequestRejected {@link JobRefusal#JOB_DRY_RUN_MISSING} when the last run that ended
     *     was none
     * @throws RequestRejected {@link JobRefusal#JOB_COUNT_DIFFERS} when it named another number
     */
    @Override
    public void check(Map<String, String> told) {
        String number = told.get(COUNT);
        if (number == null || number.isEmpty()) {
            return;
        }
        long counted =
                jobs.foundByLast(name, Map.of(), found)
                        .orElseThrow(JobRefusal.JOB_DRY_RUN_MISSING::of);
        if (!number.equals(Long.toString(counted))) {
            throw JobRefusal.JOB_COUNT_DIFFERS.of(counted, number);
        }
    }
}
