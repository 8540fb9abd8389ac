package org.beian.cancellation.revival;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.job.execution.CountedJob;
import org.beian.law.Clause;

/** Job that ends accesses that came back after their cancellation, once. */
@ApplicationScoped
@Clause("15.4")
class RevivedAccessJob extends CountedJob {

    static final String NAME = "revived-accesses";

    /** Finding of a dry run that is counted. */
    static final String FOUND = "REVIVAL_FOUND";

    RevivedAccessJob() {
        super(NAME, FOUND);
    }
}
