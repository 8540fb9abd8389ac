package org.beian.intake.imports;

/** How an import stands (formats.md 8.2). */
public enum ImportState {
    /** Kept on disk; its job has not begun. */
    RECEIVED,
    RUNNING,
    /** Never stored: somebody stopped its job, or the server ended; it goes on where it stands. */
    STOPPED,
    /** Never stored: its job could not go on; the operator can restart it. */
    FAILED,
    COMPLETED,
    /** All or nothing, and not all of it was good: nothing took effect. */
    REFUSED;

    /** Whether it has come to its end. */
    public boolean isEnded() {
        return this == COMPLETED || this == REFUSED;
    }
}
