package org.beian.lostaccount;

import org.beian.law.Refusal;

/** Refusals around written applications. The name of a constant is the stable code. */
public enum LostAccountRefusal implements Refusal {
    /** The application was decided already; of two who decide at once, one is refused. */
    LOST_ACCOUNT_DECIDED(Kind.CONFLICT),

    /**
     * What the applicant wrote does not agree with the filing or the register, so it cannot be
     * confirmed.
     */
    LOST_ACCOUNT_DIFFERS(Kind.UNPROCESSABLE),

    /** The filing that is to be handed over or joined has an account by now. */
    LOST_ACCOUNT_HELD(Kind.CONFLICT),

    /** A field is missing or wrong; the argument names it. */
    LOST_ACCOUNT_INCOMPLETE(Kind.UNPROCESSABLE),

    /** No such filing in force in the bureau's province, or all accounts of its sponsor ended. */
    LOST_ACCOUNT_NO_FILING(Kind.NOT_FOUND),

    /** Nobody of the bureau received the application that was handed in on line. */
    LOST_ACCOUNT_NOT_RECEIVED(Kind.CONFLICT),

    /** An earlier application for the account, for the filing or of the unit still waits. */
    LOST_ACCOUNT_PENDING(Kind.CONFLICT),

    /** Who received the application cannot decide on it. */
    LOST_ACCOUNT_SAME_PERSON(Kind.FORBIDDEN),

    /** No such application at the caller's authority. */
    LOST_ACCOUNT_UNKNOWN(Kind.NOT_FOUND);

    private final Kind kind;

    LostAccountRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String clause() {
        return "8.6";
    }
}
