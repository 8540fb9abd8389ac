package org.beian.enforcement;

import org.beian.law.Refusal;

/** Refusals around clues on filed websites (18.3). The name of a constant is the stable code. */
public enum ClueRefusal implements Refusal {
    /** There is none, or none that the caller may know of. */
    ENFORCEMENT_CLUE_NOT_FOUND(Kind.NOT_FOUND, null);

    private final Kind kind;
    private final String clause;

    ClueRefusal(Kind kind, String clause) {
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
