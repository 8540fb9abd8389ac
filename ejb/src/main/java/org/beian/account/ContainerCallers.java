package org.beian.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;

/** Reads the caller from the container's security context. */
@ApplicationScoped
class ContainerCallers implements Callers {

    @Inject SecurityContext security;
    @Inject ActingFor acting;

    @Override
    public Caller current() {
        for (AccountPrincipal principal : security.getPrincipalsByType(AccountPrincipal.class)) {
            return principal.caller();
        }
        if (security.isCallerInRole(Roles.SYSTEM)) {
            return acting.current()
                    .orElseGet(() -> Caller.job(security.getCallerPrincipal().getName()));
        }
        throw new NotSignedIn();
    }
}
