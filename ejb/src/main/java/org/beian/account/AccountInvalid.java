package org.beian.account;

import org.beian.law.Declined;

/** A field of an account or key is missing or wrong; the argument names the field. */
public class AccountInvalid extends Declined {

    private static final long serialVersionUID = 1L;

    public AccountInvalid(String field) {
        super(Kind.UNPROCESSABLE, "ACCOUNT_INVALID", null, field);
    }
}
