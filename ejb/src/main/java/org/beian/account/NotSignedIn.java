package org.beian.account;

import org.beian.law.Declined;

/** The call needs a caller and has none. */
public class NotSignedIn extends Declined {

    private static final long serialVersionUID = 1L;

    public NotSignedIn() {
        super(Kind.NOT_SIGNED_IN, "NOT_SIGNED_IN", null);
    }
}
