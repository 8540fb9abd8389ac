package org.beian.batch.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Batchlet of every job that is no chunk step: it does the {@link JobWork} that the file of the job
 * names. The listener of the job records the end of the run.
 */
@Named
@Dependent
public class JobBatchlet extends AbstractBatchlet {

    @Inject @BatchProperty String work;
    @Inject @BatchProperty String subject;
    @Inject @BatchProperty String jobId;
    @Inject @BatchProperty String run;
    @Inject JobContext context;
    @Inject RunAsSystem entrance;
    @Inject @Any Instance<JobWork> works;

    @Override
    public String process() {
        BatchRun begun =
                new BatchRun(
                        Long.parseLong(jobId),
                        Integer.parseInt(run),
                        context.getExecutionId(),
                        subject);
        try {
            entrance.run(() -> works.select(NamedLiteral.of(work)).get().run(begun));
            return null;
        } catch (RuntimeException e) {
            context.setTransientUserData(e);
            throw e;
        }
    }
}
