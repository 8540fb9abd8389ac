package org.beian.code;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Year of the working calendar, with whether the State Council has published its days. */
@Entity
@Table(name = "calendar_year")
class CalendarYear {

    @Id
    @Column(name = "year_number")
    private int yearNumber;

    private boolean published;

    protected CalendarYear() {}

    CalendarYear(int yearNumber) {
        this.yearNumber = yearNumber;
    }

    void publish() {
        published = true;
    }

    int yearNumber() {
        return yearNumber;
    }

    boolean isPublished() {
        return published;
    }
}
