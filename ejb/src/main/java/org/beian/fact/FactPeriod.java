package org.beian.fact;

/** Place of a version in time. */
public enum FactPeriod {
    PLANNED,
    IN_FORCE,
    ENDED
}
