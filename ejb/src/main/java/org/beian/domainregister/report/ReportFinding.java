package org.beian.domainregister.report;

/**
 * What was found in a report as a whole (10.2, 10.3).
 *
 * @param from how many rows are concerned; of a gap the first number that is missing
 * @param to the last number that is missing; null for all but a gap
 */
public record ReportFinding(Kind kind, long from, Long to) {

    /** What can be found. */
    public enum Kind {
        /** Numbers of reports are missing before it. */
        GAP("20.1", true),
        /** Rows that break rules and were left out. */
        REFUSED("10.2", true),
        /** Rows reported more than five working days after their event. */
        LATE("10.3", true),
        /** Rows with a domain that another unit reports too. */
        SHARED("10.2", false),
        /** Rows that add what is known, or change or delete what is not. */
        UNMATCHED("10.2", false),
        /** Rows with a domain that an earlier row of the file names. */
        TWICE("10.2", false),
        /** Rows in which something is missing that is expected. */
        INCOMPLETE("10.2", false);

        private final String clause;
        private final boolean grave;

        Kind(String clause, boolean grave) {
            this.clause = clause;
            this.grave = grave;
        }

        public String clause() {
            return clause;
        }

        /** Whether the unit has failed in a duty; the others may be in order. */
        public boolean isGrave() {
            return grave;
        }
    }
}
