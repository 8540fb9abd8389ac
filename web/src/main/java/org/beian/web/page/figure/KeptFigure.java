package org.beian.web.page.figure;

import java.time.Instant;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Figure as it was last counted, by one thread at a time. */
final class KeptFigure<T> {

    private Counted<T> last;
    private Counting running;
    private Instant attempted = Instant.MIN;

    /**
     * A count.
     *
     * @param since instant at which it began: what was committed before is in it
     */
    record Counted<T>(T value, Instant since) {}

    /**
     * A count under way.
     *
     * @param begun as {@link System#nanoTime}
     */
    record Counting(Future<?> end, long begun) {}

    /** The last count; null before the first one. */
    synchronized Counted<T> last() {
        return last;
    }

    /** The count under way; null for none. */
    synchronized Counting running() {
        return running;
    }

    /**
     * Begins a count, unless one is under way.
     *
     * @param start hands the count to another thread
     * @return whether it was begun
     */
    synchronized boolean begin(Instant now, Supplier<Future<?>> start) {
        if (running == null) {
            attempted = now;
            running = new Counting(start.get(), System.nanoTime());
            return true;
        }
        return false;
    }

    /** When a count was last begun, whether it succeeded or not; {@link Instant#MIN} for never. */
    synchronized Instant attempted() {
        return attempted;
    }

    /** Keeps a count. */
    synchronized void keep(T value, Instant since) {
        last = new Counted<>(value, since);
    }

    /** Notes that the count under way ended, with or without a result. */
    synchronized void end() {
        running = null;
    }
}
