package org.beian.web.page.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Filter that sets the security headers of every response (ASVS 3.4): no content sniffing, no
 * referrer to other sites, no framing, no caching of pages. The script policy itself is set by
 * PrimeFaces, because it knows the nonce.
 */
public final class SecurityHeadersFilter extends HttpFilter {

    private static final String RESOURCES = "/jakarta.faces.resource/";

    /**
     * Parameter whose value PrimeFaces would decrypt and evaluate; no page of this application uses
     * it.
     */
    private static final String DYNAMIC_CONTENT = "pfdrid";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Content-Security-Policy", "frame-ancestors 'none'");
        String path = request.getServletPath();
        if (path.endsWith(".xhtml") && !path.startsWith(RESOURCES)) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (path.startsWith(RESOURCES) && asksForDynamicContent(request.getQueryString())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, new StrictCookies(response));
    }

    private static boolean asksForDynamicContent(String query) {
        return query != null && query.contains(DYNAMIC_CONTENT);
    }

    /** Response whose cookies, also those of libraries, are {@code SameSite=Strict}. */
    private static final class StrictCookies extends HttpServletResponseWrapper {

        StrictCookies(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addCookie(Cookie cookie) {
            cookie.setAttribute("SameSite", "Strict");
            super.addCookie(cookie);
        }
    }
}
