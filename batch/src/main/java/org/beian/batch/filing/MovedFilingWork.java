package org.beian.batch.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.beian.batch.job.BatchRun;
import org.beian.filing.moved.MovedFilingEnding;

/**
 * Work of the job that ends what stayed open under the former number of filings that moved (B13).
 */
@Named
@ApplicationScoped
public class MovedFilingWork extends CountedWork {

    @Inject MovedFilingEnding ending;

    @Override
    Map<String, Long> due() {
        return ending.due();
    }

    @Override
    Optional<String> next(BatchRun run, String position, boolean dry) {
        return ending.next(run.jobId(), run.number(), position, dry);
    }
}
