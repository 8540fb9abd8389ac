package org.beian.job.execution;

import java.time.Instant;
import org.beian.job.schedule.JobSchedules;

/**
 * View of a run of a job for the operator.
 *
 * @param number from 1
 * @param startedBy user name; {@link JobSchedules#SCHEDULE} when it started by itself
 * @param node server that ran it; null when it did not begin
 * @param startedAt null when it did not begin
 * @param endedAt the last sign of life of one that was interrupted; null while it runs
 * @param items done in this run
 * @param failure {@code CODE: detail}, or null
 * @param dismissedBy user name of the operator who dismissed the job after this run, or null
 * @param dismissal the reason for that, or null
 */
public record JobRunLine(
        int number,
        String startedBy,
        String node,
        Instant openedAt,
        Instant startedAt,
        Instant endedAt,
        JobState state,
        long items,
        String failure,
        Instant dismissedAt,
        String dismissedBy,
        String dismissal) {}
