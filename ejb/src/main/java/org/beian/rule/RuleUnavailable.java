package org.beian.rule;

import org.beian.law.RequestRejected;

/**
 * Rejection because a rule could not give a result: data that it needs is out of reach or locked,
 * or the rule is broken.
 *
 * <p>The check has no result then: the application is held or refused, and never approved (fail
 * closed).
 */
public final class RuleUnavailable extends RequestRejected {

    private static final long serialVersionUID = 1L;

    private final String ruleCode;

    /** The rule with this code failed for this cause. */
    public RuleUnavailable(String ruleCode, Throwable cause) {
        super(RuleRefusal.RULE_UNAVAILABLE, ruleCode);
        initCause(cause);
        this.ruleCode = ruleCode;
    }

    /** Code of the rule that could not give a result. */
    public String ruleCode() {
        return ruleCode;
    }
}
