package org.beian.access.application;

import org.beian.law.Declined;

/** The application's state does not allow what was asked. */
public class AccessStateForbids extends Declined {

    private static final long serialVersionUID = 1L;

    public AccessStateForbids(Long id, AccessState state) {
        super(Kind.CONFLICT, "ACCESS_STATE_FORBIDS", "11.1", id, state);
    }
}
