package org.beian.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.beian.web.api.problem.EarlyProblems;

/**
 * How many requests may bring a body at once, pages and interface together (F20). A body keeps a
 * thread of the server until the last byte has come, however slowly; so bodies never get all of
 * them, and what only asks is always answered.
 */
public final class BodySlots extends HttpFilter {

    /** The server has 200 threads (asadmin files). */
    private static final int AT_ONCE = 128;

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");
    private static final String SECONDS = "2";

    private final transient Semaphore slots = new Semaphore(AT_ONCE);

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (WITHOUT_BODY.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (slots.tryAcquire()) {
            try {
                chain.doFilter(request, response);
            } finally {
                slots.release();
            }
        } else {
            refuse(request, response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Retry-After", SECONDS);
        // the body is not wanted any more
        response.setHeader("Connection", "close");
        if (request.getServletPath().startsWith("/api")) {
            EarlyProblems.answer(
                    request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "CROWDED");
        } else {
            EarlyProblems.plain(
                    request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "CROWDED");
        }
    }
}
