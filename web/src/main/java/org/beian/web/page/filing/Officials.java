package org.beian.web.page.filing;

import org.beian.account.Caller;
import org.beian.account.Roles;

/** Test for those who read filings for an authority. */
public final class Officials {

    private Officials() {}

    /** Whether the user works at a bureau or at the ministry. */
    public static boolean include(Caller caller) {
        return caller.has(Roles.REVIEWER) || caller.has(Roles.CLERK) || caller.has(Roles.MINISTRY);
    }
}
