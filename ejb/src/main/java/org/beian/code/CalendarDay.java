package org.beian.code;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import org.beian.law.SpecialDay;

/** Day that the State Council made a day off, or a working day against the week's order. */
@Entity
@Table(name = "calendar_day")
class CalendarDay {

    @Id
    @Column(name = "day_date")
    private LocalDate date;

    private String kind;
    private String name;

    protected CalendarDay() {}

    CalendarDay(NamedDay day) {
        date = day.date();
        become(day);
    }

    /** Takes kind and name of the same day in a new version of its year. */
    final void become(NamedDay day) {
        kind = day.kind().name().toLowerCase(Locale.ROOT);
        name = day.name();
    }

    LocalDate date() {
        return date;
    }

    SpecialDay kind() {
        return SpecialDay.valueOf(kind.strip().toUpperCase(Locale.ROOT));
    }

    NamedDay named() {
        return new NamedDay(date, kind(), name);
    }
}
