package org.beian.annualaudit;

import org.beian.law.Refusal;

/** Refusals around opinions of departments (18.3). The name of a constant is the stable code. */
public enum OpinionRefusal implements Refusal {
    /** The department gave its opinion of this kind on the website in the year before. */
    OPINION_GIVEN(Kind.CONFLICT, "18.3"),
    /** What was given has faults; all are reported at once. */
    OPINION_INCOMPLETE(Kind.UNPROCESSABLE, "18.3"),
    /** There is none, or none that the caller may know of. */
    OPINION_NOT_FOUND(Kind.NOT_FOUND, null),
    /** It does not wait for the bureau (any more). */
    OPINION_NOT_WAITING(Kind.CONFLICT, "18.3");

    private final Kind kind;
    private final String clause;

    OpinionRefusal(Kind kind, String clause) {
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
