package org.beian.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;

/** Reads the caller from the container's security context. */
@ApplicationScoped
class ContainerCallers implements Callers {

    /** The principal that {@code glassfish-ejb-jar.xml} maps for run-as. */
    private static final String SYSTEM = "system";

    @Inject SecurityContext security;
    @Inject ActingFor acting;

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

    /** What an EJB runs as is a role but no principal when a visitor nobody knows called it. */
    private String runAs() {
        return Optional.ofNullable(security.getCallerPrincipal())
                .map(Principal::getName)
                .orElse(SYSTEM);
    }
}
