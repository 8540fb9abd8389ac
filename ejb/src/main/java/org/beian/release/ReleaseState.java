package org.beian.release;

/** State of an application for the release of a domain; all but the first are final. */
public enum ReleaseState {
    /** The former holder is heard, then the authority decides. */
    UNDER_REVIEW,
    /** The domain was taken out of the former filing. */
    RELEASED,
    REFUSED,
    /** The applicant took it back. */
    WITHDRAWN,
    /** The domain left the former filing otherwise. */
    LAPSED
}
