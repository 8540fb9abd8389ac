package org.beian.job.execution;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Filter of a list of jobs.
 *
 * @param state the effective one; null for all
 * @param name null for all
 * @param unhandled only those that failed or were interrupted and were not dismissed, without a
 *     later one of the same parameters
 */
public record JobFilter(JobState state, String name, boolean unhandled) {

    /** Filter that lets all jobs through. */
    public static final JobFilter ALL = new JobFilter(null, null, false);

    private static final String ALIVE =
            """
            j.progressAt >= :silent or exists (select r.number from JobRun r
              where r.jobId = j.id and r.number = j.run and r.heartbeatAt >= :silent)""";

    private static final String UNHANDLED =
            """
             and (j.state = :failed or j.state in :open and not (%s))
            and j.dismissedAt is null
            and not exists (select k from Job k
              where k.name = j.name and k.id > j.id and k.parameters = j.parameters)"""
                    .formatted(ALIVE);

    static final Set<JobState> OPEN =
            EnumSet.of(JobState.STARTING, JobState.RUNNING, JobState.STOPPING);

    /** Filter by state and name. */
    public JobFilter(JobState state, String name) {
        this(state, name, false);
    }

    /** Filter for jobs that somebody has to look at. */
    public static JobFilter unhandled(String name) {
        return new JobFilter(null, name, true);
    }

    String condition() {
        String named = (name == null ? "" : " and j.name = :name") + (unhandled ? UNHANDLED : "");
        if (state == null) {
            return named;
        }
        if (state == JobState.INTERRUPTED) {
            return named + " and j.state in :states and not (" + ALIVE + ")";
        }
        String alive = state.isOpen() ? " and (" + ALIVE + ")" : "";
        return named + " and j.state in :states" + alive;
    }

    void fill(TypedQuery<?> query, Instant silent) {
        if (name != null) {
            query.setParameter("name", name);
        }
        if (unhandled) {
            query.setParameter("failed", JobState.FAILED)
                    .setParameter("open", OPEN)
                    .setParameter("silent", silent);
        }
        if (state != null) {
            query.setParameter("states", state == JobState.INTERRUPTED ? OPEN : EnumSet.of(state));
            if (state == JobState.INTERRUPTED || state.isOpen()) {
                query.setParameter("silent", silent);
            }
        }
    }
}
