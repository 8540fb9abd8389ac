package org.beian.code;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.law.SpecialDay;
import org.beian.law.WorkingCalendar;
import org.beian.persistence.CachedTable;

/** Cached working calendar of the State Council, as published so far (formats.md 7). */
@ApplicationScoped
public class Calendars {

    @Inject EntityManager em;
    @Inject Clock clock;

    private CachedTable<WorkingCalendar> calendar;

    @PostConstruct
    void prepare() {
        calendar = new CachedTable<>(clock, this::load);
    }

    public WorkingCalendar current() {
        return calendar.get();
    }

    public void refresh() {
        calendar.drop();
    }

    private WorkingCalendar load() {
        Map<LocalDate, SpecialDay> days =
                em.createQuery("select d from CalendarDay d", CalendarDay.class)
                        .getResultStream()
                        .collect(Collectors.toMap(CalendarDay::date, CalendarDay::kind));
        List<Integer> published =
                em.createQuery(
                                "select y.yearNumber from CalendarYear y where y.published = true",
                                Integer.class)
                        .getResultList();
        return WorkingCalendar.of(days, Set.copyOf(published));
    }
}
