package org.beian.access.notice;

/** Result of a stop-access or resume-access notice, as its provider reports it. */
public enum ExecutionResult {
    STOPPED,
    RESUMED,
    /**
     * The website is not on the provider's network: any more, with the day of its end, or never.
     */
    NOT_SERVED,
    /** The notice could not be carried out; the note says why. */
    NOT_POSSIBLE
}
