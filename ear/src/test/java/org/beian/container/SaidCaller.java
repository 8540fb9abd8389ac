package org.beian.container;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/**
 * Authentication mechanism of the tests' deployments, in place of the application's own: who calls
 * is what an attribute of the request says.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class SaidCaller implements HttpAuthenticationMechanism {

    static final String CALLER = SaidCaller.class.getName();

    /** A name, and roles. */
    record Caller(String name, Set<String> roles) {}

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Caller caller = (Caller) request.getAttribute(CALLER);
        return caller == null
                ? context.doNothing()
                : context.notifyContainerAboutLogin(
                        new CallerPrincipal(caller.name()), caller.roles());
    }
}
