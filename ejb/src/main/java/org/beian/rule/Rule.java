package org.beian.rule;

import java.util.function.BiConsumer;

/**
 * Rule of the automatic check: one check for one clause. The class carries {@link
 * org.beian.law.Clause} and {@link RuleCode}.
 *
 * @param <T> what is checked
 */
public interface Rule<T> {

    /** Adds a finding for each defect of the subject; none when the rule is kept. */
    void check(T subject, Findings out);

    /**
     * The check of the rule itself: an injected rule is a CDI proxy, whose cost matters with
     * millions of rows.
     */
    default BiConsumer<T, Findings> direct() {
        return this::check;
    }

    /** The rule's stable name, such as {@code NO_OPEN_CANCELLATION}. */
    default String code() {
        return RuleEntry.codeOf(getClass());
    }
}
