package org.beian.batch.annualaudit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.beian.annualaudit.job.AuditScope;
import org.beian.annualaudit.job.AuditSnapshot;
import org.beian.batch.job.BatchRun;
import org.beian.batch.job.JobWork;
import org.beian.batch.job.Node;
import org.beian.job.execution.JobRepository;

/** First step of the annual audit: one item for each filed website. It begins the run. */
@Named
@ApplicationScoped
public class AuditSnapshotWork implements JobWork {

    @Inject JobRepository ledger;
    @Inject AuditSnapshot snapshot;

    @Override
    public void run(BatchRun run) {
        AuditScope scope = AuditScope.of(run.subject());
        ledger.begin(
                run.jobId(), run.number(), run.executionId(), Node.name(), snapshot.due(scope));
        Optional<String> position = Optional.of(snapshot.position(run.jobId()));
        while (position.isPresent() && ledger.mayContinue(run.jobId(), run.number())) {
            position = snapshot.next(run.jobId(), run.number(), scope, position.get());
        }
    }
}
