package org.beian.bench.load;

import java.time.Duration;

/**
 * Sizes of the benchmarks: those at which figures say something, or, where the system property
 * {@code beian.bench.tiny} is set, those at which a benchmark shows within seconds that it works.
 */
public final class Size {

    public static final boolean TINY = Boolean.getBoolean("beian.bench.tiny");

    private static final Duration MOMENT = Duration.ofMillis(300);

    private Size() {}

    /** A number: that of the system property {@code beian.bench.<name>} where there is one. */
    public static int of(String name, int full, int tiny) {
        return Integer.getInteger("beian.bench." + name, TINY ? tiny : full);
    }

    /**
     * A time.
     *
     * @param seconds in full, unless the system property of the name says others
     */
    public static Duration time(String name, int seconds) {
        return TINY ? MOMENT : Duration.ofSeconds(of(name, seconds, seconds));
    }
}
