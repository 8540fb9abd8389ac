package org.beian.enforcement.proceeding;

/** Kind of measure against a violation (16). */
public enum MeasureKind {
    /** Rectification by a day. */
    RECTIFICATION,
    WARNING,
    /** A fine in yuan. */
    FINE,
    /** Closure of the website: its access is stopped. */
    CLOSURE,
    /** Cancellation of the filing. */
    CANCELLATION
}
