package org.beian.account;

import jakarta.security.enterprise.CallerPrincipal;

/**
 * Principal of a signed-in account for the container; it carries the caller through one request.
 */
public final class AccountPrincipal extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    public AccountPrincipal(Caller caller) {
        super(caller.username());
        this.caller = caller;
    }

    public Caller caller() {
        return caller;
    }
}
