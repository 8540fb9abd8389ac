package org.beian.partyregister;

import org.beian.law.Refusal;

/** Refusals around the register of parties. The name of a constant is the stable code. */
public enum PartyRegisterRefusal implements Refusal {
    /** A field of a unit is missing or wrong; the argument names the field. */
    UNIT_INCOMPLETE(Kind.UNPROCESSABLE, "4"),

    /** Another unit has the code. */
    UNIT_CODE_TAKEN(Kind.CONFLICT, "4"),

    /** The caller's authority does not register units of this capacity or seat. */
    UNIT_OF_OTHER_AUTHORITY(Kind.FORBIDDEN, "2"),

    /** The unit named as headquarters cannot be that. */
    UNIT_HEADQUARTERS_UNFIT(Kind.UNPROCESSABLE, "9.1"),

    /** A unit that would be its own headquarters. */
    UNIT_HEADQUARTERS_ITSELF(Kind.UNPROCESSABLE, "9.1"),

    /** The unit has branches, so that it cannot be one itself, and least of all theirs. */
    UNIT_HEADQUARTERS_CIRCULAR(Kind.CONFLICT, "9.1"),

    /** The unit named as headquarters does not do what its branch does; its name. */
    UNIT_HEADQUARTERS_OF_OTHER_KIND(Kind.UNPROCESSABLE, "9.1"),

    /** No word or code of a capacity or of a mark, in a file; what is written there. */
    UNIT_CAPACITY_UNKNOWN(Kind.UNPROCESSABLE, "4"),
    UNIT_TYPE_UNKNOWN(Kind.UNPROCESSABLE, "4"),
    UNIT_MARK_UNKNOWN(Kind.UNPROCESSABLE, "9.1"),

    /** Somebody changed the unit meanwhile. */
    UNIT_STALE(Kind.CONFLICT, "4"),

    /** A change without any difference. */
    UNIT_UNCHANGED(Kind.UNPROCESSABLE, "4"),

    /** The unit has ended or its end is set. */
    UNIT_HAS_ENDED(Kind.CONFLICT, "4"),

    /** The end of the unit is not set, or lies in the past. */
    UNIT_NOT_ENDING(Kind.CONFLICT, "4"),

    /** Accounts of the unit still have a role that only this capacity allows; the argument. */
    UNIT_CAPACITY_IN_USE(Kind.CONFLICT, "4"),

    /** An act without a reason, or with one that is too long. */
    UNIT_REASON_MISSING(Kind.UNPROCESSABLE, "4"),

    /** A last day that lies before the first, or before today. */
    UNIT_DATES_WRONG(Kind.UNPROCESSABLE, "4"),

    /** A renewed licence that ends before the one that is registered; the latter's last day. */
    LICENCE_NOT_LATER(Kind.UNPROCESSABLE, "4"),

    /** The unit has no licence of which an end is known, so that there is nothing to renew. */
    LICENCE_WITHOUT_END(Kind.CONFLICT, "4"),

    /** No renewed licence of the unit waits to be registered. */
    LICENCE_NOT_SUBMITTED(Kind.CONFLICT, "4"),

    /** The unit cannot have such a remit. */
    REMIT_UNFIT(Kind.UNPROCESSABLE, "2"),

    /** A bureau gives and ends remits of its own province only. */
    REMIT_OF_OTHER_AUTHORITY(Kind.FORBIDDEN, "2"),

    /** There is a remit for the same province or top-level domain in that time; whose and when. */
    REMIT_OVERLAPS(Kind.CONFLICT, "2"),

    /** The same, with a remit that has no end; whose and from when. */
    REMIT_OVERLAPS_OPEN(Kind.CONFLICT, "2"),

    /** The remit has no end that lies ahead, which could be taken back. */
    REMIT_NOT_ENDING(Kind.CONFLICT, "2"),

    /** No such remit of the unit, or one that has ended. */
    REMIT_UNKNOWN(Kind.NOT_FOUND, "2"),

    /** No top-level domain. */
    TOP_LEVEL_INVALID(Kind.UNPROCESSABLE, "10.1");

    private final Kind kind;
    private final String clause;

    PartyRegisterRefusal(Kind kind, String clause) {
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
