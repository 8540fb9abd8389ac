package org.beian.cancellation.departure;

/** State of an access that its provider leaves; all but the first are final. */
public enum LeftAccessState {
    /** The sponsor was told; it is in force until the provider's last day. */
    OPEN,
    /** It ended with the provider. */
    ENDED,
    /** It ended or changed its provider before. */
    SETTLED,
    /** The end of the provider was taken back. */
    KEPT
}
