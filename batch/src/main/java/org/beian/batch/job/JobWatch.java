package org.beian.batch.job;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beian.batch.SystemEntrance;
import org.beian.job.JobLedger;

/** Writes the end of a run, good or bad, into the job's row. */
@Named
@Dependent
public class JobWatch implements JobListener {

    @Inject @BatchProperty String jobId;
    @Inject @BatchProperty String run;
    @Inject JobContext context;
    @Inject SystemEntrance entrance;
    @Inject JobLedger ledger;

    @Override
    public void beforeJob() {
        // the reader knows how much there is to do, and begins the run
    }

    @Override
    public void afterJob() {
        long id = Long.parseLong(jobId);
        int number = Integer.parseInt(run);
        BatchStatus status = context.getBatchStatus();
        Object cause = context.getTransientUserData();
        boolean good = cause == null && status != BatchStatus.FAILED;
        entrance.run(
                good
                        ? () -> ledger.ended(id, number)
                        : () ->
                                ledger.failed(
                                        id, number, cause == null ? "UNKNOWN" : cause.toString()));
    }
}
