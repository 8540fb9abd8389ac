package org.beian.publicreport;

import org.beian.law.Refusal;

/**
 * Refusals around the contacts for reports by the public (6.9). The name of a constant is the
 * stable code.
 */
public enum ContactRefusal implements Refusal {
    /**
     * A telephone or fax number or an e-mail address is missing or invalid; the argument names it.
     */
    CONTACT_INVALID(Kind.UNPROCESSABLE, "6.9"),

    /** A colleague published another contact since the caller last saw it. */
    CONTACT_STALE(Kind.STALE, "6.9"),

    /** The caller's unit is no bureau. */
    NO_BUREAU(Kind.NOT_FOUND, "6.9");

    private final Kind kind;
    private final String clause;

    ContactRefusal(Kind kind, String clause) {
        this.kind = kind;
        this.clause = clause;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String clause() {
        return clause;
    }
}
