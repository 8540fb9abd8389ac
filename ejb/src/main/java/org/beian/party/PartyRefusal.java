package org.beian.party;

import org.beian.law.Refusal;

/**
 * Refusals around units, rosters and resellers (article 7). The name of a constant is the stable
 * code.
 */
public enum PartyRefusal implements Refusal {
    /** A change of officer needs a record of what was handed over. */
    HAND_OVER_NOTE_MISSING(Kind.UNPROCESSABLE, "7.1"),

    /** A first or last day on duty lies back too far; the argument is the number of days. */
    OFFICER_BACKDATED(Kind.UNPROCESSABLE, "7.1"),

    /** An officer's name, phone or e-mail is missing or wrong; the argument names the field. */
    OFFICER_INCOMPLETE(Kind.UNPROCESSABLE, "7.1"),

    /** An officer who is not on duty can neither hand over nor take over. */
    OFFICER_NOT_ON_DUTY(Kind.CONFLICT, "7.1"),

    /** The same person is on duty already, or will be; the argument is the name. */
    OFFICER_ON_DUTY(Kind.CONFLICT, "7.1"),

    /** No such officer on the caller's own roster. */
    OFFICER_UNKNOWN(Kind.NOT_FOUND, "7.1"),

    /** A reseller cannot stand below itself. */
    RESELLER_CYCLE(Kind.CONFLICT, "7.6"),

    /** The same name is on record at this place of the chain; the argument is the name. */
    RESELLER_DOUBLE(Kind.CONFLICT, "7.6"),

    /** A reseller's name or credit code is missing or wrong; the argument names the field. */
    RESELLER_INCOMPLETE(Kind.UNPROCESSABLE, "7.6"),

    /** No such reseller of the caller's own, or one that ended. */
    RESELLER_UNKNOWN(Kind.NOT_FOUND, "7.6"),

    /** No such unit, or none that the caller may know of. */
    UNIT_UNKNOWN(Kind.NOT_FOUND);

    private final Kind kind;
    private final String clause;

    PartyRefusal(Kind kind) {
        this(kind, null);
    }

    PartyRefusal(Kind kind, String clause) {
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
