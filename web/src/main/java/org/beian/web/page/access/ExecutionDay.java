package org.beian.web.page.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.beian.law.Shanghai;

/** Conversion of the day that a page asks for into the moment that a report names. */
@RequestScoped
class ExecutionDay {

    @Inject Clock clock;

    /**
     * The moment of an act of which only the day is known: now for today, else the day's beginning.
     *
     * @param day null for none
     */
    Instant moment(LocalDate day) {
        if (day == null) {
            return null;
        }
        Instant now = clock.instant();
        return day.equals(Shanghai.date(now)) ? now : day.atStartOfDay(Shanghai.ZONE).toInstant();
    }
}
