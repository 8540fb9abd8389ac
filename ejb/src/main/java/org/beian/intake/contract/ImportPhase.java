package org.beian.intake.contract;

/** What an import does with the row it is at. */
public enum ImportPhase {
    /** Reads the rows of a staged register, each alone. */
    STAGE,
    /** Runs the checks and keeps nothing but the answers. */
    CHECK,
    /** Does what the rows ask for. */
    APPLY,
    /** Draws up what the applied rows came to. */
    REPORT,
    ENDED
}
