package org.beian.access.notice;

/** State of a stop-access notice: only an open one moves, and then for good. */
public enum StopAccessState {
    /** The provider has to report how it was carried out. */
    OPEN,
    REPORTED,
    /** The authority took it back, or its ground went away. */
    REVOKED
}
