package org.beian.enforcement;

/** State of a clue of enforcement. */
public enum ClueState {
    /** The bureau has to find out whether there is ground for a case. */
    OPEN,
    /** There is no ground for a case. */
    NO_GROUND,
    /** It belongs to a department, which got it. */
    HANDED_OVER,
    /** Another clue on the same site has its sources. */
    MERGED,
    /** A case was opened from it. */
    CASE_OPENED
}
