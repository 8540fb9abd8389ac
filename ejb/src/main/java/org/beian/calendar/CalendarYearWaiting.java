package org.beian.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.law.Clause;
import org.beian.notice.waiting.WaitingKind;
import org.beian.notice.waiting.WaitingQuery;
import org.beian.notice.waiting.WaitingWork;

/** Source of the years of the working calendar that wait for a second operator. */
@ApplicationScoped
@Clause("B1")
class CalendarYearWaiting implements WaitingWork {

    @Override
    public Map<WaitingKind, WaitingQuery> queries() {
        return Map.of(
                WaitingKind.CALENDAR_YEAR,
                WaitingQuery.ofRole(
                                "CalendarVersion w",
                                "w.state = org.beian.calendar.CalendarState.PROPOSED")
                        .about("w.source", "w.proposedAt")
                        .notBy("w.proposedBy")
                        .linkedBy("w.year"));
    }
}
