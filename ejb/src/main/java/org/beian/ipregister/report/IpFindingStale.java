package org.beian.ipregister.report;

import org.beian.law.Declined;

/** Somebody else decided on the finding meanwhile. */
public class IpFindingStale extends Declined {

    private static final long serialVersionUID = 1L;

    IpFindingStale(Long id) {
        super(Kind.STALE, "IP_FINDING_STALE", "19.3", id);
    }
}
