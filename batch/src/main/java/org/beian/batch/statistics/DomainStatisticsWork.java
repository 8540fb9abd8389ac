package org.beian.batch.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import org.beian.batch.job.BatchRun;
import org.beian.batch.job.JobWork;
import org.beian.batch.job.Node;
import org.beian.domainregister.statistics.StatisticsCalculation;
import org.beian.job.execution.JobRepository;

/**
 * Work of the job that makes the monthly statistics of domains (20.2). Each part is one transaction
 * with the progress of the job; parts that exist are not made again.
 */
@Named
@ApplicationScoped
public class DomainStatisticsWork implements JobWork {

    @Inject JobRepository ledger;
    @Inject StatisticsCalculation making;

    @Override
    public void run(BatchRun run) {
        YearMonth month = YearMonth.parse(run.subject());
        int parts = StatisticsCalculation.parts();
        ledger.begin(run.jobId(), run.number(), run.executionId(), Node.name(), parts);
        boolean more = true;
        while (more && ledger.mayContinue(run.jobId(), run.number())) {
            more = making.next(run.jobId(), run.number(), month);
        }
    }
}
