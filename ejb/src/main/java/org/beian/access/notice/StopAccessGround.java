package org.beian.access.notice;

/** Ground on which access has to be stopped; of a resume-access notice, the one that fell away. */
public enum StopAccessGround {
    /** The filing was cancelled (15.5). */
    CANCELLATION("15.5", "access.stopNotice.workingDays"),
    /** The website is closed by decision (16.4). */
    CLOSURE("16.4", "enforcement.stop.workingDays"),
    /** The website has no filing, and the provider did not stop it in time (7.4). */
    UNFILED("7.4", "access.stopNotice.workingDays");

    private final String clause;
    private final String limit;

    StopAccessGround(String clause, String limit) {
        this.clause = clause;
        this.limit = limit;
    }

    /** The clause on which the order rests, as the history names it. */
    String clause() {
        return clause;
    }

    /** Dated setting: working days for the report. */
    String limit() {
        return limit;
    }
}
