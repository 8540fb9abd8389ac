package org.beian.filing.moved;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.job.execution.CountedJob;
import org.beian.law.Clause;

/** Job that ends what stayed open under the former number of filings that moved, once. */
@ApplicationScoped
@Clause("B13")
class MovedFilingJob extends CountedJob {

    static final String NAME = "moved-filings";

    /** Finding of a dry run that is counted. */
    static final String FOUND = "FORMER_FOUND";

    MovedFilingJob() {
        super(NAME, FOUND);
    }
}
