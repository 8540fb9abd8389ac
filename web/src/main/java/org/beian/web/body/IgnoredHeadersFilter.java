package org.beian.web.body;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beian.web.api.problem.ServletProblems;

/**
 * Filter that has headers ignored which HTTP lets a server ignore (RFC 9110), where this one does
 * not: dates that are none (13.1.3), over which it fails, and the offer of another protocol (7.8),
 * for which it takes all that may follow for a body. Nobody waits for bytes that nobody announced.
 */
public final class IgnoredHeadersFilter extends HttpFilter {

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // beside an offer the server neither unpacks chunks nor refuses a body to a GET
        if (request.getHeader("Upgrade") != null && !AnnouncedBody.canBeCounted(request)) {
            ServletProblems.refuse(
                    request, response, HttpServletResponse.SC_BAD_REQUEST, "REQUEST_UNREADABLE");
        } else {
            chain.doFilter(new WithoutThem(request), response);
        }
    }

    private static final class WithoutThem extends HttpServletRequestWrapper {

        private ServletInputStream body;

        WithoutThem(HttpServletRequest request) {
            super(request);
        }

        @Override
        public long getDateHeader(String name) {
            try {
                return super.getDateHeader(name);
            } catch (IllegalArgumentException noDate) {
                return -1;
            }
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                long bytes = AnnouncedBody.bytes(this);
                body =
                        bytes < 0
                                ? super.getInputStream()
                                : new CountedBody(super.getInputStream(), bytes);
            }
            return body;
        }
    }
}
