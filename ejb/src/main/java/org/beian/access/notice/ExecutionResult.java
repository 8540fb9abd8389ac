package org.beian.access.notice;

/** Result of a stop-access notice, as its provider reports it. */
public enum ExecutionResult {
    STOPPED,
    /** The website is not on the provider's network. */
    NOT_SERVED,
    /** Access could not be stopped; the note says why. */
    NOT_POSSIBLE
}
