package org.beian.batch.annualaudit;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.beian.annualaudit.job.AuditPartitions;
import org.beian.annualaudit.reconciliation.AuditPartition;
import org.beian.annualaudit.reconciliation.AuditSlice;
import org.beian.annualaudit.reconciliation.CampaignReconciliation;
import org.beian.batch.job.RunAsSystem;
import org.beian.job.execution.JobRepository;

/**
 * Item reader of the slices of a partition, each with its differing items. It resumes from the row
 * of the part and not from the server's checkpoint, which a crash may leave behind the data.
 */
@Named
@Dependent
public class AuditSliceReader extends AbstractItemReader {

    @Inject @BatchProperty String part;
    @Inject @BatchProperty String jobId;
    @Inject @BatchProperty String run;
    @Inject StepContext step;
    @Inject RunAsSystem entrance;
    @Inject JobRepository ledger;
    @Inject AuditPartitions partitions;
    @Inject CampaignReconciliation reconciliation;

    private AuditPartition left;

    @Override
    public void open(Serializable checkpoint) {
        left = entrance.call(() -> partitions.left(Long.parseLong(jobId), part));
    }

    /**
     * The next slice, or the rest of the last one where {@link AuditSkipListener} left it; null at
     * the end, and when the run is to stop.
     */
    @Override
    public AuditSlice readItem() {
        if (step.getTransientUserData() instanceof AuditSlice others) {
            step.setTransientUserData(null);
            return others;
        }
        Optional<AuditSlice> next = entrance.call(this::next);
        next.ifPresent(slice -> left = slice.rest());
        return next.orElse(null);
    }

    private Optional<AuditSlice> next() {
        return ledger.mayContinue(Long.parseLong(jobId), Integer.parseInt(run))
                ? reconciliation.next(left)
                : Optional.empty();
    }
}
