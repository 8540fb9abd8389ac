package org.beian.domainregister.unfiled;

import org.beian.law.Declined;

/** There is no such clue, or it is another bureau's. */
public class ClueNotFound extends Declined {

    private static final long serialVersionUID = 1L;

    ClueNotFound(Object id) {
        super(Kind.NOT_FOUND, "CLUE_NOT_FOUND", "20.3", id);
    }
}
