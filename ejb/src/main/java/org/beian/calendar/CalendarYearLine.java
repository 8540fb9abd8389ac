package org.beian.calendar;

/**
 * Line of the list of years.
 *
 * @param published whether the State Council's days are in force here; else it is provisional
 * @param daysOff days off, weekends among them where they are named
 * @param makeUpDays weekend days that are worked
 * @param inForce the version in force; null for a year as it was shipped
 * @param proposed the version that waits for its publication; null for none
 */
public record CalendarYearLine(
        int year,
        boolean published,
        long daysOff,
        long makeUpDays,
        CalendarVersion inForce,
        CalendarVersion proposed) {}
