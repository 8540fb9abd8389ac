package org.beian.law;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The last day on which an act is in time.
 *
 * @param date the day, in Shanghai; online it ends at 24:00, at a counter when the counter closes
 * @param provisional true when the count ran through a year whose calendar is not published yet
 */
public record Deadline(LocalDate date, boolean provisional) {

    public Deadline {
        Objects.requireNonNull(date, "date");
    }

    /** True from the day after the deadline. */
    public boolean isOverdue(LocalDate today) {
        return today.isAfter(date);
    }

    /**
     * This newly computed deadline, but not before one that was already notified: a recalculation
     * may give more time, never less.
     */
    public Deadline notBefore(Deadline notified) {
        return date.isBefore(notified.date) ? new Deadline(notified.date, provisional) : this;
    }
}
