package org.beian.agency.disavowal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.agency.Disavowal;
import org.beian.agency.DisavowalState;
import org.beian.calendar.DueDeadlines;
import org.beian.law.Clause;

/** Source of the limits of providers to answer disavowals (B12). */
@ApplicationScoped
@Clause("B1")
class DisavowalAnswerDeadlines extends DueDeadlines<Disavowal> {

    @Inject DisavowalLimits limits;

    DisavowalAnswerDeadlines() {
        super(
                Disavowal.class,
                "DISAVOWAL_ANSWER",
                "c.answerDue",
                "c.state = org.beian.agency.DisavowalState.OPEN and c.answeredAt is null");
    }

    @Override
    protected boolean isOpen(Disavowal disavowal) {
        return disavowal.state() == DisavowalState.OPEN && disavowal.answeredAt() == null;
    }

    @Override
    protected Optional<Instant> since(Disavowal disavowal) {
        return Optional.of(disavowal.submittedAt());
    }

    @Override
    protected int workingDays(Disavowal disavowal, LocalDate start) {
        return limits.toAnswer(disavowal.authority(), start);
    }

    @Override
    protected LocalDate due(Disavowal disavowal) {
        return disavowal.answerDue();
    }

    @Override
    protected void move(Disavowal disavowal, LocalDate until) {
        disavowal.answerBy(until);
    }
}
