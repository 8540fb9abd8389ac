package org.beian.batch.annualaudit;

import jakarta.batch.api.chunk.listener.SkipProcessListener;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beian.annualaudit.reconciliation.WebsitesNotComparable;

/**
 * Skip listener of the reconciliation: a slice in which websites cannot be compared is read again
 * without them. The writer of the others names them in the findings of the job.
 */
@Named
@Dependent
public class AuditSkipListener implements SkipProcessListener {

    @Inject StepContext step;

    @Override
    public void onSkipProcessItem(Object slice, Exception cause) {
        step.setTransientUserData(((WebsitesNotComparable) cause).others());
    }
}
