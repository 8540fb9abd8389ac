package org.beian.enforcement.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.calendar.DueDeadlines;
import org.beian.law.Clause;

/** Source of the limits to receive, return or assign what was transferred (16.2). */
@ApplicationScoped
@Clause("16.2")
class TransferDeadlines extends DueDeadlines<Transfer> {

    @Inject FileLimits limits;

    TransferDeadlines() {
        super(Transfer.class, Transfer.CASE_TYPE, "c.due", "c.endedAt is null");
    }

    @Override
    protected boolean isOpen(Transfer transfer) {
        return transfer.endedAt() == null;
    }

    @Override
    protected Optional<Instant> since(Transfer transfer) {
        return Optional.of(transfer.countedFrom());
    }

    @Override
    protected int workingDays(Transfer transfer, LocalDate start) {
        return limits.transferDays(start);
    }

    @Override
    protected LocalDate due(Transfer transfer) {
        return transfer.due();
    }

    @Override
    protected void move(Transfer transfer, LocalDate until) {
        transfer.dueOn(until);
    }
}
