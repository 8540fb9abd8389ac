package org.beian.web.page.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.web.signin.VisitorForms;

/**
 * Token in every form against cross-site request forgery (ASVS 3.5.1), compared by {@link
 * CsrfFilter}: for visitors one of {@link VisitorForms}, for who is signed in the synchronizer
 * token of the session, 256 random bits. It does not rely on the Faces view state, which does not
 * protect pages without one. Each page masks the session's anew (XOR with random bits, which go
 * along): packed answers tell by their length what text occurs twice in them (BREACH), so nothing
 * secret may stand in two of them alike.
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
    private VisitorForms visitors;
    private String shown;

    protected Csrf() {}

    @Inject
    Csrf(HttpServletRequest request, VisitorForms visitors) {
        this.request = request;
        this.visitors = visitors;
    }

    /** Called before a visitor's form is rendered, as its token needs a cookie. */
    public void begin() {
        Object response = FacesContext.getCurrentInstance().getExternalContext().getResponse();
        visitors.begin(request, (HttpServletResponse) response);
    }

    /** The token for the forms of this page. */
    public String getToken() {
        if (shown == null) {
            shown =
                    request.getUserPrincipal() == null
                            ? visitors.token(request)
                            : masked(expectedOrNew(request.getSession()));
        }
        return shown;
    }

    private static byte[] expectedOrNew(HttpSession session) {
        synchronized (Csrf.class) {
            byte[] token = (byte[]) session.getAttribute(ATTRIBUTE);
            if (token == null) {
                token = random();
                session.setAttribute(ATTRIBUTE, token);
            }
            return token;
        }
    }

    /** Random bits, and the token XOR these. */
    private static String masked(byte[] token) {
        byte[] sent = Arrays.copyOf(random(), 2 * BYTES);
        for (int i = 0; i < BYTES; i++) {
            sent[BYTES + i] = (byte) (sent[i] ^ token[i]);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sent);
    }

    /** The token that was masked; empty when the text is none. */
    private static byte[] unmasked(String text) {
        try {
            byte[] sent = Base64.getUrlDecoder().decode(text);
            if (sent.length != 2 * BYTES) {
                return new byte[0];
            }
            byte[] token = new byte[BYTES];
            for (int i = 0; i < BYTES; i++) {
                token[i] = (byte) (sent[i] ^ sent[BYTES + i]);
            }
            return token;
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }

    private static byte[] random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return bits;
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

    private static byte[] expected(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (byte[]) session.getAttribute(ATTRIBUTE);
    }

    private static boolean matches(HttpServletRequest request, String sent) {
        byte[] expected = expected(request);
        return expected != null && sent != null && MessageDigest.isEqual(expected, unmasked(sent));
    }
}
