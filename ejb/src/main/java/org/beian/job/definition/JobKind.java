package org.beian.job.definition;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job that this system knows: declared by the package whose work it does, as a bean, and found by
 * injection. A new one touches no other Java file; its name and parameters in words stand in the
 * bundle {@code Operator} of the pages.
 */
public interface JobKind {

    /** Name of its XML, such as {@code trail-verification}; at most 60 characters. */
    String name();

    /** What it must be told, in the order of the form. */
    default List<JobParameter> parameters() {
        return List.of();
    }

    /** Whether the operator may start it by hand. */
    default boolean byOperator() {
        return true;
    }

    /** When it starts by itself until the operator says otherwise; empty for never. */
    default Optional<JobPlan> plan() {
        return Optional.empty();
    }

    /**
     * What it is told when it starts by itself: months and dates are those of the period.
     *
     * @param period first day of the period
     */
    default Map<String, String> parametersFor(LocalDate period) {
        Map<String, String> told = new HashMap<>();
        parameters()
                .forEach(
                        each ->
                                each.kind()
                                        .of(period)
                                        .ifPresent(value -> told.put(each.name(), value)));
        return told;
    }
}
