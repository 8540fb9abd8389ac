package org.beian.batch.imports;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.beian.batch.job.Node;
import org.beian.batch.job.SystemEntrance;
import org.beian.intake.run.ImportRun;
import org.beian.intake.run.ImportWork;
import org.beian.job.execution.JobLedger;

/**
 * One run of an import's job. A batchlet and not a chunk step: the rows, their answers and the
 * reader's place are one transaction of the application's database, which the server's repository
 * of jobs has no part in.
 */
@Named
@Dependent
public class ImportBatchlet extends AbstractBatchlet {

    // "import" is no name for a field
    @Inject
    @BatchProperty(name = "import")
    String importId;

    @Inject @BatchProperty String jobId;
    @Inject @BatchProperty String run;
    @Inject JobContext context;
    @Inject SystemEntrance entrance;
    @Inject JobLedger ledger;
    @Inject ImportWork work;
    @Inject ImportRun runs;
    @Inject ImportJobs jobs;

    /** Goes on from the import's own row; the end of the run is for the job's listener to write. */
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
        long id = Long.parseLong(importId);
        long job = Long.parseLong(jobId);
        int number = Integer.parseInt(run);
        Map<String, Long> rows = work.begin(id);
        ledger.begin(job, number, context.getExecutionId(), Node.name(), rows);
        runs.go(id, job, number);
        jobs.startBehind(id);
    }
}
