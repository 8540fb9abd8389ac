package org.beian.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import org.beian.trail.JpaAuditedCases;

/** Source of versions of the calendar as cases for the verification of histories. */
@ApplicationScoped
class CalendarVersionCases extends JpaAuditedCases<CalendarVersion> {

    CalendarVersionCases() {
        super(CalendarVersion.class, CalendarVersion.CASE_TYPE);
    }
}
