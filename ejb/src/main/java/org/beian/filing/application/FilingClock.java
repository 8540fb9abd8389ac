package org.beian.filing.application;

import java.time.LocalDate;

/**
 * Statutory clock of an application as applicant and bureau both see it (B1).
 *
 * @param date last day of the bureau
 * @param workingDaysLeft remaining working days, today not counted; negative when overdue
 * @param workingDaysTotal length of the limit
 * @param provisional whether the calendar of a year in between is not published yet
 */
public record FilingClock(
        LocalDate date, int workingDaysLeft, int workingDaysTotal, boolean provisional) {}
