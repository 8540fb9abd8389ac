package org.beian.filing.register;

/** State of a subject, website or access in the ICP register. */
public enum RegisterState {
    /** In force; interfaces call it VALID. */
    ACTIVE,
    /** Website that no provider gives access to any more; it is cleared after notice (B14). */
    WITHOUT_ACCESS,
    /** Ended; the number is never used again (15). */
    CANCELLED
}
