package org.beian.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.beian.code.Calendars;
import org.beian.law.Shanghai;

/**
 * End of the published calendar, after which limits are provisional. The operator is warned from
 * three months before.
 */
@ApplicationScoped
public class CalendarEnd {

    private static final int MONTHS_BEFORE = 3;

    @Inject Calendars calendars;
    @Inject Clock clock;

    /** The last day that is published without a gap from this year on. */
    public LocalDate lastDay() {
        return calendars.current().publishedUntil(today());
    }

    /** Whether it is three months away or less, or over. */
    public boolean isNear() {
        return today().plusMonths(MONTHS_BEFORE).isAfter(lastDay());
    }

    /** The first year that is not published. */
    public int missingYear() {
        return lastDay().getYear() + 1;
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }
}
