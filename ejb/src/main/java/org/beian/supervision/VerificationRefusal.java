package org.beian.supervision;

import org.beian.law.Refusal;

/** Refusals around verifications (7.3). The name of a constant is the stable code. */
public enum VerificationRefusal implements Refusal {
    /** The day is missing, ahead, or before the filing. */
    VERIFICATION_DAY_INVALID(Kind.UNPROCESSABLE, "7.3"),
    /** The provider serves no filing in force under the number. */
    VERIFICATION_FILING_UNKNOWN(Kind.UNPROCESSABLE, "7.3"),
    /** There is none, or none that the caller may know of. */
    VERIFICATION_NOT_FOUND(Kind.NOT_FOUND, null),
    /** The note is too long, not plain, or missing where nobody was reached. */
    VERIFICATION_NOTE_INVALID(Kind.UNPROCESSABLE, "7.3"),
    /** The officer was not on duty at the provider on the day. */
    VERIFICATION_OFFICER_UNKNOWN(Kind.UNPROCESSABLE, "7.3"),
    /** There is no such outcome, or an item comes with an outcome other than UNTRUE. */
    VERIFICATION_OUTCOME_INVALID(Kind.UNPROCESSABLE, "7.3"),
    /** The provider's last day is not over. */
    VERIFICATION_TASK_EARLY(Kind.CONFLICT, "7.3"),
    /** There is no task, or none that the caller may know of. */
    VERIFICATION_TASK_NOT_FOUND(Kind.NOT_FOUND, null),
    /** No number is given, too many are, or one is of no filing in force that is served. */
    VERIFICATION_TASK_NUMBERS_INVALID(Kind.UNPROCESSABLE, "7.3"),
    /** Each provider of the filing has an open task about it. */
    VERIFICATION_TASK_OPEN(Kind.CONFLICT, "7.3"),
    /** It changed since the caller last saw it. */
    VERIFICATION_TASK_STALE(Kind.STALE, null),
    /** The task has ended. */
    VERIFICATION_TASK_STATE_FORBIDS(Kind.CONFLICT, "7.3"),
    /** The question or the reason is too short, too long, or not plain. */
    VERIFICATION_TASK_TEXT_INVALID(Kind.UNPROCESSABLE, "7.3");

    private final Kind kind;
    private final String clause;

    VerificationRefusal(Kind kind, String clause) {
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
