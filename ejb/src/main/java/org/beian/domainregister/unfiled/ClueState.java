package org.beian.domainregister.unfiled;

/** Where a clue of an unfiled domain stands. */
public enum ClueState {
    /** With the bureau concerned. */
    SENT,
    /** It has a filing now. */
    FILED,
    /** Access was stopped. */
    STOPPED,
    /** The bureau took it into a case of its own (16). */
    CASE_OPENED,
    /** There is no website in the country. */
    UNFOUNDED;

    boolean mayBecome(ClueState next) {
        return this == SENT && next != SENT;
    }
}
