package org.beian.filing;

/** State of a subject, website or access in the ICP register. */
public enum RegisterState {
    ACTIVE,
    CANCELLED
}
