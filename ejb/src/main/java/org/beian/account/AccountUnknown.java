package org.beian.account;

import org.beian.law.Declined;

/** No such account or key. */
public class AccountUnknown extends Declined {

    private static final long serialVersionUID = 1L;

    public AccountUnknown() {
        super(Kind.NOT_FOUND, "ACCOUNT_UNKNOWN", null);
    }
}
