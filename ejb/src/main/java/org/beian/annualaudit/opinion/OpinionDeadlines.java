package org.beian.annualaudit.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.annualaudit.DepartmentOpinion;
import org.beian.annualaudit.OpinionState;
import org.beian.calendar.DueDeadlines;
import org.beian.law.Clause;

/** Source of the limits of bureaus to open a cancellation that was hindered (18.3). */
@ApplicationScoped
@Clause("18.3")
class OpinionDeadlines extends DueDeadlines<DepartmentOpinion> {

    @Inject OpinedCancellation cancellation;

    OpinionDeadlines() {
        super(
                DepartmentOpinion.class,
                "OPINION_FOLLOW_UP",
                "c.followUpBy",
                "c.state = org.beian.annualaudit.OpinionState.WAITING");
    }

    @Override
    protected boolean isOpen(DepartmentOpinion opinion) {
        return opinion.state() == OpinionState.WAITING;
    }

    @Override
    protected Optional<Instant> since(DepartmentOpinion opinion) {
        return Optional.of(opinion.recordedAt());
    }

    @Override
    protected int workingDays(DepartmentOpinion opinion, LocalDate start) {
        return cancellation.workingDays(opinion.authority(), start);
    }

    @Override
    protected LocalDate due(DepartmentOpinion opinion) {
        return opinion.followUpBy();
    }

    @Override
    protected void move(DepartmentOpinion opinion, LocalDate until) {
        opinion.followUpBy(until);
    }
}
