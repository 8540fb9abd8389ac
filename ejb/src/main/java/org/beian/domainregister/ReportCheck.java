package org.beian.domainregister;

/** What is checked of a file's rows together. */
enum ReportCheck {
    NUMBER,
    TWICE,
    SHARED,
    LATE,
    UNMATCHED
}
