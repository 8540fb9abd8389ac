package org.beian.web.page.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.PersonNames;
import org.beian.calendar.CalendarEnd;
import org.beian.calendar.CalendarYearLine;
import org.beian.calendar.CalendarYears;
import org.beian.law.Clause;

/** Backing bean of the list of years of the working calendar. */
@Named
@RequestScoped
@Clause("B1")
public class CalendarPage {

    @Inject CalendarYears years;
    @Inject CalendarEnd end;
    @Inject PersonNames names;

    private List<CalendarYearLine> lines;

    public List<CalendarYearLine> getLines() {
        if (lines == null) {
            lines = years.list();
        }
        return lines;
    }

    /** The last day of the published years. */
    public LocalDate getLastDay() {
        return end.lastDay();
    }

    /** Whether the published calendar ends within three months. */
    public boolean isEndNear() {
        return end.isNear();
    }

    /** The first year that is not published. */
    public int getMissingYear() {
        return end.missingYear();
    }

    /** Name of an operator; the user name where nobody has it any more. */
    public String person(String actor) {
        return names.of(actor).orElse(actor);
    }
}
