package org.beian.filing.register;

/** State of a subject, website or access in the ICP register. */
public enum RegisterState {
    ACTIVE,
    CANCELLED
}
