package org.beian.job.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.beian.job.definition.JobKind;
import org.beian.job.definition.JobPlan;
import org.beian.job.definition.Rhythm;
import org.beian.law.Clause;

/** Verifies the histories of all cases; only how they are now counts, so nothing is made up for. */
@ApplicationScoped
@Clause("B8")
class TrailVerification implements JobKind {

    private static final int HOUR = 3;

    @Override
    public String name() {
        return "trail-verification";
    }

    @Override
    public Optional<JobPlan> plan() {
        return Optional.of(new JobPlan(Rhythm.DAILY, 1, HOUR, false));
    }
}
