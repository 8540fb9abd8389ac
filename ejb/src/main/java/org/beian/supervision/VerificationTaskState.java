package org.beian.supervision;

/** State of a verification task. */
public enum VerificationTaskState {
    /** The provider is to verify, and to say what came of it. */
    OPEN,
    /** The provider verified. */
    DONE,
    /** The authority took it back. */
    REVOKED,
    /** The filing was cancelled, or the provider no longer serves it. */
    LAPSED
}
