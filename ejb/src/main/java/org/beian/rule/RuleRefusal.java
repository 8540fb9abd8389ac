package org.beian.rule;

import org.beian.law.Refusal;

/** Refusals around the check by rules. The name of a constant is the stable code. */
public enum RuleRefusal implements Refusal {
    /**
     * A rule could not answer, because what it asks is down or locked or because it is broken.
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
