package org.beian.filing.blacklist;

import org.beian.law.Declined;

/** An entry in force bars it already. */
public class BlacklistedAlready extends Declined {

    private static final long serialVersionUID = 1L;

    BlacklistedAlready(String entry) {
        super(Kind.CONFLICT, "BLACKLISTED_ALREADY", "6.4", entry);
    }
}
