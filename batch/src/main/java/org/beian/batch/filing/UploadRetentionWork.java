package org.beian.batch.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.beian.batch.job.BatchRun;
import org.beian.filing.retention.UploadRetention;

/** Work of the job that deletes uploaded documents that nothing needs (A23). */
@Named
@ApplicationScoped
public class UploadRetentionWork extends KeyedWork {

    @Inject UploadRetention retention;

    @Override
    Map<String, Long> due() {
        return retention.due();
    }

    @Override
    Optional<String> next(BatchRun run, String position) {
        return retention.next(run.jobId(), run.number(), position);
    }
}
