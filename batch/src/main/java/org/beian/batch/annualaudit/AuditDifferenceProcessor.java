package org.beian.batch.annualaudit;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beian.annualaudit.reconciliation.AuditSlice;
import org.beian.annualaudit.reconciliation.CampaignReconciliation;
import org.beian.annualaudit.reconciliation.NamedDifferences;
import org.beian.batch.job.RunAsSystem;

/** Item processor that names each difference of a slice. */
@Named
@Dependent
public class AuditDifferenceProcessor implements ItemProcessor {

    @Inject RunAsSystem entrance;
    @Inject CampaignReconciliation reconciliation;

    @Override
    public NamedDifferences processItem(Object slice) {
        return entrance.call(() -> reconciliation.name((AuditSlice) slice));
    }
}
