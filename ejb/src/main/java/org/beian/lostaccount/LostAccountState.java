package org.beian.lostaccount;

/** State of a written application. */
public enum LostAccountState {
    /** Handed in on line, to join a filing; waits for a first person of the bureau. */
    APPLIED,
    /** Waits for a second person. */
    RECEIVED,
    /** Confirmed: a link went to the new address, or the sponsor holds the filing. */
    CONFIRMED,
    /** Refused, with the reason. */
    REFUSED,
    /** Taken back by who applied to join a filing. */
    WITHDRAWN
}
