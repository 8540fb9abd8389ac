package org.beian.batch.statistics;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import org.beian.batch.job.Node;
import org.beian.batch.job.RunAsSystem;
import org.beian.domainregister.statistics.StatisticsCalculation;
import org.beian.job.execution.JobRepository;

/**
 * Batchlet of one run of the monthly statistics of domains (20.2). Each part is one transaction
 * with the progress of the job; parts that exist are not made again.
 */
@Named
@Dependent
public class DomainStatisticsBatchlet extends AbstractBatchlet {

    @Inject @BatchProperty String month;
    @Inject @BatchProperty String jobId;
    @Inject @BatchProperty String run;
    @Inject JobContext context;
    @Inject RunAsSystem entrance;
    @Inject JobRepository ledger;
    @Inject StatisticsCalculation making;

    /** Makes the missing parts of the month; the listener of the job records the end of the run. */
    @Override
    public String process() {
        try {
            entrance.run(this::go);
            return null;
        } catch (RuntimeException e) {
            context.setTransientUserData(e);
            throw e;
        }
    }

    private void go() {
        long job = Long.parseLong(jobId);
        int number = Integer.parseInt(run);
        YearMonth counted = YearMonth.parse(month);
        ledger.begin(
                job, number, context.getExecutionId(), Node.name(), StatisticsCalculation.parts());
        boolean more = true;
        while (more && ledger.mayContinue(job, number)) {
            more = making.next(job, number, counted);
        }
    }
}
