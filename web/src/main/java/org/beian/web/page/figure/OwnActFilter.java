package org.beian.web.page.figure;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.beian.web.signin.AccountSession;

/**
 * Filter that notes when the user last sent something that may have been an act, so that the next
 * page shows the figures after it.
 */
public final class OwnActFilter extends HttpFilter {

    private static final String ACTED = "org.beian.acted";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final long serialVersionUID = 1L;

    @Inject transient Clock clock;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean acts =
                !READING.contains(request.getMethod()) && AccountSession.found(request).isPresent();
        if (!acts) {
            chain.doFilter(request, response);
            return;
        }
        // the browser may ask for the next page before this one returns
        note(request, Instant.MAX);
        try {
            chain.doFilter(request, response);
        } finally {
            note(request, clock.instant());
        }
    }

    private static void note(HttpServletRequest request, Instant instant) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(ACTED, instant);
        }
    }

    /**
     * When the user of the session last acted, at most now; {@link Instant#MIN} for never, and for
     * a request that may be an act itself: its figures were counted before it.
     */
    static Instant last(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        Object acted = session == null ? null : session.getAttribute(ACTED);
        if (acted == null || !READING.contains(request.getMethod())) {
            return Instant.MIN;
        }
        return now.isBefore((Instant) acted) ? now : (Instant) acted;
    }
}
