package org.beian.fact;

import org.beian.law.Refusal;

/** Refusals to change facts. The name of a constant is the stable code. */
public enum FactRefusal implements Refusal {
    /** No such change, or one of another authority. */
    FACT_CHANGE_UNKNOWN(Kind.NOT_FOUND),

    /** Another authority keeps this fact. */
    FACT_OF_ANOTHER_KEEPER(Kind.FORBIDDEN),

    /** No such setting, rule, code table or prefix, or a code of the wrong shape. */
    FACT_NAME_UNKNOWN(Kind.UNPROCESSABLE),

    /** The program acts by the codes of this table: none can be added. */
    FACT_CODES_FIXED(Kind.CONFLICT),

    /** A province has none of its own. */
    FACT_OF_COUNTRY_ONLY(Kind.UNPROCESSABLE),

    /** A text is missing, too long, or not of the kind needed. */
    FACT_VALUE_INVALID(Kind.UNPROCESSABLE),

    /** The number is below the least or above the greatest; the arguments name both. */
    FACT_OUT_OF_RANGE(Kind.UNPROCESSABLE),

    /** The value is none of those offered; the argument names them. */
    FACT_NOT_OFFERED(Kind.UNPROCESSABLE),

    /** The reason is missing or too long. */
    FACT_REASON_MISSING(Kind.UNPROCESSABLE),

    /** The past stays as it was; the argument is the first day possible. */
    FACT_FROM_TOO_EARLY(Kind.UNPROCESSABLE),

    /** A version begins on that day or later; the argument is its day. */
    FACT_FROM_NOT_AFTER(Kind.CONFLICT),

    /** Another change of the fact waits for its confirmation or for its day. */
    FACT_CHANGE_WAITS(Kind.CONFLICT),

    /** The version in force says the same. */
    FACT_SAME(Kind.CONFLICT),

    /** No version is in force that could end. */
    FACT_NOT_IN_FORCE(Kind.CONFLICT),

    /** The fact is needed: it may change, not end. */
    FACT_NEEDED(Kind.CONFLICT),

    /** Whoever proposed a change does not confirm or refuse it. */
    FACT_SECOND_PERSON_NEEDED(Kind.FORBIDDEN),

    /** Only who proposed a change takes it back. */
    FACT_PROPOSED_BY_ANOTHER(Kind.FORBIDDEN),

    /** The change was decided about meanwhile. */
    FACT_CHANGE_DECIDED(Kind.CONFLICT),

    /** The change acts already: it can only be followed by another. */
    FACT_ACTS_ALREADY(Kind.CONFLICT);

    private final Kind kind;

    FactRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
