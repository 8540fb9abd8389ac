package org.beian.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Set;
import org.beian.web.api.problem.ServletProblems;

/** Filter that applies the limit of requests with a body, {@link ConcurrencyLimits#bodies}. */
public final class BodyConcurrencyFilter extends HttpFilter {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");
    private static final String SECONDS = "2";

    @Inject transient ConcurrencyLimits limits;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (WITHOUT_BODY.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (entered()) {
            try {
                chain.doFilter(request, response);
            } finally {
                limits.bodies().leave();
            }
        } else {
            refuse(request, response);
        }
    }

    private boolean entered() throws IOException {
        try {
            return limits.bodies().enter();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The server ends");
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Retry-After", SECONDS);
        // the body is not wanted any more
        response.setHeader("Connection", "close");
        if (request.getServletPath().startsWith("/api")) {
            ServletProblems.answer(
                    request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "CROWDED");
        } else {
            ServletProblems.plain(
                    request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "CROWDED");
        }
    }
}
