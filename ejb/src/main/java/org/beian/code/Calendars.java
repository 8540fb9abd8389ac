package org.beian.code;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
        Map<LocalDate, SpecialDay> days = new HashMap<>();
        for (Object[] row :
                CodeTables.Rows.of(
                        em.createNativeQuery("select day_date, kind from calendar_day"))) {
            days.put(
                    CodeTables.Rows.date(row[0]),
                    SpecialDay.valueOf(((String) row[1]).strip().toUpperCase(Locale.ROOT)));
        }
        Set<Integer> published = new HashSet<>();
        for (Object[] row :
                CodeTables.Rows.of(
                        em.createNativeQuery(
                                "select year_number, year_number from calendar_year where published = true"))) {
            published.add(((Number) row[0]).intValue());
        }
        return WorkingCalendar.of(days, published);
    }
}
