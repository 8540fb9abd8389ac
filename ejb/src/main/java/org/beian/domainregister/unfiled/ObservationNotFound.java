package org.beian.domainregister.unfiled;

import org.beian.law.Declined;

/** There is no such observation, or it is another unit's. */
public class ObservationNotFound extends Declined {

    private static final long serialVersionUID = 1L;

    ObservationNotFound(Object id) {
        super(Kind.NOT_FOUND, "OBSERVATION_NOT_FOUND", "7.4", id);
    }
}
