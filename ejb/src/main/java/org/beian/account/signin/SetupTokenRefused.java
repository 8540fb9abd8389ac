package org.beian.account.signin;

import org.beian.law.Declined;

/** The one-time token is unknown, used or expired. */
public class SetupTokenRefused extends Declined {

    private static final long serialVersionUID = 1L;

    SetupTokenRefused() {
        super(Kind.UNPROCESSABLE, "SETUP_TOKEN_REFUSED", null);
    }
}
