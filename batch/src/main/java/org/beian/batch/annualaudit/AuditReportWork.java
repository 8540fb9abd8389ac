package org.beian.batch.annualaudit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beian.annualaudit.job.AuditRound;
import org.beian.annualaudit.job.AuditScope;
import org.beian.batch.job.BatchRun;
import org.beian.batch.job.JobWork;
import org.beian.job.execution.JobRepository;

/** Last step of the annual audit: the figures of each campaign, in its history. */
@Named
@ApplicationScoped
public class AuditReportWork implements JobWork {

    @Inject JobRepository ledger;
    @Inject AuditRound round;

    @Override
    public void run(BatchRun run) {
        if (ledger.mayContinue(run.jobId(), run.number())) {
            round.report(run.jobId(), run.number(), AuditScope.of(run.subject()));
        }
    }
}
