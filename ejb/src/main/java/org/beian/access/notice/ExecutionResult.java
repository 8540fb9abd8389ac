package org.beian.access.notice;

/** How a stop-access notice was carried out. */
public enum ExecutionResult {
    STOPPED,
    /** The website is not on the provider's network. */
    NOT_SERVED,
    /** Access could not be stopped; the note says why. */
    NOT_POSSIBLE
}
