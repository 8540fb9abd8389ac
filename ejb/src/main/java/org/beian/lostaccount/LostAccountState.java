package org.beian.lostaccount;

/** State of an application for a lost account. */
public enum LostAccountState {
    /** Waits for a second person. */
    RECEIVED,
    /** Confirmed: a link went to the new address. */
    CONFIRMED,
    /** Refused, with the reason. */
    REFUSED
}
