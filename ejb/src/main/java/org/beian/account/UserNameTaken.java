package org.beian.account;

import org.beian.law.Declined;

/** The user name is another account's. */
public class UserNameTaken extends Declined {

    private static final long serialVersionUID = 1L;

    UserNameTaken(String username) {
        super(Kind.CONFLICT, "USER_NAME_TAKEN", null, username);
    }
}
