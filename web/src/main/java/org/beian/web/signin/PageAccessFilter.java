package org.beian.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.beian.account.signin.SignedIn;
import org.beian.web.RefusalLog;
import org.beian.web.body.UnreadBody;

/**
 * Filter that restricts everybody to the pages of their role. It stands before all that read a
 * body, and does not read it. The EJBs check roles and provinces again.
 */
public final class PageAccessFilter extends HttpFilter {

    @Inject transient MetricsAccess metrics;

    /** Whether the page is open to visitors. */
    public static boolean isOpen(HttpServletRequest request) {
        return PageAccess.to(Paths.of(request), Optional.empty()) == PageAccess.ALLOWED;
    }

    /** Whether the account of a request may open a page. */
    public static boolean isOpen(HttpServletRequest request, String path) {
        return PageAccess.to(path, AccountSession.found(request)) == PageAccess.ALLOWED;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Paths.of(request);
        if (Paths.isMetrics(path) && !metrics.allows(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (Paths.isApi(path) || Paths.isForMachines(path)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<SignedIn> session = AccountSession.found(request);
        switch (PageAccess.to(path, session)) {
            case ALLOWED -> chain.doFilter(request, response);
            case SIGN_IN -> UnreadBody.redirect(request, response, signIn(request, path));
            case CHANGE_PASSWORD ->
                    UnreadBody.redirect(
                            request, response, request.getContextPath() + PageAccess.PASSWORD_PAGE);
            default -> {
                session.ifPresent(in -> RefusalLog.byRole(request, in.caller().username()));
                UnreadBody.refuse(request, response, HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }

    /** URL of the sign-in page, with the requested page; a submitted form is not kept. */
    private static String signIn(HttpServletRequest request, String path) {
        String page = request.getContextPath() + PageAccess.SIGN_IN_PAGE;
        boolean opens = "GET".equals(request.getMethod()) || "POST".equals(request.getMethod());
        if (!opens) {
            return page;
        }
        String query = request.getQueryString();
        String wanted = query == null ? path : path + '?' + query;
        return page + "?from=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}
