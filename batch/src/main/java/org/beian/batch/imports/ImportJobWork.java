package org.beian.batch.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.beian.batch.job.BatchRun;
import org.beian.batch.job.JobWork;
import org.beian.batch.job.Node;
import org.beian.intake.run.ImportRun;
import org.beian.intake.run.ImportWork;
import org.beian.job.execution.JobRepository;

/**
 * Work of the job of an import. It is no chunk step, because the rows, their answers and the
 * position of the reader are one transaction of the application's database, in which the job
 * repository of the server has no part.
 */
@Named
@ApplicationScoped
public class ImportJobWork implements JobWork {

    @Inject JobRepository ledger;
    @Inject ImportWork work;
    @Inject ImportRun runs;
    @Inject ImportJobs jobs;

    @Override
    public void run(BatchRun run) {
        long id = Long.parseLong(run.subject());
        Map<String, Long> rows = work.begin(id);
        ledger.begin(run.jobId(), run.number(), run.executionId(), Node.name(), rows);
        runs.go(id, run.jobId(), run.number());
        jobs.startBehind(id);
    }
}
