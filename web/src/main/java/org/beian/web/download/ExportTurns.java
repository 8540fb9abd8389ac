package org.beian.web.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns of large exports on this node, so that they leave room for everybody else (A29): one for
 * each user, four at a time, each for ten minutes at most.
 */
@ApplicationScoped
public class ExportTurns {

    /** Seconds after which a declined export may be tried again. */
    static final int AGAIN = 30;

    private static final int AT_ONCE = 4;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Inject Clock clock;

    private final Map<String, Instant> running = new ConcurrentHashMap<>();

    /** Takes a turn for a user; false while that user or too many others have one. */
    public synchronized boolean begin(String user) {
        Instant now = clock.instant();
        running.values().removeIf(until -> until.isBefore(now));
        if (running.size() >= AT_ONCE || running.containsKey(user)) {
            return false;
        }
        running.put(user, now.plus(LONGEST));
        return true;
    }

    /** Whether a user's turn goes on. */
    public boolean lasts(String user) {
        Instant until = running.get(user);
        return until != null && clock.instant().isBefore(until);
    }

    public void end(String user) {
        running.remove(user);
    }
}
