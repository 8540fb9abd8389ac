package org.beian.web.page.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.beian.code.Calendars;

/** Last days of limits, which may move as long as the calendar of their year is not published. */
@Named
@RequestScoped
public class LastDays {

    @Inject Calendars calendars;

    /** Whether a day may still move; never for none. */
    public boolean isProvisional(LocalDate day) {
        return day != null && calendars.current().isProvisional(day.getYear());
    }
}
