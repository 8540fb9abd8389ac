package org.beian.batch.job;

/**
 * Run of a job in the batch runtime.
 *
 * @param number counts the runs of the job
 * @param executionId number that the batch runtime gave the run
 * @param subject parameter of the job that says what it is about: an import, a month
 */
public record BatchRun(long jobId, int number, long executionId, String subject) {}
