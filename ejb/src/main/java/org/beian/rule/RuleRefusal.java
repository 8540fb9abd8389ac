package org.beian.rule;

import org.beian.law.Refusal;

/** Refusals of the automatic check. The name of a constant is the stable code. */
public enum RuleRefusal implements Refusal {
    /**
     * A rule could not give a result, because data that it needs is out of reach or locked or
     * because the rule is broken.
     *
     * <p>The check has no result then: the application is held or refused, and never approved (fail
     * closed).
     */
    RULE_UNAVAILABLE(Kind.UNAVAILABLE);

    private final Kind kind;

    RuleRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
