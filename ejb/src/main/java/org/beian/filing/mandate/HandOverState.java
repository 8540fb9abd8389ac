package org.beian.filing.mandate;

/** State of the hand-over of a filing to its sponsor (12.6). */
public enum HandOverState {
    /** The caller filed it and has not handed it over yet. */
    OPEN,
    /** Result and link were passed on; no account of the sponsor holds it yet. */
    PASSED,
    /** An account of the sponsor holds it. */
    HELD,
    /** Filed through another provider, which hands it over. */
    ELSEWHERE
}
