package org.beian.annualaudit.report;

/**
 * Sums of the audited websites of a bureau or of several in one year.
 *
 * @param overdue failed, as their sponsors did not answer in time
 * @param notAccepted failed, as the bureau did not accept the explanation
 * @param vetoed failed by the opinion of a department
 * @param open without a result
 * @param answered websites whose sponsor was told and answered
 * @param hours from telling to answer, of all of these
 */
public record AuditSums(
        long websites,
        long passed,
        long corrected,
        long overdue,
        long notAccepted,
        long vetoed,
        long cancelled,
        long open,
        long answered,
        long hours) {

    static final AuditSums NONE = new AuditSums(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final double HOURS_OF_A_DAY = 24;

    /** Those that failed, whatever for. */
    public long failed() {
        return overdue + notAccepted + vetoed;
    }

    /** Days in which sponsors answered, on the average and rounded; 0 where none did. */
    public long daysToAnswer() {
        return answered == 0 ? 0 : Math.round(hours / HOURS_OF_A_DAY / answered);
    }

    AuditSums plus(AuditSums other) {
        return new AuditSums(
                websites + other.websites,
                passed + other.passed,
                corrected + other.corrected,
                overdue + other.overdue,
                notAccepted + other.notAccepted,
                vetoed + other.vetoed,
                cancelled + other.cancelled,
                open + other.open,
                answered + other.answered,
                hours + other.hours);
    }
}
