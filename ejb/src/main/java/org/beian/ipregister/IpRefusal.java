package org.beian.ipregister;

import org.beian.law.Refusal;

/**
 * Refusals around the register of addresses (articles 9 and 19). The name of a constant is its
 * stable error code.
 */
public enum IpRefusal implements Refusal {
    /** The edit was approved, refused or taken back already. */
    IP_EDIT_DONE(Kind.CONFLICT, "19.3"),

    /** There is no such edit of the unit. */
    IP_EDIT_NOT_FOUND(Kind.NOT_FOUND, "19.3"),

    /** The proposer of an edit may not approve it: a second person of the unit has to. */
    IP_EDIT_OWN(Kind.FORBIDDEN, "19.3"),

    /** The edit breaks rules; every fault with its field. */
    IP_EDIT_REFUSED(Kind.UNPROCESSABLE, "19.3"),

    /** The edit was changed since it was shown. */
    IP_EDIT_STALE(Kind.STALE, "19.3"),

    /** The unit does not file addresses. */
    NOT_AN_IP_UNIT(Kind.FORBIDDEN, "9.1"),

    /** Somebody else decided on the finding meanwhile. */
    IP_FINDING_STALE(Kind.STALE, "19.3"),

    /** The finding is closed or corrected, or its state does not allow the decision. */
    IP_FINDING_STATE_FORBIDS(Kind.CONFLICT, "19.3"),

    /** The decision needs a text of 1 to 2000 characters. */
    IP_OPINION_MISSING(Kind.UNPROCESSABLE, "19.3"),

    /** A file takes effect, which nothing else may do before its reports are drawn up. */
    IP_REGISTER_BUSY(Kind.UNAVAILABLE, "19.3"),

    /** There is no such report or finding, or the caller may not see it. */
    IP_REPORT_NOT_FOUND(Kind.NOT_FOUND, "19.3"),

    /** There is no such guidance, or it was not given to the caller's unit. */
    IP_GUIDANCE_NOT_FOUND(Kind.NOT_FOUND, "9.1"),

    /**
     * Headquarters must be another unit that files addresses today and is no branch itself; a unit
     * with branches cannot become a branch.
     */
    IP_HEADQUARTERS_UNFIT(Kind.UNPROCESSABLE, "9.1"),

    /** Levels are 1 to 9. */
    IP_LEVEL_INVALID(Kind.UNPROCESSABLE, "9.1"),

    /** Only the ministry gives or ends marks that decide who supervises a unit. */
    IP_MARK_OF_MINISTRY(Kind.FORBIDDEN, "9.1"),

    /** Nothing would change: the unit has that status already. */
    IP_NOTHING_MARKED(Kind.UNPROCESSABLE, "9.1"),

    /** The unit has no such rules on file, or the caller may not read them. */
    IP_RULES_NOT_FOUND(Kind.NOT_FOUND, "9.4"),

    /** No such unit files addresses, or the caller may not see it. */
    IP_UNIT_NOT_FOUND(Kind.NOT_FOUND, "9.1"),

    /** Somebody else changed the status of the unit meanwhile. */
    IP_UNIT_STALE(Kind.STALE, "9.1");

    private final Kind kind;
    private final String clause;

    IpRefusal(Kind kind, String clause) {
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
