package org.beian.web.page.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Synchronizer token of the session against cross-site request forgery (ASVS 3.5.1): 256 random
 * bits in every form, compared by {@link CsrfFilter}. It does not rely on the Faces view state,
 * which does not protect pages without one.
 */
@Named
@RequestScoped
public class Csrf {

    static final String PARAMETER = "csrf";

    private static final String ATTRIBUTE = Csrf.class.getName();
    private static final int BYTES = 32;
    private static final Pattern IN_QUERY =
            Pattern.compile("(?:^|&)" + PARAMETER + "=([A-Za-z0-9_-]*)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private HttpServletRequest request;

    protected Csrf() {}

    @Inject
    Csrf(HttpServletRequest request) {
        this.request = request;
    }

    /** The token of this session; the first form shown starts a session. */
    public String getToken() {
        HttpSession session = request.getSession();
        synchronized (Csrf.class) {
            String token = (String) session.getAttribute(ATTRIBUTE);
            return token == null ? renewIn(session) : token;
        }
    }

    /** Invalidates the forms shown so far. */
    public void renew() {
        renewIn(request.getSession());
    }

    private static String renewIn(HttpSession session) {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        session.setAttribute(ATTRIBUTE, token);
        return token;
    }

    /** Whether the session has shown a form; never starts one. */
    static boolean isExpected(HttpServletRequest request) {
        return expected(request) != null;
    }

    /** Whether the request carries the token of its session; never starts one. */
    static boolean matches(HttpServletRequest request) {
        return matches(request, request.getParameter(PARAMETER));
    }

    /**
     * Whether the URL carries the token of the session, as that of a form with files does, which is
     * not read before.
     */
    static boolean matchesInQuery(HttpServletRequest request) {
        String query = request.getQueryString();
        Matcher found = IN_QUERY.matcher(query == null ? "" : query);
        return found.find() && matches(request, found.group(1));
    }

    private static Object expected(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getAttribute(ATTRIBUTE);
    }

    private static boolean matches(HttpServletRequest request, String sent) {
        Object expected = expected(request);
        return expected != null
                && sent != null
                && MessageDigest.isEqual(
                        expected.toString().getBytes(StandardCharsets.UTF_8),
                        sent.getBytes(StandardCharsets.UTF_8));
    }
}
