package org.beian.access.notice;

/** Ground on which access has to be stopped; of a resume-access notice, the one that fell away. */
public enum StopAccessGround {
    /** The filing was cancelled (15.5). */
    CANCELLATION("15.5"),
    /** The website has no filing, and the provider did not stop it in time (7.4). */
    UNFILED("7.4");

    private final String clause;

    StopAccessGround(String clause) {
        this.clause = clause;
    }

    /** The clause on which the order rests, as the history names it. */
    String clause() {
        return clause;
    }
}
