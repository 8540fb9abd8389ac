package org.beian.domainregister.unfiled;

import org.beian.law.Declined;

/** An observation without an entry. */
public class NothingObserved extends Declined {

    private static final long serialVersionUID = 1L;

    NothingObserved() {
        super(Kind.INVALID, "NOTHING_OBSERVED", "7.4");
    }
}
