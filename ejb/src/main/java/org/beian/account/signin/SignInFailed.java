package org.beian.account.signin;

import org.beian.law.Declined;

/** Nobody is let in: one text for an unknown user, a wrong password and a disabled account. */
public class SignInFailed extends Declined {

    private static final long serialVersionUID = 1L;

    SignInFailed() {
        super(Kind.NOT_SIGNED_IN, "SIGN_IN_FAILED", null);
    }
}
