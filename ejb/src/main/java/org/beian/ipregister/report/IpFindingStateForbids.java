package org.beian.ipregister.report;

import org.beian.law.Declined;

/** The finding is done with, or its state has no such move. */
public class IpFindingStateForbids extends Declined {

    private static final long serialVersionUID = 1L;

    IpFindingStateForbids(Long id, IpFindingState state) {
        super(Kind.CONFLICT, "IP_FINDING_STATE_FORBIDS", "19.3", id, state);
    }
}
