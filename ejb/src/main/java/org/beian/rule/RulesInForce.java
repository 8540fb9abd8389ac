package org.beian.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Rules of a book that are in force in one province on one day, for millions of subjects: the
 * severity of each rule is read only once. For one thread at a time.
 *
 * @param <T> what is checked
 */
public final class RulesInForce<T> {

    private final List<Entry<T>> entries;

    RulesInForce(List<Entry<T>> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * Runs every rule as {@link RuleBook#check} does.
     *
     * @throws RuleUnavailable when a rule fails
     */
    public List<Finding> check(T subject) {
        List<Finding> found = null;
        for (Entry<T> entry : entries) {
            try {
                entry.check.accept(subject, entry.out);
            } catch (RuntimeException failure) {
                throw new RuleUnavailable(entry.code, failure);
            }
            if (!entry.out.found().isEmpty()) {
                found = found == null ? new ArrayList<>() : found;
                found.addAll(entry.out.found());
                entry.out.found().clear();
            }
        }
        return found == null ? List.of() : List.copyOf(found);
    }

    record Entry<T>(String code, BiConsumer<T, Findings> check, Findings out) {}
}
