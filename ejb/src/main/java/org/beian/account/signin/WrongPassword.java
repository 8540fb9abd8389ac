package org.beian.account.signin;

import org.beian.law.Declined;

/** The present password is not the one entered. */
public class WrongPassword extends Declined {

    private static final long serialVersionUID = 1L;

    WrongPassword() {
        super(Kind.UNPROCESSABLE, "WRONG_PASSWORD", null);
    }
}
