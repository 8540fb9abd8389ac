package org.beian.access.application;

import java.util.EnumSet;
import java.util.Set;

/** States of an application for access (article 11), with the transitions between them. */
public enum AccessState {
    APPLIED,
    /** Addresses are reserved for it, until the pre-assignment lapses (11.2). */
    PRE_ASSIGNED,
    OPENED,
    /** The provider gives no access, with a reason. */
    REFUSED,
    WITHDRAWN,
    /** Was open, and no longer is; open again where an order to stop it fell away. */
    STOPPED;

    /** States that this one may move to. */
    Set<AccessState> next() {
        return switch (this) {
            case APPLIED -> EnumSet.of(PRE_ASSIGNED, REFUSED, WITHDRAWN);
            case PRE_ASSIGNED -> EnumSet.of(PRE_ASSIGNED, OPENED, REFUSED, WITHDRAWN);
            case OPENED -> EnumSet.of(STOPPED);
            case STOPPED -> EnumSet.of(OPENED);
            case REFUSED, WITHDRAWN -> EnumSet.noneOf(AccessState.class);
        };
    }

    /** Whether it still waits for its opening. */
    public boolean pending() {
        return this == APPLIED || this == PRE_ASSIGNED;
    }
}
