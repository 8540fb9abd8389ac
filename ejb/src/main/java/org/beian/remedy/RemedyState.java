package org.beian.remedy;

/** State of a remedy: open, and then its outcome, for good. */
public enum RemedyState {
    OPEN,
    /** The decision stands. */
    UPHELD,
    /** The decision was changed; what follows is done by hand. */
    CHANGED,
    /** The decision fell away: what followed is undone, what was refused is reviewed again. */
    REVOKED,
    /**
     * The same, and the authority is told to decide anew: a case with a penalty is taken up again.
     */
    REMITTED;

    /** Whether the decision fell away. */
    public boolean isFallen() {
        return this == REVOKED || this == REMITTED;
    }
}
