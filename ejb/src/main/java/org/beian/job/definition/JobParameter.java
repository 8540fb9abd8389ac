package org.beian.job.definition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Something that a job must be told.
 *
 * @param name as the job's XML knows it
 */
public record JobParameter(String name, Kind kind, boolean required) {

    private static final int LONGEST = 200;

    /** What a parameter is. */
    public enum Kind {
        /** {@code YYYY-MM} */
        MONTH,
        /** {@code YYYY-MM-DD} */
        DATE,
        /** One line of at most 200 characters. */
        TEXT;

        /** What it is in a period, by its first day. */
        Optional<String> of(LocalDate period) {
            return switch (this) {
                case MONTH -> Optional.of(YearMonth.from(period).toString());
                case DATE -> Optional.of(period.toString());
                case TEXT -> Optional.empty();
            };
        }

        Optional<JobParameterFault> fault(String value) {
            return switch (this) {
                case MONTH -> parsed(() -> YearMonth.parse(value), JobParameterFault.NO_MONTH);
                case DATE -> parsed(() -> LocalDate.parse(value), JobParameterFault.NO_DATE);
                case TEXT ->
                        value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)
                                ? Optional.of(JobParameterFault.TOO_LONG)
                                : Optional.empty();
            };
        }

        private static Optional<JobParameterFault> parsed(
                Runnable parsing, JobParameterFault fault) {
            try {
                parsing.run();
                return Optional.empty();
            } catch (DateTimeException e) {
                return Optional.of(fault);
            }
        }
    }

    /**
     * Looks at a value.
     *
     * @param value trimmed; empty when it was not given
     * @throws JobParameterRefused when the job cannot be told that
     */
    void check(String value) {
        if (value.isEmpty()) {
            if (required) {
                throw new JobParameterRefused(name, JobParameterFault.MISSING);
            }
            return;
        }
        kind.fault(value)
                .ifPresent(
                        fault -> {
                            throw new JobParameterRefused(name, fault);
                        });
    }
}
