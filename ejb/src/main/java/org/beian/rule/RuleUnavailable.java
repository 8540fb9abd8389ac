package org.beian.rule;

import jakarta.ejb.ApplicationException;

/**
 * A rule could not answer, because what it asks is down or locked or because it is broken.
 *
 * <p>The check has no result then: the application is held or refused, and never approved (fail
 * closed).
 */
@ApplicationException(rollback = true)
public class RuleUnavailable extends RuntimeException {

    private final String code;

    /** The rule with this code failed for this cause. */
    public RuleUnavailable(String code, Throwable cause) {
        super("Rule " + code + " could not be checked", cause);
        this.code = code;
    }

    /** Code of the rule that could not answer. */
    public String code() {
        return code;
    }
}
