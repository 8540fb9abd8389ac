package org.beian.domainregister.record;

/** Type of a report, by what its file holds. */
public enum ReportType {
    /** Every domain that the unit has to report; records that it does not name have lapsed. */
    FULL,
    /** Additions, changes and deletions since the last report. */
    DELTA
}
