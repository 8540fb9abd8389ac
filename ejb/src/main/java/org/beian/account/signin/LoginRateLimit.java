package org.beian.account.signin;

import java.time.Duration;

/**
 * Rate limit of failed attempts: some are free, then a delay doubles from 5 seconds up to 15
 * minutes.
 */
enum LoginRateLimit {
    /** One account from one source. */
    ACCOUNT_AND_SOURCE(5, 1),
    /** All accounts from one source: an office behind one address must not shut itself out. */
    SOURCE(50, 10);

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final int free;
    private final int perStep;

    LoginRateLimit(int free, int perStep) {
        this.free = free;
        this.perStep = perStep;
    }

    /** Time for which attempts are blocked after that many failures in a row. */
    Duration delayAfter(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        int doublings = Math.min((failures - free) / perStep, 10);
        Duration delay = FIRST.multipliedBy(1L << doublings);
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }
}
