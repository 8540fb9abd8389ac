package org.beian.job.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * How often people and programs call this node just now: work that can wait leaves them a processor
 * then.
 */
@ApplicationScoped
public class LiveCalls {

    /** Calls in a second from which they are many; who watches a job's progress makes a few. */
    private static final int MANY = 20;

    private static final long SECOND_MILLIS = 1000;

    private final long[] last = new long[MANY];
    private int next;

    @Inject Clock clock;

    /** Counts a call. */
    public synchronized void came() {
        last[next] = clock.instant().toEpochMilli();
        next = (next + 1) % MANY;
    }

    /** Whether the last twenty came within a second. */
    public synchronized boolean areMany() {
        return last[next] > clock.instant().toEpochMilli() - SECOND_MILLIS;
    }
}
