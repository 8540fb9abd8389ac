package org.beian.web.signin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.beian.account.AccountPrincipal;
import org.beian.account.Caller;
import org.beian.account.key.KeyRefused;
import org.beian.account.key.KeySignIn;
import org.beian.account.key.KeyUnchecked;
import org.beian.account.signin.SignIn;
import org.beian.account.signin.SignedIn;
import org.beian.web.RequestId;
import org.beian.web.api.problem.ServletProblems;
import org.beian.web.body.AnnouncedBody;
import org.beian.web.proxy.TrustedProxies;

/**
 * Authentication mechanism by path: under {@code /api} only the Bearer key counts (RFC 6750), no
 * session is made and a cookie is ignored; elsewhere only the session counts. The container allows
 * one mechanism, so this one does both.
 */
@ApplicationScoped
public class PathAuthentication implements HttpAuthenticationMechanism {

    private static final String BEARER = "bearer ";

    @EJB SignIn signIn;
    @Inject KeySignIn keys;
    @Inject TrustedProxies proxies;
    @Inject SignedInNow signedIn;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String requestId = RequestId.of(request);
        response.setHeader("X-Request-Id", requestId);
        String path = Paths.of(request);
        if (Paths.isApi(path)) {
            return byKey(request, response, context, requestId);
        }
        return Paths.isForMachines(path) ? context.doNothing() : bySession(context, requestId);
    }

    /**
     * Authenticates by key. A call without one continues anonymously, as look-ups are public and
     * others refuse it; with a body it is refused here, before the body is read.
     */
    private AuthenticationStatus byKey(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context,
            String requestId) {
        Optional<String> key = key(request);
        if (key.isEmpty() && !context.isProtected()) {
            return AnnouncedBody.isIn(request)
                    ? withoutKey(request, response)
                    : context.doNothing();
        }
        try {
            Caller caller = keys.caller(key.orElse(null), proxies.clientAddress(request));
            return login(context, caller.during(requestId));
        } catch (KeyRefused | KeyUnchecked refused) {
            AnnouncedBody.leave(request, response);
            KeyProblem.answer(request, response, refused, requestId);
            return AuthenticationStatus.SEND_FAILURE;
        }
    }

    private static AuthenticationStatus withoutKey(
            HttpServletRequest request, HttpServletResponse response) {
        AnnouncedBody.leave(request, response);
        response.setHeader("WWW-Authenticate", "Bearer");
        try {
            ServletProblems.answer(
                    request, response, HttpServletResponse.SC_UNAUTHORIZED, "KEY_MISSING");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private AuthenticationStatus bySession(HttpMessageContext context, String requestId) {
        Optional<SignedIn> session = AccountSession.resume(context.getRequest(), signIn, signedIn);
        return session.map(in -> login(context, in.caller().during(requestId)))
                .orElseGet(context::doNothing);
    }

    private static AuthenticationStatus login(HttpMessageContext context, Caller caller) {
        return context.notifyContainerAboutLogin(new AccountPrincipal(caller), caller.roles());
    }

    /**
     * The key; an empty one for any other scheme, so that such a call is refused and not treated as
     * anonymous.
     */
    private static Optional<String> key(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null) {
            return Optional.empty();
        }
        boolean bearer = header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return Optional.of(bearer ? header.substring(BEARER.length()).strip() : "");
    }
}
