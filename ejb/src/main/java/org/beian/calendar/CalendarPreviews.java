package org.beian.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.beian.calendar.CalendarPreview.Shift;
import org.beian.code.Calendars;
import org.beian.code.NamedDay;
import org.beian.law.Deadline;
import org.beian.law.SpecialDay;
import org.beian.law.WorkingCalendar;

/**
 * Calculation of what the publication of a year changes. Open cases are counted by groups of the
 * same limit, so that it takes as long as there are different days of receipt.
 */
@ApplicationScoped
class CalendarPreviews {

    private static final Comparator<Shift> ORDER =
            Comparator.comparing(Shift::caseType)
                    .thenComparing(Shift::from)
                    .thenComparing(Shift::to);

    @Inject Calendars calendars;
    @Inject @Any Instance<OpenDeadlines> sources;

    CalendarPreview of(int year, List<NamedDay> days) {
        Map<LocalDate, SpecialDay> kinds =
                days.stream().collect(Collectors.toMap(NamedDay::date, NamedDay::kind));
        WorkingCalendar now = calendars.current();
        WorkingCalendar then = now.with(year, kinds);
        Map<Shift, Long> shifts = new TreeMap<>(ORDER);
        long kept = 0;
        long confirmed = 0;
        for (OpenDeadlines source : sources) {
            for (DeadlineGroup group : source.groups(LocalDate.of(year, 1, 1))) {
                Deadline counted = then.deadline(group.start(), group.workingDays());
                LocalDate to = counted.date();
                if (counted.equals(now.deadline(group.start(), group.workingDays()))) {
                    // what waits for its recount anyhow is no effect of this year
                    continue;
                }
                if (to.isAfter(group.deadline())) {
                    shifts.merge(
                            new Shift(source.caseType(), group.deadline(), to, 0),
                            group.cases(),
                            Long::sum);
                } else if (to.isBefore(group.deadline())) {
                    kept += group.cases();
                } else if (group.provisional() && !counted.provisional()) {
                    confirmed += group.cases();
                }
            }
        }
        List<Shift> moved = new ArrayList<>();
        shifts.forEach(
                (shift, cases) ->
                        moved.add(new Shift(shift.caseType(), shift.from(), shift.to(), cases)));
        return new CalendarPreview(days, lessWorked(days), moved, kept, confirmed);
    }

    private static int lessWorked(List<NamedDay> days) {
        int less = 0;
        for (NamedDay day : days) {
            if (day.kind() == SpecialDay.WORK) {
                less--;
            } else if (CalendarText.isWeekday(day.date())) {
                less++;
            }
        }
        return less;
    }
}
