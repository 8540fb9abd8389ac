package org.beian.batch.job;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import org.beian.job.execution.JobFailure;
import org.beian.job.execution.JobRepository;

/**
 * Job listener that keeps a run among the live ones from its first step to its last, and records
 * its end, good or bad, in the row of the job. Batchlets and the chunk listener leave the exception
 * of a failed run in the context of the job.
 */
@Named
@Dependent
public class JobRunListener implements JobListener {

    private static final Logger LOG = Logger.getLogger(JobRunListener.class.getName());
    private static final int INCIDENT = 8;
    private static final int TRIES = 20;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Inject @BatchProperty String jobId;
    @Inject @BatchProperty String run;
    @Inject JobContext context;
    @Inject RunAsSystem entrance;
    @Inject JobRepository ledger;
    @Inject LiveRuns live;

    /** The work, or its reader, knows how much there is to do, and begins the run. */
    @Override
    public void beforeJob() {
        live.enter(Long.parseLong(jobId), Integer.parseInt(run));
    }

    @Override
    public void afterJob() {
        long id = Long.parseLong(jobId);
        int number = Integer.parseInt(run);
        try {
            record(id, number);
        } finally {
            live.leave(id, number);
        }
    }

    private void record(long id, int number) {
        BatchStatus status = context.getBatchStatus();
        Object left = context.getTransientUserData();
        if (left == null && status != BatchStatus.FAILED) {
            write(() -> ledger.ended(id, number));
            LOG.info(() -> "Job " + id + ", run " + number + ", ended");
            return;
        }
        Throwable cause = left instanceof Throwable thrown ? thrown : null;
        String incident = UUID.randomUUID().toString().substring(0, INCIDENT);
        // without what it says: that may quote a row
        LOG.severe(() -> "Job " + id + " failed, incident " + incident + ": " + names(cause));
        write(() -> ledger.failed(id, number, JobFailure.of(cause), incident));
    }

    /**
     * Writes the end, and tries again for about 40 seconds, as a database that crashed is back
     * soon.
     */
    private void write(Runnable end) {
        for (int tries = 1; ; tries++) {
            try {
                entrance.run(end);
                return;
            } catch (RuntimeException e) {
                if (tries == TRIES) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Class names of an exception and its causes, from the outermost to the first. */
    private static String names(Throwable failure) {
        StringJoiner names = new StringJoiner(" < ");
        Throwable cause = failure;
        while (cause != null) {
            names.add(cause.getClass().getName() + where(cause));
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        return names.toString();
    }

    private static String where(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
