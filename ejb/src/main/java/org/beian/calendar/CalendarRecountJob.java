package org.beian.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.beian.job.definition.JobKind;
import org.beian.job.definition.JobPlan;
import org.beian.job.definition.ScheduleInterval;
import org.beian.law.Clause;

/**
 * Job that warns of the end of the calendar and counts the limits that run again. A publication
 * starts it at once; the daily run takes what another server counted with the old calendar in that
 * minute, and makes up for a start that failed.
 */
@ApplicationScoped
@Clause("B1")
class CalendarRecountJob implements JobKind {

    private static final int HOUR = 1;

    @Override
    public String name() {
        return "calendar-recount";
    }

    @Override
    public Optional<JobPlan> plan() {
        return Optional.of(new JobPlan(ScheduleInterval.DAILY, 1, HOUR, false));
    }
}
