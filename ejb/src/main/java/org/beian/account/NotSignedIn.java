package org.beian.account;

import org.beian.law.RequestRejected;

/** Rejection of a call that needs a signed-in caller and has none. */
public class NotSignedIn extends RequestRejected {

    private static final long serialVersionUID = 1L;

    public NotSignedIn() {
        super(AccountRefusal.NOT_SIGNED_IN);
    }
}
