package org.beian.filing.paper;

import org.beian.law.Refusal;

/** Refusals around answers on paper. The name of a constant is the stable code. */
public enum PaperAnswerRefusal implements Refusal {
    /** The day of receipt is before the sponsor was told, or after today. */
    PAPER_ANSWER_DAY_INVALID(Kind.UNPROCESSABLE),

    /** A field is missing or wrong; the argument names it. */
    PAPER_ANSWER_INCOMPLETE(Kind.UNPROCESSABLE),

    /** The sponsor was not told yet, so nothing can answer it. */
    PAPER_ANSWER_NOT_ASKED(Kind.CONFLICT),

    /** No such matter, or none that the caller's authority leads. */
    PAPER_ANSWER_NOT_FOUND(Kind.NOT_FOUND),

    /** Another unit signed the paper than the sponsor of the matter. */
    PAPER_ANSWER_OTHER_SPONSOR(Kind.UNPROCESSABLE),

    /** The matter changed since the caller saw it. */
    PAPER_ANSWER_STALE(Kind.STALE);

    private final Kind kind;

    PaperAnswerRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String clause() {
        return "8.8";
    }
}
