package org.beian.calendar;

import java.time.LocalDate;
import java.util.List;
import org.beian.law.WorkingCalendar;

/**
 * Source of open cases whose limits count working days, declared as a bean by the package whose
 * cases they are, and found by injection.
 */
public interface OpenDeadlines {

    /** Kind of these cases, upper case; names the phase of the job. */
    String caseType();

    /** Number of open cases. */
    long count();

    /** Open cases that end on a day or later, grouped by their limits. */
    List<DeadlineGroup> groups(LocalDate from);

    /**
     * Counts the limits of some open cases again, in the transaction that is open, with history and
     * notices of each case that changes. A limit that was notified is never shortened (formats.md
     * 7), and one that stands already is left, so that it may be repeated.
     *
     * @param after id of the last case done; 0 for the beginning
     * @param limit most cases
     * @return ids of the cases looked at, in order; empty when there is none any more
     */
    List<Long> recount(WorkingCalendar calendar, long after, int limit);
}
