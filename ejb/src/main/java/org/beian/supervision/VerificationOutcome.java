package org.beian.supervision;

/** Outcome of a verification (7.3). */
public enum VerificationOutcome {
    /** What is filed is true. */
    TRUE,
    /** An item is no longer true; an unfiled change was opened about it. */
    UNTRUE,
    /** The sponsor could not be reached, so nothing is known. */
    NOT_REACHED
}
