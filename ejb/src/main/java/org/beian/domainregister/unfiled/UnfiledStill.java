package org.beian.domainregister.unfiled;

import org.beian.law.Declined;

/** The domain is said to be filed and is not. */
public class UnfiledStill extends Declined {

    private static final long serialVersionUID = 1L;

    UnfiledStill(String domain) {
        super(Kind.CONFLICT, "UNFILED_STILL", "7.4", domain);
    }
}
