package org.beian.job.execution;

import java.util.Map;
import org.beian.job.definition.JobParameters;

/**
 * Launch data of a run of a job, for the batch runtime.
 *
 * @param run from 1, higher with each restart
 */
public record JobLaunch(long id, int run, String name, Map<String, String> parameters) {

    static JobLaunch of(Job job) {
        return new JobLaunch(job.id(), job.run(), job.name(), JobParameters.read(job.parameters()));
    }
}
