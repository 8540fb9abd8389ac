package org.beian.job.definition;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.beian.law.Shanghai;

/**
 * Interval between the starts of a scheduled job. A period is named by its first day, whatever day
 * it is due.
 */
public enum ScheduleInterval {
    /** Each day, due on that day. */
    DAILY(1),
    /** Each week from Monday, due on a day of it. */
    WEEKLY(7),
    /** Each month, due on a day of the next. */
    MONTHLY(28);

    private final int days;

    ScheduleInterval(int days) {
        this.days = days;
    }

    /** Number of days of a period from which the due day is chosen. */
    public int days() {
        return days;
    }

    /** Time at which a period is due. */
    public Instant dueAt(LocalDate period, int day, int hour) {
        LocalDate on =
                switch (this) {
                    case DAILY -> period;
                    case WEEKLY -> period.plusDays(day - 1L);
                    case MONTHLY -> period.plusMonths(1).withDayOfMonth(day);
                };
        return on.atTime(hour, 0).atZone(Shanghai.ZONE).toInstant();
    }

    /** The period after one. */
    public LocalDate after(LocalDate period) {
        return switch (this) {
            case DAILY -> period.plusDays(1);
            case WEEKLY -> period.plusWeeks(1);
            case MONTHLY -> period.plusMonths(1);
        };
    }

    /** The latest period that is due. */
    public LocalDate latest(Instant now, int day, int hour) {
        LocalDate today = Shanghai.date(now);
        LocalDate period =
                switch (this) {
                    case DAILY -> today;
                    case WEEKLY -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case MONTHLY -> today.withDayOfMonth(1).minusMonths(1);
                };
        return dueAt(period, day, hour).isAfter(now) ? before(period) : period;
    }

    private LocalDate before(LocalDate period) {
        return switch (this) {
            case DAILY -> period.minusDays(1);
            case WEEKLY -> period.minusWeeks(1);
            case MONTHLY -> period.minusMonths(1);
        };
    }
}
