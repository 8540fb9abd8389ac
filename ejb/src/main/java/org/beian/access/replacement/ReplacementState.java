package org.beian.access.replacement;

/** State of the replacement of an access; all but the first are final. */
public enum ReplacementState {
    /** Approved; the new access is to be opened. */
    WAITING,
    /** The new access was opened, and the other one ended. */
    COMPLETED,
    /** The sponsor keeps both accesses. */
    KEPT,
    /** One of the accesses ended otherwise. */
    LAPSED
}
