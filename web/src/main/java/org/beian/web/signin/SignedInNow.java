package org.beian.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.beian.account.Caller;

/**
 * Register of those who are signed in on this server, in memory and for the operator. A session
 * that goes on at another server is known there from its next request, and here until its time is
 * over.
 */
@ApplicationScoped
public class SignedInNow {

    @Inject Clock clock;

    private final Map<String, Presence> sessions = new ConcurrentHashMap<>();

    /**
     * Session of somebody who is signed in.
     *
     * @param name of the person; the user name is half of what it takes to sign in
     * @param since first request on this server
     * @param last latest request
     */
    public record Presence(
            String name,
            String unit,
            Set<String> roles,
            Instant since,
            Instant last,
            Duration endsAfter) {

        private Presence again(Instant now) {
            return new Presence(name, unit, roles, since, now, endsAfter);
        }

        private boolean isOver(Instant now) {
            return last.plus(endsAfter).isBefore(now);
        }
    }

    /**
     * Notes a request.
     *
     * @param endsAfter time without a request after which the session ends
     */
    void seen(String session, Caller caller, Duration endsAfter) {
        Instant now = clock.instant();
        boolean known = sessions.computeIfPresent(session, (id, one) -> one.again(now)) != null;
        if (!known) {
            sessions.values().removeIf(one -> one.isOver(now));
            sessions.put(
                    session,
                    new Presence(
                            caller.displayName(),
                            caller.unit().name(),
                            caller.roles(),
                            now,
                            now,
                            endsAfter));
        }
    }

    void ended(String session) {
        sessions.remove(session);
    }

    /** Sessions that are not over, the latest request first. */
    public List<Presence> list() {
        Instant now = clock.instant();
        return sessions.values().stream()
                .filter(one -> !one.isOver(now))
                .sorted(Comparator.comparing(Presence::last).reversed())
                .toList();
    }
}
