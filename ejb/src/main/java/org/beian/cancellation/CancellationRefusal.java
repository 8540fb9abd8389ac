package org.beian.cancellation;

import org.beian.law.Refusal;

/** Refusals around cancellations (article 15). The name of a constant is the stable code. */
public enum CancellationRefusal implements Refusal {
    /** The sponsor answered already, or waived an answer. */
    CANCELLATION_ANSWERED(Kind.CONFLICT, "8.2"),
    /** The answer is shorter than 4 or longer than 2000 characters, or has invisible ones. */
    CANCELLATION_ANSWER_INVALID(Kind.UNPROCESSABLE, "8.2"),
    /** It stands against another act: cancelled already, or applied for, or being changed. */
    CANCELLATION_CONFLICT(Kind.CONFLICT, "15.3"),
    /** It was decided or withdrawn already; the arguments say by whom and when. */
    CANCELLATION_DECIDED(Kind.CONFLICT, "15.4"),
    /** An account does not decide on what it handed in itself. */
    CANCELLATION_FOUR_EYES(Kind.FORBIDDEN, "15.4"),
    /** The sponsor neither answered nor is its last day over. */
    CANCELLATION_HEARING_OPEN(Kind.CONFLICT, "8.2"),
    /** The application has faults; all are reported at once. */
    CANCELLATION_INCOMPLETE(Kind.UNPROCESSABLE, "15.1"),
    /** There is none, or none that the caller may know of. */
    CANCELLATION_NOT_FOUND(Kind.NOT_FOUND, null),
    /** The caller did not take it before the decision. */
    CANCELLATION_NOT_TAKEN(Kind.CONFLICT, "6.1"),
    /** What nobody applied for is not refused but dropped, and the other way round. */
    CANCELLATION_NOT_APPLIED_FOR(Kind.CONFLICT, "8.2"),
    /** The opinion is longer than 2000 characters, or has invisible ones. */
    CANCELLATION_OPINION_INVALID(Kind.UNPROCESSABLE, "15.4"),
    /** A refusal without reasons of the code table {@code cancellation-refusal-reasons}. */
    CANCELLATION_REASONS_MISSING(Kind.UNPROCESSABLE, "15.4"),
    /** It changed since the caller last saw it. */
    CANCELLATION_STALE(Kind.STALE, null),
    /** Its state does not allow what was asked. */
    CANCELLATION_STATE_FORBIDS(Kind.CONFLICT, "15.4"),
    /** Another reviewer has it. */
    CANCELLATION_TAKEN(Kind.CONFLICT, "6.1"),
    /** An application waits that changes or cancels the same filing. */
    CLEARING_CONFLICT(Kind.CONFLICT, "B14"),
    /** The sponsor's last day is not over. */
    CLEARING_EARLY(Kind.CONFLICT, "B14"),
    /** It was cleared, or is not empty any more. */
    CLEARING_ENDED(Kind.CONFLICT, "B14"),
    /** There is none, or none that the caller may know of. */
    CLEARING_NOT_FOUND(Kind.NOT_FOUND, null),
    /** It changed since the caller last saw it. */
    CLEARING_STALE(Kind.STALE, null),
    /** An application waits that changes or cancels the access. */
    UNCERTAIN_ACCESS_CONFLICT(Kind.CONFLICT, "15.4"),
    /** It was judged already; the arguments say how. */
    UNCERTAIN_ACCESS_DECIDED(Kind.CONFLICT, "15.4"),
    /** There is none, or none that the caller may know of. */
    UNCERTAIN_ACCESS_NOT_FOUND(Kind.NOT_FOUND, null),
    /** The access ended otherwise, or went on in another filing. */
    UNCERTAIN_ACCESS_OVER(Kind.CONFLICT, "15.4"),
    /** The reason is shorter than 4 or longer than 1000 characters, or has invisible ones. */
    UNCERTAIN_ACCESS_REASON_INVALID(Kind.UNPROCESSABLE, "15.4"),
    /** It changed since the caller last saw it. */
    UNCERTAIN_ACCESS_STALE(Kind.STALE, null);

    private final Kind kind;
    private final String clause;

    CancellationRefusal(Kind kind, String clause) {
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
