package org.beian.batch.imports;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.beian.batch.job.Node;
import org.beian.batch.job.RunAsSystem;
import org.beian.intake.run.ImportRun;
import org.beian.intake.run.ImportWork;
import org.beian.job.execution.JobRepository;

/**
 * Batchlet of one run of an import. It is no chunk step, because the rows, their answers and the
 * position of the reader are one transaction of the application's database, in which the job
 * repository of the server has no part.
 */
@Named
@Dependent
public class ImportBatchlet extends AbstractBatchlet {

    // "import" is a keyword of Java
    @Inject
    @BatchProperty(name = "import")
    String importId;

    @Inject @BatchProperty String jobId;
    @Inject @BatchProperty String run;
    @Inject JobContext context;
    @Inject RunAsSystem entrance;
    @Inject JobRepository ledger;
    @Inject ImportWork work;
    @Inject ImportRun runs;
    @Inject ImportJobs jobs;

    /** Resumes from the import's own row; the listener of the job records the end of the run. */
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
