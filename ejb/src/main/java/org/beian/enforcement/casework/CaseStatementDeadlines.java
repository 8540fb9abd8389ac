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
import org.beian.law.Shanghai;

/** Source of the limits of parties for their statements (16.3). */
@ApplicationScoped
@Clause("16.3")
class CaseStatementDeadlines extends DueDeadlines<EnforcementCase> {

    @Inject CaseLimits limits;

    CaseStatementDeadlines() {
        super(
                EnforcementCase.class,
                "CASE_STATEMENT",
                "c.intended.statementUntil",
                "c.intended.statementUntil is not null"
                        + " and c.state = org.beian.enforcement.CaseState.NOTIFIED");
    }

    @Override
    protected boolean isOpen(EnforcementCase one) {
        return one.state() == CaseState.NOTIFIED;
    }

    @Override
    protected Optional<Instant> since(EnforcementCase one) {
        return Optional.of(Shanghai.startOfDay(one.intended().servedOn()));
    }

    @Override
    protected int workingDays(EnforcementCase one, LocalDate start) {
        return limits.statementDays(one.authority(), start);
    }

    @Override
    protected LocalDate due(EnforcementCase one) {
        return one.intended().statementUntil();
    }

    @Override
    protected void move(EnforcementCase one, LocalDate until) {
        one.intended().statementUntil(until);
    }
}
