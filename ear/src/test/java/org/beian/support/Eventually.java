package org.beian.support;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for a condition that another process brings about. */
public final class Eventually {

    private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();

    private Eventually() {}

    /** Fails when the condition does not hold within the time. */
    public static void within(Duration time, String what, BooleanSupplier condition) {
        long end = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + time + ": " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
