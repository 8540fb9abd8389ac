package org.beian.domainregister.report;

/** Kind of a check across all rows of a file. */
public enum ReportCheck {
    NUMBER,
    TWICE,
    SHARED,
    LATE,
    UNMATCHED
}
