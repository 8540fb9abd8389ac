package org.beian.batch.annualaudit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.beian.annualaudit.job.AuditRound;
import org.beian.annualaudit.job.AuditScope;
import org.beian.batch.job.BatchRun;
import org.beian.batch.job.JobWork;
import org.beian.job.execution.JobRepository;

/** Step of the annual audit that tells sponsors and providers, and opens the campaigns. */
@Named
@ApplicationScoped
public class AuditNotifyWork implements JobWork {

    @Inject JobRepository ledger;
    @Inject AuditRound round;

    @Override
    public void run(BatchRun run) {
        if (!ledger.mayContinue(run.jobId(), run.number())) {
            return;
        }
        AuditScope scope = AuditScope.of(run.subject());
        Optional<String> position = Optional.of(round.begin(run.jobId(), run.number(), scope));
        while (position.isPresent() && ledger.mayContinue(run.jobId(), run.number())) {
            position = round.next(run.jobId(), run.number(), scope, position.get());
        }
    }
}
