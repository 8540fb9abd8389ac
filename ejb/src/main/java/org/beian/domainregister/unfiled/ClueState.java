package org.beian.domainregister.unfiled;

/** State of a clue on an unfiled domain. */
public enum ClueState {
    /** With the bureau concerned. */
    SENT,
    /** The domain has a filing now. */
    FILED,
    /** Access was stopped. */
    STOPPED,
    /** Taken for enforcement, which decides on a case (16): no outcome that is stated by hand. */
    CASE_OPENED,
    /** There is no website in the country. */
    UNFOUNDED;

    /** Whether a bureau may state it as the outcome. */
    public boolean isOutcome() {
        return this != SENT && this != CASE_OPENED;
    }

    boolean mayBecome(ClueState next) {
        return this == SENT && next != SENT;
    }
}
