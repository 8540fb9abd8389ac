package org.beian.domainregister.unfiled;

import org.beian.law.Declined;

/** No clue can be made of the domain: it is not reported, is filed, or is a clue already. */
public class ClueRefused extends Declined {

    private static final long serialVersionUID = 1L;

    ClueRefused(String why) {
        super(Kind.CONFLICT, "CLUE_REFUSED", "20.3", why);
    }
}
