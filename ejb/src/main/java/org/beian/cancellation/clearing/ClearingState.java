package org.beian.cancellation.clearing;

/** State of the clearing of an empty filing. */
public enum ClearingState {
    /** The sponsor has until its last day, then the authority clears. */
    OPEN,
    /** The filing was cancelled. */
    CLEARED,
    /** It is empty no longer, or was cancelled otherwise. */
    LIFTED
}
