package org.beian.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;

/** Source of the current caller that reads the container's security context. */
@ApplicationScoped
class ContainerCallers implements Callers {

    /** The principal that {@code glassfish-ejb-jar.xml} maps for run-as. */
    private static final String SYSTEM = "system";

    @Inject SecurityContext security;
    @Inject CallerDelegation acting;

    @Override
    public Caller current() {
        for (AccountPrincipal principal : security.getPrincipalsByType(AccountPrincipal.class)) {
            return principal.caller();
        }
        if (security.isCallerInRole(Roles.SYSTEM)) {
            return acting.current().orElseGet(() -> Caller.job(runAs()));
        }
        throw new NotSignedIn();
    }

    /**
     * The name of the run-as principal; when the call came from an unauthenticated visitor, the
     * container sets the role without a principal.
     */
    private String runAs() {
        return Optional.ofNullable(security.getCallerPrincipal())
                .map(Principal::getName)
                .orElse(SYSTEM);
    }
}
