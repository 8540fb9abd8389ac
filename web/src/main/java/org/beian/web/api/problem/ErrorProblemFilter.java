package org.beian.web.api.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.web.RequestId;

/**
 * Filter of the error pages, which answers a call of the interface with a problem detail instead of
 * a page. The server ends some calls itself, such as one whose Content-Type is malformed, before a
 * resource or {@link FailureMapper} is reached.
 */
public final class ErrorProblemFilter extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(ErrorProblemFilter.class.getName());

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (!path.startsWith("/api/")) {
            chain.doFilter(request, response);
            return;
        }
        int status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int told = ServletProblems.told(status);
        if (told == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            LOG.log(
                    Level.SEVERE,
                    "Request urn:uuid:" + RequestId.of(request) + " failed",
                    (Throwable) failure);
        }
        ServletProblems.answer(request, response, told, ServletProblems.code(told));
    }
}
