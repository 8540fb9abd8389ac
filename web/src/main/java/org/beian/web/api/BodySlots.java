package org.beian.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.beian.web.api.problem.ServletProblems;

/**
 * Filter that limits how many requests with a body are processed at once, on pages and API together
 * (F20). A body holds a server thread until its last byte has arrived, however slowly; the limit
 * keeps threads free for requests that only read.
 */
public final class BodySlots extends HttpFilter {

    /** Below the server's 200 threads (asadmin files). */
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
            ServletProblems.answer(
                    request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "CROWDED");
        } else {
            ServletProblems.plain(
                    request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "CROWDED");
        }
    }
}
