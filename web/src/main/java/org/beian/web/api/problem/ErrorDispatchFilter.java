package org.beian.web.api.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.persistence.UnwritableDatabase;
import org.beian.web.RefusalLog;
import org.beian.web.RequestId;

/**
 * Filter of the dispatch to error pages. A call of the interface is answered with a problem detail
 * instead of a page: the server ends some calls itself, such as one whose Content-Type is
 * malformed, before a resource or {@link FailureMapper} is reached. An error page gets none of the
 * request's parameters, nor the mark of an ajax request: by them Faces would take it for a
 * submitted form, and fail.
 */
public final class ErrorDispatchFilter extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(ErrorDispatchFilter.class.getName());
    private static final String AJAX = "Faces-Request";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (!path.startsWith("/api/")) {
            chain.doFilter(new WithoutParameters(request), response);
            return;
        }
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (UnwritableDatabase.isIn((Throwable) failure)) {
            RefusalLog.unwritable(request, path);
            ServletProblems.answer(
                    request,
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "DATABASE_READ_ONLY");
            return;
        }
        int status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int told =
                isUnreadable(failure)
                        ? HttpServletResponse.SC_BAD_REQUEST
                        : ServletProblems.told(status);
        if (told == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            LOG.log(
                    Level.SEVERE,
                    "Request urn:uuid:" + RequestId.of(request) + " failed",
                    (Throwable) failure);
        }
        ServletProblems.answer(request, response, told, ServletProblems.code(told));
    }

    /**
     * Whether the address or a header could not be decoded. No resource was reached, as failures of
     * resources are mapped.
     */
    private static boolean isUnreadable(Object failure) {
        return failure instanceof IllegalArgumentException
                || failure instanceof IndexOutOfBoundsException;
    }

    private static final class WithoutParameters extends HttpServletRequestWrapper {

        WithoutParameters(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return AJAX.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }
    }
}
