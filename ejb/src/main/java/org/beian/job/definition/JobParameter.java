package org.beian.job.definition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.beian.value.VisibleText;

/**
 * Parameter of a job.
 *
 * @param name as the job's XML knows it
 */
public record JobParameter(String name, Kind kind, boolean required) {

    private static final int LONGEST = 200;

    /** Type of a parameter. */
    public enum Kind {
        /** {@code YYYY}, from 1900 to 2999 */
        YEAR,
        /** {@code YYYY-MM} */
        MONTH,
        /** {@code YYYY-MM-DD} */
        DATE,
        /** One line of at most 200 visible characters. */
        TEXT;

        /** Value for a period, which is named by its first day; empty where a period gives none. */
        Optional<String> of(LocalDate period) {
            return switch (this) {
                case YEAR -> Optional.of(String.valueOf(period.getYear()));
                case MONTH -> Optional.of(YearMonth.from(period).toString());
                case DATE -> Optional.of(period.toString());
                case TEXT -> Optional.empty();
            };
        }

        Optional<JobParameterFault> fault(String value) {
            return switch (this) {
                case YEAR ->
                        value.matches("(19|2[0-9])[0-9]{2}")
                                ? Optional.empty()
                                : Optional.of(JobParameterFault.NO_YEAR);
                case MONTH -> parsed(() -> YearMonth.parse(value), JobParameterFault.NO_MONTH);
                case DATE -> parsed(() -> LocalDate.parse(value), JobParameterFault.NO_DATE);
                case TEXT ->
                        value.length() > LONGEST || !VisibleText.isLine(value)
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
     * What is wrong with a value: it is missing or malformed.
     *
     * @param value trimmed; empty when it was not given
     */
    Optional<JobParameterFault> fault(String value) {
        if (value.isEmpty()) {
            return required ? Optional.of(JobParameterFault.MISSING) : Optional.empty();
        }
        return kind.fault(value);
    }
}
