package org.beian.domainregister.record;

/** What a file holds. */
public enum ReportType {
    /** Every domain that the unit has to report: what it does not name has lapsed. */
    FULL,
    /** What was added, changed and deleted since the last one. */
    DELTA
}
