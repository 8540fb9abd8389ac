package org.beian.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.beian.trail.NamedCase;

/** Record that the operator was told by mail of a year that is not published. */
@Entity
@Table(name = "calendar_warning")
class CalendarWarning implements NamedCase {

    @Id
    @Column(name = "year_number")
    private int year;

    @Column(name = "warned_at")
    private Instant warnedAt;

    protected CalendarWarning() {}

    CalendarWarning(int year, Instant now) {
        this.year = year;
        warnedAt = now;
    }

    @Override
    public String caseType() {
        return "CALENDAR_YEAR";
    }

    @Override
    public Long caseId() {
        return (long) year;
    }
}
