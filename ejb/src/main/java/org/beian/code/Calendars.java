package org.beian.code;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beian.law.Deadline;
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
        calendar = new CachedTable<>(em, clock, this::load);
    }

    public WorkingCalendar current() {
        return calendar.get();
    }

    /** A last day, with whether it may still move as the calendar of its year is not published. */
    public Deadline lastDay(LocalDate day) {
        return new Deadline(day, current().isProvisional(day.getYear()));
    }

    public void refresh() {
        calendar.drop();
    }

    /** The years that are kept, in order, and whether each is published. */
    public NavigableMap<Integer, Boolean> years() {
        NavigableMap<Integer, Boolean> years = new TreeMap<>();
        em.createQuery("select y from CalendarYear y", CalendarYear.class)
                .getResultStream()
                .forEach(year -> years.put(year.yearNumber(), year.isPublished()));
        return years;
    }

    /** Special days of a year, in order; of an unpublished one those that the law itself fixes. */
    public List<NamedDay> days(int year) {
        return stored(year).stream().map(CalendarDay::named).toList();
    }

    /** Publishes a year with these special days, in the place of those that it had. */
    public void publish(int year, Collection<NamedDay> days) {
        Map<LocalDate, NamedDay> told =
                days.stream().collect(Collectors.toMap(NamedDay::date, Function.identity()));
        for (CalendarDay stored : stored(year)) {
            NamedDay now = told.remove(stored.date());
            if (now == null) {
                em.remove(stored);
            } else {
                stored.become(now);
            }
        }
        told.values().forEach(day -> em.persist(new CalendarDay(day)));
        CalendarYear kept = em.find(CalendarYear.class, year);
        if (kept == null) {
            kept = new CalendarYear(year);
            em.persist(kept);
        }
        kept.publish();
        em.flush();
        refresh();
    }

    private List<CalendarDay> stored(int year) {
        return em.createQuery(
                        """
                        select d from CalendarDay d where d.date between :first and :last
                        order by d.date""",
                        CalendarDay.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList();
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
