package org.beian.enforcement.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.calendar.DueDeadlines;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.law.Clause;
import org.beian.value.Authority;

/** Source of the limits of bureaus to reply to requests for assistance (16.5). */
@ApplicationScoped
@Clause("16.5")
class AssistanceDeadlines extends DueDeadlines<Assistance> {

    @Inject Settings settings;
    @Inject Calendars calendars;

    AssistanceDeadlines() {
        super(
                Assistance.class,
                Assistance.CASE_TYPE,
                "c.due",
                "c.state in (org.beian.enforcement.closure.AssistanceState.SENT,"
                        + " org.beian.enforcement.closure.AssistanceState.ORDERED,"
                        + " org.beian.enforcement.closure.AssistanceState.REPORTED)");
    }

    /** The last day of a bureau that is asked on a day. */
    LocalDate until(Authority asked, LocalDate start) {
        return calendars.current().deadline(start, days(asked, start)).date();
    }

    private int days(Authority asked, LocalDate start) {
        return settings.number(
                "enforcement.assistance.workingDays", asked.province().orElse(null), start);
    }

    @Override
    protected boolean isOpen(Assistance assistance) {
        return assistance.state().isPending() && assistance.state() != AssistanceState.REFERRED;
    }

    @Override
    protected Optional<Instant> since(Assistance assistance) {
        return Optional.of(assistance.countedFrom());
    }

    @Override
    protected int workingDays(Assistance assistance, LocalDate start) {
        return days(assistance.asked(), start);
    }

    @Override
    protected LocalDate due(Assistance assistance) {
        return assistance.due();
    }

    @Override
    protected void move(Assistance assistance, LocalDate until) {
        assistance.dueOn(until);
    }
}
