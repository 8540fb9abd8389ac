package org.beian.filing.mandate;

/** Whether a sponsor has in its own hands what was filed for it (12.6). */
public enum HandOverState {
    /** The caller filed it and has passed nothing on yet. */
    OPEN,
    /** Result and link were passed on; no account of the sponsor holds it yet. */
    PASSED,
    /** An account of the sponsor holds it. */
    HELD,
    /** Filed through another provider, which hands it over. */
    ELSEWHERE
}
