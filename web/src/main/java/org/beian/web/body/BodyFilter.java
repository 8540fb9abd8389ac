package org.beian.web.body;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.beian.law.LimitRefusals;
import org.beian.law.RequestLimit;
import org.beian.law.RequestRejected;
import org.beian.web.api.problem.CallRefusal;
import org.beian.web.api.problem.ServletProblems;

/**
 * Filter that limits requests with a body, on pages and at the interface alike: how many there are
 * at once ({@link BodySlots}), and how long each may take to arrive ({@link TimedBody}). It stands
 * before all that read a body.
 */
public final class BodyFilter extends HttpFilter {

    private static final String SECONDS = "2";

    @Inject transient BodySlots slots;
    @Inject transient LimitRefusals refusals;
    @Inject transient Clock clock;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (AnnouncedBody.isUnusual(request)) {
            chain.doFilter(request, response);
            return;
        }
        SharedSlots pool = slots.of(request);
        List<SharedSlots.Share> shares = slots.shares(request);
        if (!pool.enter(shares)) {
            refusals.count(RequestLimit.BODIES);
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(timed(request), response);
        } finally {
            pool.leave(shares);
        }
    }

    private HttpServletRequest timed(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {

            private ServletInputStream body;

            @Override
            public ServletInputStream getInputStream() throws IOException {
                if (body == null) {
                    body = new TimedBody(super.getInputStream(), clock, BodyFilter.this::tooSlow);
                }
                return body;
            }
        };
    }

    private RequestRejected tooSlow() {
        refusals.count(RequestLimit.BODY_TIME);
        return CallRefusal.BODY_TOO_SLOW.of();
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Retry-After", SECONDS);
        ServletProblems.refuse(
                request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "CROWDED");
    }
}
