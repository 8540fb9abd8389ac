package org.beian.enforcement.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.EnforcementCaseRepository;
import org.beian.enforcement.proceeding.CollectionState;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.letter.RemedyPeriods;
import org.beian.value.Authority;

/**
 * Periods of the collection of fines: the party is told to pay once its remedies are over, the
 * court is applied to some days after the service of that, and within some months (16.3).
 */
@ApplicationScoped
@Clause("16.3")
public class FineCollections {

    @Inject EnforcementCaseRepository cases;
    @Inject PendingRemedies pending;
    @Inject RemedyPeriods periods;
    @Inject Calendars calendars;
    @Inject Settings settings;
    @Inject Clock clock;

    /**
     * Days within which a fine is collected.
     *
     * @param from first day on which the party may be told to pay
     * @param until last day to apply to the court
     */
    public record Window(LocalDate from, LocalDate until) {}

    /** Those of a case; empty where nothing is to be collected, and while a remedy is pending. */
    public Optional<Window> window(EnforcementCase one) {
        if (one.state() != CaseState.EXECUTING || !one.execution().owes()) {
            return Optional.empty();
        }
        LocalDate served = one.decision().servedOn();
        return pending.over(
                        one.decision().letterId(), periods.from(served, one.authority()).lawsuit())
                .map(over -> new Window(over.plusDays(1), until(one.authority(), over)));
    }

    private LocalDate until(Authority bureau, LocalDate over) {
        return over.plusMonths(number("enforcement.court.months", bureau, over));
    }

    /** First day to apply to the court after the demand was served; working days. */
    public LocalDate applyFrom(Authority bureau, LocalDate served) {
        int days = urgingDays(bureau, served);
        return calendars.current().deadline(served, days).date().plusDays(1);
    }

    public int urgingDays(Authority bureau, LocalDate served) {
        return number("enforcement.urging.workingDays", bureau, served);
    }

    /** Counts the days of a case anew, for those whom it waits for. */
    public void recount(EnforcementCase one) {
        Optional<Window> window = window(one);
        one.execution()
                .collection()
                .within(
                        window.map(Window::from).orElse(null),
                        window.map(Window::until).orElse(null));
    }

    /** The same for the case that a letter decided, as a remedy against that began or ended. */
    public void recount(Long letterId) {
        cases.announcedBy(letterId)
                .filter(one -> letterId.equals(one.decision().letterId()))
                .ifPresent(this::recount);
    }

    /** Whether a step is possible today in a state that the collection has. */
    public boolean isReady(EnforcementCase one, CollectionState state) {
        LocalDate from = one.execution().collection().applyFrom();
        return one.execution().collection().state() == state
                && (state == CollectionState.NONE || from != null && !today().isBefore(from))
                && window(one).filter(days -> !today().isBefore(days.from())).isPresent();
    }

    /** Whether the last day to apply to the court is over. */
    public boolean isTooLate(EnforcementCase one) {
        return window(one).filter(days -> today().isAfter(days.until())).isPresent();
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }

    private int number(String setting, Authority bureau, LocalDate day) {
        return settings.number(setting, bureau.province().orElse(null), day);
    }
}
