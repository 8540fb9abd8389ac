package org.beian.ipregister.report;

/** Stage of the drawing up of the reports of an import, each in pieces of its own. */
enum ReportStage {
    /** The register is checked; nothing that anybody reads is written. */
    CHECK,
    /** What no check had found before is marked. */
    MARK,
    /** What is found no more is collected. */
    COLLECT,
    /** The reports are made, which nobody sees yet. */
    DRAW,
    /** Findings that are found no more are corrected. */
    CORRECT,
    /** New findings are written to the reports. */
    WRITE,
    /** Findings are noted at the rows of the file. */
    NOTE,
    /** The reports are published. */
    PUBLISH;

    /** Whether a report is half drawn, so that whoever takes over has to finish it. */
    boolean isHalfDrawn() {
        return compareTo(DRAW) > 0;
    }

    ReportStage next() {
        return values()[ordinal() + 1];
    }
}
