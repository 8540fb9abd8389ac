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
 * Headers that every answer carries (ASVS 3.4): no guessing of types, no address of ours told to
 * others, never inside somebody's frame; pages are kept in no cache. The script policy itself is
 * PrimeFaces', because it knows the nonce.
 */
public final class SecurityHeadersFilter extends HttpFilter {

    private static final String RESOURCES = "/jakarta.faces.resource/";

    /** What PrimeFaces would evaluate once it is decrypted; no page of ours asks for it. */
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

    /** Cookies that libraries set go to no other site's requests either. */
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
