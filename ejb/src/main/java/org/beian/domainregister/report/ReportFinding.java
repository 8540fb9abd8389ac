package org.beian.domainregister.report;

/**
 * Finding on a report as a whole (10.2, 10.3, 20.1).
 *
 * @param from number of rows concerned; of a gap the first sequence number that is missing
 * @param to the last number that is missing; null for all but a gap
 */
public record ReportFinding(Kind kind, long from, Long to) {

    /** Kind of a finding. */
    public enum Kind {
        /** Sequence numbers before this report's are missing. */
        GAP("20.1", true),
        /** Rows that break rules and were left out. */
        REFUSED("10.2", true),
        /** Rows reported more than five working days after their event. */
        LATE("10.3", true),
        /** Rows with a domain that another unit reports too. */
        SHARED("10.2", false),
        /** Rows that add a known domain, or change or delete an unknown one. */
        UNMATCHED("10.2", false),
        /** Rows with a domain that an earlier row of the file names. */
        TWICE("10.2", false),
        /** Rows in which an expected item is missing. */
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

        /**
         * Whether the unit failed in a duty; a finding of any other kind may have a legitimate
         * cause.
         */
        public boolean isGrave() {
            return grave;
        }
    }
}
