package org.beian.intake;

/** What an import does with the row it is at. */
enum ImportPhase {
    /** Runs the checks and keeps nothing but the answers. */
    CHECK,
    /** Does what the rows ask for. */
    APPLY,
    ENDED
}
