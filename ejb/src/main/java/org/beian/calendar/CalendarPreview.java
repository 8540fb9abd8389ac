package org.beian.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.beian.code.NamedDay;

/**
 * Preview of a version of a year: what its publication changes.
 *
 * @param days the special days, in order
 * @param lessWorked weekdays off less make-up days
 * @param shifts the limits that get another last day, in the order of their kinds and days
 * @param kept open cases that would end earlier and keep the day that was notified
 * @param confirmed open cases whose provisional day is confirmed as it is
 */
public record CalendarPreview(
        List<NamedDay> days, int lessWorked, List<Shift> shifts, long kept, long confirmed) {

    /** Days off that the law gives in a year, on weekdays or made up for (from 2025). */
    public static final int STATUTORY_DAYS = 13;

    /** Whether weekdays off and make-up days do not balance as the law has it. */
    public boolean isOdd() {
        return lessWorked != STATUTORY_DAYS;
    }

    /** Number of open cases that get another last day. */
    public long moved() {
        return shifts.stream().mapToLong(Shift::cases).sum();
    }

    /**
     * Change of the last day of some cases.
     *
     * @param caseType kind of the cases
     */
    public record Shift(String caseType, LocalDate from, LocalDate to, long cases) {

        /** By how many days, weekends included. */
        public long days() {
            return ChronoUnit.DAYS.between(from, to);
        }
    }
}
