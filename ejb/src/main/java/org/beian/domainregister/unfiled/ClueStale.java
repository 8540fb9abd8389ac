package org.beian.domainregister.unfiled;

import org.beian.law.Declined;

/** Somebody else concluded the clue meanwhile. */
public class ClueStale extends Declined {

    private static final long serialVersionUID = 1L;

    ClueStale(Long id) {
        super(Kind.STALE, "CLUE_STALE", "20.3", id);
    }
}
