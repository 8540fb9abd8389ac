package org.beian.access.application;

import org.beian.law.Declined;

/** The application changed since the caller last saw it. */
public class AccessStale extends Declined {

    private static final long serialVersionUID = 1L;

    AccessStale(Long id) {
        super(Kind.STALE, "ACCESS_STALE", null, id);
    }
}
