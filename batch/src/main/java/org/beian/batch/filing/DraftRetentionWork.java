package org.beian.batch.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.beian.batch.job.BatchRun;
import org.beian.batch.job.JobWork;
import org.beian.batch.job.Node;
import org.beian.filing.retention.DraftRetention;
import org.beian.job.execution.JobRepository;

/** Work of the job that deletes old drafts and working copies (A23). */
@Named
@ApplicationScoped
public class DraftRetentionWork implements JobWork {

    @Inject JobRepository ledger;
    @Inject DraftRetention retention;

    @Override
    public void run(BatchRun run) {
        Optional<String> position =
                Optional.of(
                        ledger.begin(
                                        run.jobId(),
                                        run.number(),
                                        run.executionId(),
                                        Node.name(),
                                        retention.old())
                                .orElse(""));
        while (position.isPresent() && ledger.mayContinue(run.jobId(), run.number())) {
            position = retention.next(run.jobId(), run.number(), position.get());
        }
    }
}
