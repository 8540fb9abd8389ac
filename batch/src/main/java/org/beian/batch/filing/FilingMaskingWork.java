package org.beian.batch.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.beian.batch.job.BatchRun;
import org.beian.filing.retention.FilingMasking;

/** Work of the job that masks the personal data of filings cancelled long ago (A23). */
@Named
@ApplicationScoped
public class FilingMaskingWork extends KeyedWork {

    @Inject FilingMasking retention;

    @Override
    Map<String, Long> due() {
        return retention.due();
    }

    @Override
    Optional<String> next(BatchRun run, String position) {
        return retention.next(run.jobId(), run.number(), position);
    }
}
