package org.beian.domainregister.unfiled;

import org.beian.law.Declined;

/** It is in a state from which it cannot come to the wanted one. */
public class UnfiledStateForbids extends Declined {

    private static final long serialVersionUID = 1L;

    UnfiledStateForbids(Enum<?> from, Enum<?> to) {
        super(Kind.CONFLICT, "UNFILED_STATE_FORBIDS", "7.4", from, to);
    }
}
