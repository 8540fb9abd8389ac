package org.beian.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.beian.account.NotSignedIn;
import org.beian.account.signin.SignIn;
import org.beian.account.signin.SignedIn;

/**
 * Session attributes of the signed-in account: its id and the epoch at sign-in, checked against the
 * account on every request, so that a disabled account or a changed password ends the session on
 * every node.
 */
public final class AccountSession {

    private static final String ACCOUNT = "org.beian.account";
    private static final String EPOCH = "org.beian.epoch";
    private static final String OURS = "org.beian.";

    /** Request attribute with the sign-in found in the session. */
    private static final String FOUND = "org.beian.signedIn";

    private AccountSession() {}

    /**
     * Starts the session of an account under a new id; the application's attributes from before the
     * sign-in are removed.
     */
    public static void begin(HttpServletRequest request, SignedIn in) {
        HttpSession session = request.getSession(true);
        List<String> names = Collections.list(session.getAttributeNames());
        names.stream().filter(name -> name.startsWith(OURS)).forEach(session::removeAttribute);
        request.changeSessionId();
        session.setAttribute(ACCOUNT, in.caller().accountId());
        session.setAttribute(EPOCH, in.sessionEpoch());
    }

    /** Keeps this one session after its own change of the password, under a new id. */
    public static void goOn(HttpServletRequest request, int epoch) {
        request.changeSessionId();
        request.getSession().setAttribute(EPOCH, epoch);
    }

    /** Ends the session, on all nodes. */
    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /**
     * The account of the session, if it is still valid; an invalid session is ended. Only a cookie
     * names a session (ASVS 3.3.4): the server reads ids from URLs whatever the tracking mode says.
     */
    static Optional<SignedIn> resume(
            HttpServletRequest request, SignIn signIn, SignedInNow register) {
        if (!request.isRequestedSessionIdFromCookie()) {
            return Optional.empty();
        }
        HttpSession session = request.getSession(false);
        Object account = session == null ? null : session.getAttribute(ACCOUNT);
        Object epoch = session == null ? null : session.getAttribute(EPOCH);
        if (account == null || epoch == null) {
            return Optional.empty();
        }
        try {
            SignedIn in = signIn.resume((Long) account, (Integer) epoch);
            request.setAttribute(FOUND, in);
            register.seen(
                    session.getId(),
                    in.caller(),
                    Duration.ofSeconds(session.getMaxInactiveInterval()));
            return Optional.of(in);
        } catch (NotSignedIn over) {
            session.invalidate();
            return Optional.empty();
        }
    }

    /** The sign-in that {@link #resume} found earlier in this request. */
    public static Optional<SignedIn> found(HttpServletRequest request) {
        return Optional.ofNullable((SignedIn) request.getAttribute(FOUND));
    }
}
