package org.beian.job.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Meter of the calls that people and programs make to this node just now, so that work that can
 * wait leaves them a processor.
 */
@ApplicationScoped
public class LiveCalls {

    /**
     * Calls within a second that count as many; watching the progress of a job makes only a few.
     */
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
