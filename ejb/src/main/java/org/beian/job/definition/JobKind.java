package org.beian.job.definition;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.law.RequestRejected;

/**
 * Definition of a job, declared as a bean by the package whose work it does, and found by
 * injection. A new one changes no other Java file; the texts for its name and its parameters are in
 * the bundle {@code Operator} of the pages.
 */
public interface JobKind {

    /** Name of its batch XML, such as {@code trail-verification}; at most 60 characters. */
    String name();

    /** Parameters of the job, in the order of the form. */
    default List<JobParameter> parameters() {
        return List.of();
    }

    /**
     * Refuses well-formed parameters with which the job could only fail.
     *
     * @param told by name
     * @throws RequestRejected why it could not run
     */
    default void check(Map<String, String> told) {}

    /**
     * Refuses to start beside another job that is under way, by hand as by schedule. The same job
     * with the same parameters is refused anyway.
     *
     * @throws RequestRejected which one is under way
     */
    default void requireAlone() {}

    /** Whether the operator may start it by hand. */
    default boolean byOperator() {
        return true;
    }

    /**
     * Default schedule, until the operator changes it; empty for a job that never starts by itself.
     */
    default Optional<JobPlan> plan() {
        return Optional.empty();
    }

    /**
     * Whether the period before the first start of its schedule is to be done too, as this system
     * holds something of it.
     *
     * @param period first day of the period
     */
    default boolean isConcernedBefore(LocalDate period) {
        return false;
    }

    /**
     * Parameters of a start by schedule: months and dates are those of the period.
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
