package org.beian.access.notice;

/** State of a stop-access notice. */
public enum StopAccessState {
    /** The provider has to report how it was carried out. */
    OPEN,
    REPORTED,
    /** The authority took it back, or its ground went away. */
    REVOKED;

    /** Only an open one moves, and then for good. */
    boolean mayBecome(StopAccessState next) {
        return this == OPEN && next != OPEN;
    }
}
