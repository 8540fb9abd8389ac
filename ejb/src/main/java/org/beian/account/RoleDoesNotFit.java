package org.beian.account;

import org.beian.law.Declined;

/** A unit's accounts have only the roles of what the unit is (article 4). */
public class RoleDoesNotFit extends Declined {

    private static final long serialVersionUID = 1L;

    RoleDoesNotFit(String role) {
        super(Kind.UNPROCESSABLE, "ROLE_DOES_NOT_FIT", "4", role);
    }
}
