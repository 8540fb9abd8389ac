package org.beian.lostaccount;

/** Kind of a written application. */
public enum LostAccountKind {
    /** A sponsor gets its lost account back (8.6). */
    SPONSOR("8.6"),
    /** A sponsor without an account gets the filing that its provider made for it (12.6). */
    HAND_OVER("12.6"),
    /** A sponsor that has an account joins the filing that a provider made for it (12.6). */
    JOIN("12.6"),
    /** A unit gets its administrator back, or another one (4). */
    ADMINISTRATOR("4");

    private final String clause;

    LostAccountKind(String clause) {
        this.clause = clause;
    }

    /** The clause under which it is decided. */
    String clause() {
        return clause;
    }
}
