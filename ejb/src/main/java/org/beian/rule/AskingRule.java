package org.beian.rule;

import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * A rule that asks the database. It says first what it needs to know; a book asks for all its rules
 * at once.
 *
 * @param <T> what is checked
 */
public interface AskingRule<T> extends Rule<T> {

    /** Of a rule that has nothing to check in a subject. */
    Consumer<Findings> NOTHING = out -> {};

    /**
     * Asks what it needs to know.
     *
     * @return the check, to be called when the questions are answered; it adds a finding for each
     *     defect of the subject
     */
    Consumer<Findings> ask(T subject, Questions questions);

    /** As {@link Rule#direct}. */
    default BiFunction<T, Questions, Consumer<Findings>> asking() {
        return this::ask;
    }

    /**
     * @throws IllegalStateException always: only a book has questions answered
     */
    @Override
    default void check(T subject, Findings out) {
        throw new IllegalStateException(code() + " asks before it checks");
    }
}
