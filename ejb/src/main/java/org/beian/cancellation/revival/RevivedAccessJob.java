package org.beian.cancellation.revival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.beian.cancellation.CancellationRefusal;
import org.beian.job.definition.JobKind;
import org.beian.job.definition.JobParameter;
import org.beian.job.execution.JobList;
import org.beian.law.Clause;

/**
 * Job that ends accesses that came back after their cancellation, once. Without a number it is a
 * dry run, which counts; the number is that of the accesses that the dry run just before named as
 * to be ended.
 */
@ApplicationScoped
@Clause("15.4")
class RevivedAccessJob implements JobKind {

    static final String NAME = "revived-accesses";
    static final String COUNT = "count";

    /** Finding of a dry run that is counted. */
    static final String FOUND = "REVIVAL_FOUND";

    @Inject JobList jobs;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<JobParameter> parameters() {
        return List.of(new JobParameter(COUNT, JobParameter.Kind.TEXT, false));
    }

    @Override
    public void check(Map<String, String> told) {
        String number = told.get(COUNT);
        if (number == null || number.isEmpty()) {
            return;
        }
        long found =
                jobs.foundByLast(NAME, Map.of(), FOUND)
                        .orElseThrow(CancellationRefusal.REVIVED_DRY_RUN_MISSING::of);
        if (!number.equals(Long.toString(found))) {
            throw CancellationRefusal.REVIVED_COUNT_DIFFERS.of(found, number);
        }
    }
}
