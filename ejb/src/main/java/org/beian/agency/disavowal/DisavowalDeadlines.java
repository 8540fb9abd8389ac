package org.beian.agency.disavowal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.agency.Disavowal;
import org.beian.agency.DisavowalState;
import org.beian.calendar.DueDeadlines;
import org.beian.law.Clause;

/** Source of the limits of authorities to clear disavowals (B12). */
@ApplicationScoped
@Clause("B1")
class DisavowalDeadlines extends DueDeadlines<Disavowal> {

    DisavowalDeadlines() {
        super(
                Disavowal.class,
                "DISAVOWAL",
                "c.deadline",
                "c.state = org.beian.agency.DisavowalState.OPEN");
    }

    @Override
    protected boolean isOpen(Disavowal disavowal) {
        return disavowal.state() == DisavowalState.OPEN;
    }

    @Override
    protected Optional<Instant> since(Disavowal disavowal) {
        return Optional.of(disavowal.submittedAt());
    }

    @Override
    protected int workingDays(Disavowal disavowal, LocalDate start) {
        return disavowal.workingDays();
    }

    @Override
    protected LocalDate due(Disavowal disavowal) {
        return disavowal.deadline();
    }

    @Override
    protected void move(Disavowal disavowal, LocalDate until) {
        disavowal.clearBy(until, disavowal.workingDays());
    }
}
