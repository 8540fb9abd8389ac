package org.beian.enforcement.closure;

/** State of a request for assistance. */
public enum AssistanceState {
    /** The bureau asked has not acted. */
    SENT,
    /** It ordered the providers to stop access. */
    ORDERED,
    /** Each provider reported, and an officer of the bureau asked has to approve the reply. */
    REPORTED,
    /** The bureau that asks has the reply. */
    REPLIED,
    /** The bureau asked does not assist, and said why. */
    DECLINED,
    /** The bureau that asks took it to the ministry, as it was declined. */
    REFERRED,
    /** The decision behind it was revoked. */
    REVOKED;

    /** Whether somebody has to act yet. */
    public boolean isPending() {
        return this == SENT || this == ORDERED || this == REPORTED || this == REFERRED;
    }
}
