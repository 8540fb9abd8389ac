package org.beian.account;

import org.beian.law.Declined;

/** An administrator does not disable itself or change its own roles. */
public class OwnAccount extends Declined {

    private static final long serialVersionUID = 1L;

    OwnAccount() {
        super(Kind.FORBIDDEN, "OWN_ACCOUNT", null);
    }
}
