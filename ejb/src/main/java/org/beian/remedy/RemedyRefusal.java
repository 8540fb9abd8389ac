package org.beian.remedy;

import org.beian.law.Refusal;

/** Refusals around service and remedies. The name of a constant is the stable code. */
public enum RemedyRefusal implements Refusal {
    /** The day lies before that from which it may be, or ahead. */
    REMEDY_DAY_INVALID(Kind.UNPROCESSABLE, "B5"),
    /** The outcome is recorded already. */
    REMEDY_DECIDED(Kind.CONFLICT, "B5"),
    /** Neither reconsideration nor lawsuit was chosen. */
    REMEDY_KIND_MISSING(Kind.UNPROCESSABLE, "B5"),
    /** There is none, or none that the caller may know of. */
    REMEDY_NOT_FOUND(Kind.NOT_FOUND, null),
    /** The letter decides nothing that could be attacked. */
    REMEDY_NOT_POSSIBLE(Kind.CONFLICT, "B5"),
    /** Execution is not stayed. */
    REMEDY_NOT_STAYED(Kind.CONFLICT, "B5"),
    /** One of the same kind against the same decision is open. */
    REMEDY_OPEN(Kind.CONFLICT, "B5"),
    /** The outcome is missing. */
    REMEDY_OUTCOME_MISSING(Kind.UNPROCESSABLE, "B5"),
    /** The paper is missing, or is not one document of the caller's authority. */
    REMEDY_PAPER_INVALID(Kind.UNPROCESSABLE, "B5"),
    /** What was cancelled cannot be in force again, as it was filed otherwise since. */
    REMEDY_RESTORE_CONFLICT(Kind.CONFLICT, "15.4"),
    /** What was refused is not as the refusal left it: it was handed in again since. */
    REMEDY_REVIEW_CONFLICT(Kind.CONFLICT, "12.7"),
    /** It changed since the caller last saw it. */
    REMEDY_STALE(Kind.STALE, null),
    /** Execution is stayed already. */
    REMEDY_STAYED(Kind.CONFLICT, "B5"),
    /** A text is missing, too short, too long, or not plain. */
    REMEDY_TEXT_INVALID(Kind.UNPROCESSABLE, "B5"),
    /** The address of the addressee was searched for in vain: nothing can be sent there. */
    SERVICE_ADDRESS_UNKNOWN(Kind.CONFLICT, "B5"),
    /** The day of service lies before that of the letter, or ahead. */
    SERVICE_DAY_INVALID(Kind.UNPROCESSABLE, "B5"),
    /** The party did not agree in its filing to be served electronically. */
    SERVICE_NOT_AGREED(Kind.CONFLICT, "B5"),
    /** There is no such letter, or none that the caller may know of. */
    SERVICE_NOT_FOUND(Kind.NOT_FOUND, null),
    /** No service is recorded that could be corrected. */
    SERVICE_NOT_RECORDED(Kind.CONFLICT, "B5"),
    /** The proof is missing, or is not one document of the caller's authority. */
    SERVICE_PROOF_INVALID(Kind.UNPROCESSABLE, "B5"),
    /** The reason of a correction is missing, too short, too long, or not plain. */
    SERVICE_REASON_INVALID(Kind.UNPROCESSABLE, "B5"),
    /** Service is recorded already; a wrong record is corrected. */
    SERVICE_RECORDED(Kind.CONFLICT, "B5"),
    /** It changed since the caller last saw it. */
    SERVICE_STALE(Kind.STALE, null),
    /** The way of service is missing. */
    SERVICE_WAY_MISSING(Kind.UNPROCESSABLE, "B5");

    private final Kind kind;
    private final String clause;

    RemedyRefusal(Kind kind, String clause) {
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
