package org.beian.batch.annualaudit;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.annualaudit.reconciliation.AuditSlice;
import org.beian.annualaudit.reconciliation.CampaignReconciliation;
import org.beian.annualaudit.reconciliation.NamedDifferences;
import org.beian.batch.job.RunAsSystem;
import org.beian.job.execution.JobFinding;
import org.beian.job.execution.JobRepository;

/**
 * Item writer of the differences that are another than before, with progress, findings and
 * heartbeat in the transaction of the chunk: last, as the row of the job is locked by it.
 */
@Named
@Dependent
public class AuditDifferenceWriter extends AbstractItemWriter {

    @Inject @BatchProperty String jobId;
    @Inject @BatchProperty String run;
    @Inject RunAsSystem entrance;
    @Inject JobRepository ledger;
    @Inject CampaignReconciliation reconciliation;

    @Override
    public void writeItems(List<Object> named) {
        entrance.run(() -> named.forEach(each -> write((NamedDifferences) each)));
    }

    private void write(NamedDifferences named) {
        List<JobFinding> skipped = reconciliation.store(named);
        AuditSlice slice = named.slice();
        ledger.progress(
                Long.parseLong(jobId),
                Integer.parseInt(run),
                slice.items(),
                slice.rest().position(),
                skipped);
    }
}
