package org.beian.rule;

import java.util.function.BiConsumer;

/**
 * One check for one clause. The class carries {@link org.beian.law.Clause} and {@link RuleCode}.
 *
 * @param <T> what is checked
 */
public interface Rule<T> {

    /** Adds a finding for each defect of the subject; none when the rule is kept. */
    void check(T subject, Findings out);

    /** The check of the rule itself: an injected rule is a proxy, which millions of rows notice. */
    default BiConsumer<T, Findings> direct() {
        return this::check;
    }

    /** The rule's stable name, such as {@code NO_OPEN_CANCELLATION}. */
    default String code() {
        return RuleEntry.codeOf(getClass());
    }
}
