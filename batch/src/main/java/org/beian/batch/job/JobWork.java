package org.beian.batch.job;

/**
 * Work of a job that {@link JobBatchlet} runs: a bean that the property {@code work} in the file of
 * the job names.
 */
public interface JobWork {

    /** Begins the run in the row of the job, and does the work from where that row stands. */
    void run(BatchRun run);
}
