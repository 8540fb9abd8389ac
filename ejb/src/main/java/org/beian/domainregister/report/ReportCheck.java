package org.beian.domainregister.report;

/** What is checked of a file's rows together. */
public enum ReportCheck {
    NUMBER,
    TWICE,
    SHARED,
    LATE,
    UNMATCHED
}
