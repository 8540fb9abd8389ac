package org.beian.support;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for a condition that another process brings about. */
public final class Eventually {

    private static final long SHORTEST = Duration.ofMillis(20).toNanos();
    private static final long LONGEST = Duration.ofMillis(200).toNanos();

    private Eventually() {}

    /**
     * Fails when the condition does not hold within the time; what comes soon is seen soon, and
     * what takes long is asked for seldom.
     */
    public static void within(Duration time, String what, BooleanSupplier condition) {
        long end = System.nanoTime() + time.toNanos();
        long pause = SHORTEST;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + time + ": " + what);
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST);
        }
    }
}
