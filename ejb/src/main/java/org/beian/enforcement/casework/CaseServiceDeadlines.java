package org.beian.enforcement.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.calendar.DueDeadlines;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementCase;
import org.beian.law.Clause;

/** Source of the limits of bureaus to serve decisions (16.3). */
@ApplicationScoped
@Clause("16.3")
class CaseServiceDeadlines extends DueDeadlines<EnforcementCase> {

    @Inject CaseLimits limits;

    CaseServiceDeadlines() {
        super(
                EnforcementCase.class,
                "CASE_SERVICE",
                "c.decision.serveBy",
                "c.decision.serveBy is not null and c.decision.servedOn is null"
                        + " and c.state = org.beian.enforcement.CaseState.DECIDED");
    }

    @Override
    protected boolean isOpen(EnforcementCase one) {
        return one.state() == CaseState.DECIDED && one.decision().servedOn() == null;
    }

    @Override
    protected Optional<Instant> since(EnforcementCase one) {
        return Optional.of(one.decision().at());
    }

    @Override
    protected int workingDays(EnforcementCase one, LocalDate start) {
        return limits.serviceDays(one.authority(), start);
    }

    @Override
    protected LocalDate due(EnforcementCase one) {
        return one.decision().serveBy();
    }

    @Override
    protected void move(EnforcementCase one, LocalDate until) {
        one.decision().serveBy(until);
        one.actBy(until);
    }
}
