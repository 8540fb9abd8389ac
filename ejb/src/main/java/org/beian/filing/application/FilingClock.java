package org.beian.filing.application;

import java.time.LocalDate;

/**
 * The statutory clock of an application as both sides see it (B1).
 *
 * @param date last day of the bureau
 * @param workingDaysLeft remaining working days, today not counted; negative when overdue
 * @param workingDaysTotal length of the limit
 * @param provisional the calendar of a year in between is not published yet
 */
public record FilingClock(
        LocalDate date, int workingDaysLeft, int workingDaysTotal, boolean provisional) {}
