package org.beian.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.beian.law.Shanghai;

/**
 * Last days of limits that begin today and whose working days a dated setting of the country says.
 */
@ApplicationScoped
public class WorkingDayLimits {

    @Inject Settings settings;
    @Inject Calendars calendars;
    @Inject Clock clock;

    /** The last day of a limit that begins today. */
    public LocalDate until(String setting) {
        LocalDate today = Shanghai.date(clock.instant());
        return calendars.current().deadline(today, settings.number(setting, null, today)).date();
    }
}
