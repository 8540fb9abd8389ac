package org.beian.batch.annualaudit;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Decider;
import jakarta.batch.runtime.StepExecution;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beian.annualaudit.job.AuditPartitions;
import org.beian.annualaudit.job.AuditRound;
import org.beian.annualaudit.job.AuditScope;
import org.beian.batch.job.RunAsSystem;
import org.beian.job.execution.JobRepository;

/**
 * Decider between the steps of the annual audit: what goes on, or {@code END} where nothing is to
 * be done and where the run was asked to stop.
 */
@Named
@Dependent
public class AuditDecider implements Decider {

    private static final String SNAPSHOT = "snapshot";
    private static final String END = "END";

    @Inject @BatchProperty String behind;
    @Inject @BatchProperty String subject;
    @Inject @BatchProperty String jobId;
    @Inject @BatchProperty String run;
    @Inject RunAsSystem entrance;
    @Inject JobRepository ledger;
    @Inject AuditPartitions partitions;
    @Inject AuditRound round;

    @Override
    public String decide(StepExecution[] executions) {
        return entrance.call(this::decision);
    }

    private String decision() {
        if (!ledger.mayContinue(Long.parseLong(jobId), Integer.parseInt(run))) {
            return END;
        }
        AuditScope scope = AuditScope.of(subject);
        if (behind.equals(SNAPSHOT) && partitions.isAnything(scope)) {
            return "RECONCILE";
        }
        return round.isToBeTold(scope) ? "NOTIFY" : "REPORT";
    }
}
