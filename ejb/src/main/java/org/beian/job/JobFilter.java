package org.beian.job;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which jobs to list.
 *
 * @param state the true one; null for all
 * @param name null for all
 */
public record JobFilter(JobState state, String name) {

    /** Lets all through. */
    public static final JobFilter ALL = new JobFilter(null, null);

    static final Set<JobState> OPEN =
            EnumSet.of(JobState.STARTING, JobState.RUNNING, JobState.STOPPING);

    String condition() {
        String named = name == null ? "" : " and j.name = :name";
        if (state == null) {
            return named;
        }
        if (state == JobState.INTERRUPTED) {
            return named + " and j.state in :states and j.heartbeatAt < :silent";
        }
        String alive = state.isOpen() ? " and j.heartbeatAt >= :silent" : "";
        return named + " and j.state in :states" + alive;
    }

    void fill(TypedQuery<?> query, Instant silent) {
        if (name != null) {
            query.setParameter("name", name);
        }
        if (state != null) {
            query.setParameter("states", state == JobState.INTERRUPTED ? OPEN : EnumSet.of(state));
            if (state == JobState.INTERRUPTED || state.isOpen()) {
                query.setParameter("silent", silent);
            }
        }
    }
}
