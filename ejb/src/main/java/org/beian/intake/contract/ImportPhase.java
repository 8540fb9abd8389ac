package org.beian.intake.contract;

/** Phase of an import. */
public enum ImportPhase {
    /** The rows of a staged register are read, each on its own, and staged. */
    STAGE,
    /** The checks run; only their answers are kept. */
    CHECK,
    /** The rows take effect. */
    APPLY,
    /** Reports on the applied rows are drawn up, and the stage is cleared. */
    REPORT,
    ENDED
}
