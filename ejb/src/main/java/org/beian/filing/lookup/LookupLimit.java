package org.beian.filing.lookup;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.beian.account.signin.ClientNetwork;
import org.beian.code.Settings;
import org.beian.law.Clause;
import org.beian.law.LimitRefusals;
import org.beian.law.RequestLimit;
import org.beian.law.Shanghai;

/**
 * Rate limit of public look-ups for one source in a minute (A21): the setting {@code
 * lookup.perMinute}, on each node.
 *
 * <p>The counters are a table of fixed size, so that no number of sources fills the memory. A
 * source is assigned its counter by a hash with a secret of the node, so that nobody can choose to
 * share another's. Of the minute before, only the part counts that lies within the last sixty
 * seconds.
 */
@ApplicationScoped
public class LookupLimit {

    private static final int COUNTERS = 1 << 18;
    private static final int MINUTE_MILLIS = 60_000;

    @Inject Settings settings;
    @Inject LimitRefusals refusals;
    @Inject Clock clock;

    private final HashFunction hash = secretHash();
    private volatile Minutes minutes = new Minutes(Long.MIN_VALUE, null, null);

    /** The counters of a minute and of the one before it. */
    private record Minutes(long number, AtomicIntegerArray before, AtomicIntegerArray now) {}

    /**
     * Counts a look-up.
     *
     * @param source address of the client
     * @throws TooManyLookups when the source has reached the limit; the look-up is not counted
     */
    @Clause("B6")
    public void count(String source) {
        Instant time = clock.instant();
        int allowed = settings.number("lookup.perMinute", null, Shanghai.date(time));
        long millis = time.toEpochMilli();
        Minutes counted = at(Math.floorDiv(millis, MINUTE_MILLIS));
        int counter = counterOf(source);
        int left = MINUTE_MILLIS - (int) Math.floorMod(millis, (long) MINUTE_MILLIS);
        int before = counted.before.get(counter);
        int now = counted.now.incrementAndGet(counter);
        if (before * (double) left / MINUTE_MILLIS + now > allowed) {
            counted.now.decrementAndGet(counter);
            refusals.count(RequestLimit.LOOKUPS);
            throw new TooManyLookups(allowed, wait(before, now, allowed, left));
        }
    }

    /** Seconds until one more is allowed. */
    private static long wait(int before, int now, int allowed, int left) {
        boolean inThisMinute = before > 0 && now <= allowed;
        double until =
                inThisMinute ? left - (allowed - now) * (double) MINUTE_MILLIS / before : left;
        return Math.max(1, Math.min(60, (long) Math.ceil(until / 1000)));
    }

    private Minutes at(long number) {
        Minutes held = minutes;
        if (held.number == number) {
            return held;
        }
        synchronized (this) {
            if (minutes.number != number) {
                AtomicIntegerArray before =
                        minutes.number == number - 1
                                ? minutes.now
                                : new AtomicIntegerArray(COUNTERS);
                minutes = new Minutes(number, before, new AtomicIntegerArray(COUNTERS));
            }
            return minutes;
        }
    }

    private int counterOf(String source) {
        return hash.hashString(ClientNetwork.of(source), StandardCharsets.UTF_8).asInt()
                & COUNTERS - 1;
    }

    private static HashFunction secretHash() {
        SecureRandom random = new SecureRandom();
        return Hashing.sipHash24(random.nextLong(), random.nextLong());
    }
}
