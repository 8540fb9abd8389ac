package org.beian.web.page.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.beian.web.body.MultipartReader;
import org.beian.web.body.UnreadBody;
import org.beian.web.signin.PageAccessFilter;
import org.beian.web.signin.VisitorForms;
import org.beian.web.signin.VisitorSessions;

/**
 * Filter that refuses, with 403, every changing request that does not come from a form of this
 * application: the token is missing, or the browser names another site as its origin. On pages that
 * are open to visitors the token of a visitor is good too, whoever signed in meanwhile. A form is
 * read only where the session has a token or the visitor a cookie, one with files only where
 * somebody is signed in and the URL carries the token. A malformed view state or nonce is answered
 * with 400, another method than POST with 405. The API and RDAP are exempt, as a session has no
 * effect there.
 */
public final class CsrfFilter extends HttpFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_OR_TYPED = Set.of("same-origin", "none");

    /** Id of a view state in the session; the state itself never leaves the server. */
    private static final Pattern VIEW_STATE = Pattern.compile("-?[0-9]{1,19}:-?[0-9]{1,19}");

    /** Field in which a form tells the nonce of its page, which PrimeFaces compares. */
    private static final String NONCE = "primefaces.nonce";

    static final String VIEW_STATE_FIELD = "jakarta.faces.ViewState";

    /** What the pages send whose view has no state. */
    static final String STATELESS = "stateless";

    /** Pages whose view has no state, beside those that are open to visitors. */
    private static final Set<String> WITHOUT_STATE =
            Set.of(
                    "/bureau/desk.xhtml",
                    "/ministry/desk.xhtml",
                    "/sponsor/wizard.xhtml",
                    "/provider/wizard.xhtml");

    @Inject transient VisitorForms forms;
    @Inject transient VisitorSessions sessions;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isForPrograms(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (HARMLESS.contains(request.getMethod())) {
            if (isSubmitted(request)) {
                UnreadBody.refuseAsUnreadable(request, response);
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        // Before the first parameter is read: Chinese input would be lost in Latin-1 for good.
        request.setCharacterEncoding("UTF-8");
        if (isCrossSite(request)) {
            UnreadBody.refuse(request, response, HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        boolean open = PageAccessFilter.isOpen(request);
        if (!mayBeRead(request, open)
                || !Csrf.matches(request)
                        && !(open && (isOfVisitor(request) || OutdatedForms.isOne(request)))) {
            refuse(request, response);
            return;
        }
        if (!"POST".equals(request.getMethod())) {
            UnreadBody.refuse(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        String viewState = request.getParameter(VIEW_STATE_FIELD);
        String nonce = request.getParameter(NONCE);
        boolean stateless = open || WITHOUT_STATE.contains(request.getServletPath());
        if (viewState != null && !isViewState(viewState, stateless)
                || nonce != null && !isNonce(nonce)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isViewState(String sent, boolean stateless) {
        return STATELESS.equals(sent) ? stateless : VIEW_STATE.matcher(sent).matches();
    }

    /** Whether a text has the form of a nonce, in which PrimeFaces packs a UUID. */
    private static boolean isNonce(String sent) {
        try {
            String packed = new String(Base64.getDecoder().decode(sent), StandardCharsets.UTF_8);
            return UUID.fromString(packed).toString().equals(packed);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** Whether a link carries parameters of a submitted form, which Faces would process. */
    private static boolean isSubmitted(HttpServletRequest request) {
        return request.getQueryString() != null
                && request.getParameterMap().keySet().stream()
                        .anyMatch(name -> name.contains("jakarta.faces."));
    }

    private static boolean mayBeRead(HttpServletRequest request, boolean open) {
        boolean asked =
                Csrf.isExpected(request) || open && VisitorForms.visitor(request).isPresent();
        return asked
                && (!MultipartReader.reads(request.getContentType())
                        || request.getUserPrincipal() != null && Csrf.matchesInQuery(request));
    }

    /** Whether the form carries a visitor's token; a session that the visitor has lives longer. */
    private boolean isOfVisitor(HttpServletRequest request) {
        boolean good = forms.matches(request, request.getParameter(Csrf.PARAMETER));
        HttpSession session = request.getSession(false);
        if (good && session != null) {
            sessions.posted(session);
        }
        return good;
    }

    /**
     * Answers 403; a form whose session has ended leads to its page again, through the sign-in if
     * needed.
     */
    private static void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getServletPath();
        boolean page = "POST".equals(request.getMethod()) && path.endsWith(".xhtml");
        if (!page || request.getUserPrincipal() != null) {
            UnreadBody.refuse(request, response, HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String query = request.getQueryString();
        UnreadBody.redirect(
                request,
                response,
                request.getContextPath() + path + (query == null ? "" : '?' + query));
    }

    /** Decides by the path as the server mapped it, not as the client wrote it. */
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

    /**
     * Compares without the scheme: behind a proxy that terminates TLS, the server's differs from
     * the browser's.
     */
    private static boolean isOwn(String origin, String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
