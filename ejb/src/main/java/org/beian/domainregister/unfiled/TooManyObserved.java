package org.beian.domainregister.unfiled;

import org.beian.law.Declined;

/** An observation with more entries than one call may have. */
public class TooManyObserved extends Declined {

    private static final long serialVersionUID = 1L;

    TooManyObserved(int most) {
        super(Kind.TOO_LARGE, "TOO_MANY_OBSERVED", "7.4", most);
    }
}
