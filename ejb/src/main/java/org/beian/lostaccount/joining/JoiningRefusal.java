package org.beian.lostaccount.joining;

import org.beian.law.Refusal;

/**
 * Refusals around applications to join a filing. The name of a constant is the stable code; what
 * all written applications refuse is in {@link org.beian.lostaccount.LostAccountRefusal}.
 */
public enum JoiningRefusal implements Refusal {
    /**
     * No filing of this number can be joined: there is none in force, or an account holds it. Which
     * of them is not told.
     */
    JOINING_FILING_UNKNOWN(Kind.NOT_FOUND),

    /** The days for objections are not over; the argument is the last one. */
    JOINING_OBJECTION_OPEN(Kind.CONFLICT),

    /** No scan that the applicant's own unit handed in. */
    JOINING_PROOF_MISSING(Kind.UNPROCESSABLE),

    /** An officer of the bureau received it already. */
    JOINING_RECEIVED(Kind.CONFLICT),

    /** What was seen, who objects or why is missing, too long or invisible. */
    JOINING_TEXT_INVALID(Kind.UNPROCESSABLE),

    /**
     * The unit applied often of late; the arguments are the most times within 30 days, and the
     * first day from which it may apply again.
     */
    JOINING_TOO_OFTEN(Kind.CONFLICT),

    /** No such application of the caller, about its filings or at its bureau. */
    JOINING_UNKNOWN(Kind.NOT_FOUND),

    /** An application for the filing waits already. */
    JOINING_WAITS(Kind.CONFLICT);

    private final Kind kind;

    JoiningRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String clause() {
        return "12.6";
    }
}
