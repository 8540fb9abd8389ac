package org.beian.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Register of the sessions of visitors on this server. No page starts one; what does all the same
 * cannot fill the heap: they are short until a form was posted, and over their number, or over the
 * share of one source, the oldest without a posted form ends. Nobody who is signed in is among
 * them.
 */
@ApplicationScoped
public class VisitorSessions {

    private static final Logger LOG = Logger.getLogger(VisitorSessions.class.getName());

    private Duration unposted;
    private Duration posted;
    private int most;
    private int mostOfSource;

    /** By their ids, the oldest first. */
    private final Map<String, Visit> visits = new LinkedHashMap<>();

    private record Visit(HttpSession session, String source, boolean hasPosted) {}

    protected VisitorSessions() {}

    /**
     * @param unposted time without a request after which the session of a visitor ends who posted
     *     no form
     * @param posted the same for who did, or signed in
     */
    @Inject
    VisitorSessions(
            @ConfigProperty(name = "beian.session.visitor", defaultValue = "PT5M")
                    Duration unposted,
            @ConfigProperty(name = "beian.session.idle", defaultValue = "PT30M") Duration posted,
            @ConfigProperty(name = "beian.session.visitors", defaultValue = "20000") int most,
            @ConfigProperty(name = "beian.session.visitorsOfSource", defaultValue = "200")
                    int mostOfSource) {
        this.unposted = unposted;
        this.posted = posted;
        this.most = most;
        this.mostOfSource = mostOfSource;
    }

    /**
     * Notes a new session, for which others may have to end.
     *
     * @param source network of the client
     */
    void began(HttpSession session, String source) {
        session.setMaxInactiveInterval((int) unposted.toSeconds());
        // not under the lock: the container tells its listeners, and so this register
        enter(session.getId(), new Visit(session, source, false)).ifPresent(VisitorSessions::end);
    }

    /** Enters a visit and gives the one that has to end for it. */
    private synchronized Optional<Visit> enter(String id, Visit visit) {
        List<Visit> ofSource =
                visits.values().stream().filter(one -> one.source.equals(visit.source)).toList();
        Optional<Visit> over = Optional.empty();
        if (ofSource.size() >= mostOfSource) {
            over = oldest(ofSource);
        } else if (visits.size() >= most) {
            over = oldest(visits.values());
        }
        over.ifPresent(visits.values()::remove);
        visits.put(id, visit);
        return over;
    }

    private static void end(Visit visit) {
        try {
            visit.session.invalidate();
        } catch (IllegalStateException endedMeanwhile) {
            LOG.log(Level.FINE, "A visitor's session had ended", endedMeanwhile);
        }
    }

    /** The oldest without a posted form; where all posted one, the oldest. */
    private static Optional<Visit> oldest(Collection<Visit> visits) {
        return visits.stream()
                .filter(one -> !one.hasPosted)
                .findFirst()
                .or(() -> visits.stream().findFirst());
    }

    /** Notes a form that a visitor posted, with its token. */
    public void posted(HttpSession session) {
        session.setMaxInactiveInterval((int) posted.toSeconds());
        synchronized (this) {
            visits.computeIfPresent(
                    session.getId(), (id, one) -> new Visit(one.session, one.source, true));
        }
    }

    /**
     * Notes that a session goes on under a new id, as it does when somebody signs in.
     *
     * @param before the id that it had
     */
    void signedIn(HttpSession session, String before) {
        ended(before);
        session.setMaxInactiveInterval((int) posted.toSeconds());
    }

    synchronized void ended(String session) {
        visits.remove(session);
    }

    synchronized int count() {
        return visits.size();
    }
}
