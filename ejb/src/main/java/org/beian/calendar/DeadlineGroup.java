package org.beian.calendar;

import java.time.LocalDate;

/**
 * Group of open cases with the same limit.
 *
 * @param start the day of receipt or of the event, which does not count
 * @param workingDays length of the limit
 * @param deadline the last day, as it was notified
 * @param provisional whether it was notified as provisional
 * @param cases number of cases, 1 or more
 */
public record DeadlineGroup(
        LocalDate start, int workingDays, LocalDate deadline, boolean provisional, long cases) {}
