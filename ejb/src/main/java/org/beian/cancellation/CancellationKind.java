package org.beian.cancellation;

/** Kind of entry in the register that is to be cancelled (15.1). */
public enum CancellationKind {
    /** The subject with all its websites. */
    CANCEL_SUBJECT,
    CANCEL_WEBSITE,
    /** The access to a website at one provider. */
    CANCEL_ACCESS
}
