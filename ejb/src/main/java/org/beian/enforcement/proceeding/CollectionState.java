package org.beian.enforcement.proceeding;

/** State of the collection of a fine that was not paid in time. */
public enum CollectionState {
    /** Nothing was done. */
    NONE,
    /** The party was told in writing to pay (催告). */
    URGED,
    /** An officer wants the court to enforce it; a reviewer decides on that. */
    PROPOSED,
    /** The court was applied to. */
    APPLIED,
    /** The court ended the enforcement, or refused it, without all being paid. */
    ENDED,
    /** The time to apply to the court went by. */
    LAPSED;

    /** Whether nobody collects it any more. */
    public boolean isOver() {
        return this == ENDED || this == LAPSED;
    }
}
