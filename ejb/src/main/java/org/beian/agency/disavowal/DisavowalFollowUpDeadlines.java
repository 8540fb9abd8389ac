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

/** Source of the limits of clerks to record what was done about decided applications (B12). */
@ApplicationScoped
@Clause("B1")
class DisavowalFollowUpDeadlines extends DueDeadlines<Disavowal> {

    @Inject DisavowalLimits limits;

    DisavowalFollowUpDeadlines() {
        super(
                Disavowal.class,
                "DISAVOWAL_FOLLOW_UP",
                "c.followDue",
                "c.state = org.beian.agency.DisavowalState.WITH_CLERK");
    }

    @Override
    protected boolean isOpen(Disavowal disavowal) {
        return disavowal.state() == DisavowalState.WITH_CLERK;
    }

    @Override
    protected Optional<Instant> since(Disavowal disavowal) {
        return Optional.of(disavowal.clearedAt());
    }

    @Override
    protected int workingDays(Disavowal disavowal, LocalDate start) {
        return limits.toFollow(disavowal.authority(), start);
    }

    @Override
    protected LocalDate due(Disavowal disavowal) {
        return disavowal.followDue();
    }

    @Override
    protected void move(Disavowal disavowal, LocalDate until) {
        disavowal.followBy(until);
    }
}
