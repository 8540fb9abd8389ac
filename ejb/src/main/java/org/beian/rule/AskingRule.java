package org.beian.rule;

import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Rule that needs data from the database. It registers its queries first; a rule book executes the
 * queries of all its rules together before the rules check.
 *
 * @param <T> what is checked
 */
public interface AskingRule<T> extends Rule<T> {

    /** Check of a rule that has nothing to check in a subject. */
    Consumer<Findings> NOTHING = out -> {};

    /**
     * Registers the queries of this rule.
     *
     * @return the check, to be called when the queries are answered; it adds a finding for each
     *     defect of the subject
     */
    Consumer<Findings> ask(T subject, Questions questions);

    /** The method {@link #ask} of the rule itself, as {@link Rule#direct}. */
    default BiFunction<T, Questions, Consumer<Findings>> asking() {
        return this::ask;
    }

    /**
     * @throws IllegalStateException always: only a rule book has queries answered
     */
    @Override
    default void check(T subject, Findings out) {
        throw new IllegalStateException(code() + " asks before it checks");
    }
}
