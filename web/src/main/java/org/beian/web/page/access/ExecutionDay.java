package org.beian.web.page.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.beian.law.Shanghai;

/** Conversion of the day that a page asks for into the moment that a report or a look names. */
@RequestScoped
class ExecutionDay {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

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

    /**
     * The moment of a look, of which day and time are known.
     *
     * @param time such as 09:30
     * @return null where neither is entered; long ago where they name no moment, which is refused
     */
    Instant moment(LocalDate day, String time) {
        boolean timed = time != null && !time.isBlank();
        if (day == null && !timed) {
            return null;
        }
        if (day == null || !timed) {
            return Instant.EPOCH;
        }
        try {
            return day.atTime(LocalTime.parse(time.strip().replace('：', ':'), HOUR))
                    .atZone(Shanghai.ZONE)
                    .toInstant();
        } catch (DateTimeException none) {
            return Instant.EPOCH;
        }
    }
}
