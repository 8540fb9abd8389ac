package org.beian.enforcement.blacklist;

/** Part of the list of the blacklist: what waits, what bars, and how the others ended. */
public enum BlacklistPhase {
    IN_FORCE,
    /** A second person is to decide. */
    PROPOSED,
    /** It is in force without a basis, and is reviewed. */
    REVIEW,
    LIFTED,
    REPLACED,
    EXPIRED,
    LAPSED,
    REFUSED,
    WITHDRAWN;

    /** Condition on an entry. */
    String condition(String alias) {
        String state = alias + ".state = org.beian.filing.blacklist.BlacklistState.";
        return this == REVIEW
                ? state + IN_FORCE.name() + " and " + alias + ".basis is null"
                : state + name();
    }
}
