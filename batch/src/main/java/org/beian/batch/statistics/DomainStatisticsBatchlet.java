package org.beian.batch.statistics;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import org.beian.batch.job.Node;
import org.beian.batch.job.SystemEntrance;
import org.beian.domainregister.statistics.StatisticsMaking;
import org.beian.job.execution.JobLedger;

/**
 * One run of the monthly statistics of domains (20.2). Each part is one transaction with the job's
 * progress; what is made already is not made again.
 */
@Named
@Dependent
public class DomainStatisticsBatchlet extends AbstractBatchlet {

    @Inject @BatchProperty String month;
    @Inject @BatchProperty String jobId;
    @Inject @BatchProperty String run;
    @Inject JobContext context;
    @Inject SystemEntrance entrance;
    @Inject JobLedger ledger;
    @Inject StatisticsMaking making;

    /**
     * Makes what is missing of the month; the end of the run is for the job's listener to write.
     */
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
        ledger.begin(job, number, context.getExecutionId(), Node.name(), StatisticsMaking.parts());
        boolean more = true;
        while (more && ledger.mayContinue(job, number)) {
            more = making.next(job, number, counted);
        }
    }
}
