package org.beian.batch.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.beian.batch.job.BatchRun;
import org.beian.filing.retention.DraftRetention;

/** Work of the job that deletes old drafts and working copies (A23). */
@Named
@ApplicationScoped
public class DraftRetentionWork extends KeyedWork {

    @Inject DraftRetention retention;

    @Override
    Map<String, Long> due() {
        return retention.old();
    }

    @Override
    Optional<String> next(BatchRun run, String position) {
        return retention.next(run.jobId(), run.number(), position);
    }
}
