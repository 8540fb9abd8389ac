package org.beian.job.execution;

import java.util.Map;
import org.beian.job.definition.JobParameters;

/**
 * One run of a job: what the server is told when it starts it.
 *
 * @param run from 1, higher with each restart
 */
public record JobTicket(long id, int run, String name, Map<String, String> parameters) {

    static JobTicket of(Job job) {
        return new JobTicket(job.id(), job.run(), job.name(), JobParameters.read(job.parameters()));
    }
}
