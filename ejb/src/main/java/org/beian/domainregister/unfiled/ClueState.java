package org.beian.domainregister.unfiled;

/** State of a clue on an unfiled domain. */
public enum ClueState {
    /** With the bureau concerned. */
    SENT,
    /** The domain has a filing now. */
    FILED,
    /** Access was stopped. */
    STOPPED,
    /** The bureau took it into a case of its own (article 16). */
    CASE_OPENED,
    /** There is no website in the country. */
    UNFOUNDED;

    boolean mayBecome(ClueState next) {
        return this == SENT && next != SENT;
    }
}
