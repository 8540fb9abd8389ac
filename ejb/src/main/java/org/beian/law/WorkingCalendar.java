package org.beian.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Calendar of working days (工作日) as the State Council publishes them each year: Monday to Friday,
 * less the holidays, plus the Saturdays and Sundays worked in their place.
 *
 * <p>A year that is not published counts Monday to Friday less the days that the law itself fixes,
 * as far as they are entered, and every deadline that runs through it is provisional (formats.md
 * 7). Source: 国务院办公厅关于部分节假日安排的通知 of each year; the day of receipt does not count.
 */
public final class WorkingCalendar {

    private static final int LONGEST = 10_000;

    private final NavigableMap<LocalDate, SpecialDay> specialDays;
    private final Set<Integer> publishedYears;

    private WorkingCalendar(
            NavigableMap<LocalDate, SpecialDay> specialDays, Set<Integer> publishedYears) {
        this.specialDays = Collections.unmodifiableNavigableMap(specialDays);
        this.publishedYears = Set.copyOf(publishedYears);
    }

    /** A calendar of these special days; those in other than published years are provisional. */
    public static WorkingCalendar of(
            Map<LocalDate, SpecialDay> specialDays, Set<Integer> publishedYears) {
        return new WorkingCalendar(new TreeMap<>(specialDays), publishedYears);
    }

    /** This calendar, as it is once a year is published with these special days. */
    public WorkingCalendar with(int year, Map<LocalDate, SpecialDay> published) {
        NavigableMap<LocalDate, SpecialDay> days = new TreeMap<>(specialDays);
        days.keySet().removeIf(day -> day.getYear() == year);
        days.putAll(published);
        Set<Integer> years = new HashSet<>(publishedYears);
        years.add(year);
        return new WorkingCalendar(days, years);
    }

    /** The last day of the published years that follow on without a gap from a day's year. */
    public LocalDate publishedUntil(LocalDate from) {
        int year = from.getYear();
        while (!isProvisional(year)) {
            year++;
        }
        return LocalDate.of(year, 1, 1).minusDays(1);
    }

    /** True when the authorities work on that day. */
    public boolean isWorkingDay(LocalDate date) {
        SpecialDay special = specialDays.get(date);
        return special == null ? isWeekday(date) : special == SpecialDay.WORK;
    }

    /** The day itself where it is a working day, else the next one that is. */
    public LocalDate workingDayFrom(LocalDate date) {
        return isWorkingDay(date) ? date : deadline(date, 1).date();
    }

    /** True as long as the State Council's calendar of that year is not published here. */
    public boolean isProvisional(int year) {
        return !publishedYears.contains(year);
    }

    /**
     * The last day of a limit in working days.
     *
     * @param startDay the day of receipt or of the event, which does not count
     * @param workingDays length of the limit, 1 to 10,000
     * @throws IllegalArgumentException when the length is outside of that
     */
    public Deadline deadline(LocalDate startDay, int workingDays) {
        if (workingDays < 1 || workingDays > LONGEST) {
            throw new IllegalArgumentException(
                    "A limit has 1 to 10000 working days, not " + workingDays);
        }
        LocalDate day = startDay;
        boolean provisional = false;
        for (int counted = 0; counted < workingDays; ) {
            day = day.plusDays(1);
            provisional |= isProvisional(day.getYear());
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return new Deadline(day, provisional);
    }

    /**
     * Working days that remain after today, the deadline's day included.
     *
     * @return 0 when no working day remains but the deadline is not over; once it is over, minus
     *     the working days gone by since, and at least -1, so that the sign alone tells an overdue
     *     case on a weekend too
     */
    public int workingDaysLeft(LocalDate today, LocalDate deadline) {
        return today.isAfter(deadline)
                ? -Math.max(1, workingDaysAfter(deadline, today))
                : workingDaysAfter(today, deadline);
    }

    /**
     * Working days that a case has been waiting: 0 on the day of receipt, and 0 when the clock was
     * set back.
     */
    public int age(LocalDate received, LocalDate today) {
        return today.isAfter(received) ? workingDaysAfter(received, today) : 0;
    }

    /**
     * Working days in (from, to]. Whole weeks are multiplied, as the span may be centuries
     * (9999-12-31).
     */
    private int workingDaysAfter(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        long working = days / 7 * 5;
        for (LocalDate day = to.minusDays(days % 7); day.isBefore(to); ) {
            day = day.plusDays(1);
            working += isWeekday(day) ? 1 : 0;
        }
        for (Map.Entry<LocalDate, SpecialDay> special :
                specialDays.subMap(from, false, to, true).entrySet()) {
            boolean weekday = isWeekday(special.getKey());
            if (special.getValue() == SpecialDay.OFF && weekday) {
                working--;
            } else if (special.getValue() == SpecialDay.WORK && !weekday) {
                working++;
            }
        }
        return Math.toIntExact(working);
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }
}
