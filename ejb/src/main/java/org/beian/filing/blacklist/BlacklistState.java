package org.beian.filing.blacklist;

/** State of an entry of the blacklist. */
public enum BlacklistState {
    /** It was proposed; a second person is to approve it, and it bars nobody yet. */
    PROPOSED,
    /** It bars, until its last day. */
    IN_FORCE,
    /** The second person refused it. */
    REFUSED,
    /** Its bureau took the proposal back. */
    WITHDRAWN,
    /** It was lifted before its last day, by its bureau or as its letter was revoked. */
    LIFTED,
    /** Another entry with a basis took its place. */
    REPLACED,
    /** Its last day is over. */
    EXPIRED,
    /** It had no basis, and nobody gave it one or lifted it in time. */
    LAPSED;

    /** Whether an act may lead there from here. */
    boolean mayBecome(BlacklistState to) {
        return switch (this) {
            case PROPOSED -> to == IN_FORCE || to == REFUSED || to == WITHDRAWN;
            case IN_FORCE -> to == LIFTED || to == REPLACED || to == EXPIRED || to == LAPSED;
            default -> false;
        };
    }
}
