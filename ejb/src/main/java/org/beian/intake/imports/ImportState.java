package org.beian.intake.imports;

/** State of an import (formats.md 8.2). */
public enum ImportState {
    /** Kept on disk; its job has not begun. */
    RECEIVED,
    RUNNING,
    /**
     * Never stored, but derived from its job: stopped, or its server ended; it can go on from where
     * it was.
     */
    STOPPED,
    /** Never stored, but derived from its job, which failed; the operator can restart it. */
    FAILED,
    COMPLETED,
    /** A row was rejected in mode all-or-nothing: nothing took effect. */
    REFUSED;

    /** Whether it has come to its end. */
    public boolean isEnded() {
        return this == COMPLETED || this == REFUSED;
    }
}
