package org.beian.web.page.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses with 403 whatever changes something and did not come from a form of ours: no token of the
 * session, or the browser itself says that another site sent it. A view state that is none is 400.
 * The API and RDAP are left out: there a session counts for nothing.
 */
public final class CsrfFilter extends HttpFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_OR_TYPED = Set.of("same-origin", "none");

    /** What forms are sent to besides the pages; read, it opens the page that has the form. */
    private static final Set<String> FORMS = Set.of(FormPaths.DECISION);

    /** Names of a view in the session; the state itself never leaves the server. */
    private static final Pattern VIEW_STATE = Pattern.compile("-?[0-9]{1,19}:-?[0-9]{1,19}");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (HARMLESS.contains(request.getMethod()) || isForPrograms(request)) {
            chain.doFilter(request, response);
            return;
        }
        // Before the first parameter is read: Chinese input would be lost in Latin-1 for good.
        request.setCharacterEncoding("UTF-8");
        if (isCrossSite(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (!Csrf.matches(request)) {
            refuse(request, response);
            return;
        }
        String viewState = request.getParameter("jakarta.faces.ViewState");
        if (viewState != null && !VIEW_STATE.matcher(viewState).matches()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }

    /** A page of which the session has ended is opened anew, past the sign-in if it needs one. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getServletPath();
        boolean page =
                "POST".equals(request.getMethod())
                        && (path.endsWith(".xhtml") || FORMS.contains(path));
        if (!page || request.getUserPrincipal() != null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String query = request.getQueryString();
        response.sendRedirect(request.getContextPath() + path + (query == null ? "" : '?' + query));
    }

    /** By the path as the server mapped it, not as it was written. */
    private static boolean isForPrograms(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = request.getServletPath() + (info == null ? "" : info);
        return path.startsWith("/api/") || path.startsWith("/rdap/");
    }

    private static boolean isCrossSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN_OR_TYPED.contains(site)) {
            return true;
        }
        String origin = request.getHeader("Origin");
        return origin != null && !isOwn(origin, request.getHeader("Host"));
    }

    /** Compared without the scheme: behind a proxy that ends TLS ours is not the browser's. */
    private static boolean isOwn(String origin, String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
