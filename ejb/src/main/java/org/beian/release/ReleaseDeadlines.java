package org.beian.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.calendar.DueDeadlines;
import org.beian.code.Settings;
import org.beian.law.Clause;
import org.beian.law.Shanghai;

/**
 * Source of the limits of authorities for their decisions on releases, behind those of the former
 * holders (B11).
 */
@ApplicationScoped
@Clause("B11")
class ReleaseDeadlines extends DueDeadlines<DomainRelease> {

    @Inject Settings settings;

    ReleaseDeadlines() {
        super(
                DomainRelease.class,
                DomainRelease.CASE_TYPE,
                "c.deadline",
                "c.state = org.beian.release.ReleaseState.UNDER_REVIEW");
    }

    @Override
    protected boolean isOpen(DomainRelease release) {
        return release.state() == ReleaseState.UNDER_REVIEW;
    }

    @Override
    protected Optional<Instant> since(DomainRelease release) {
        return Optional.of(Shanghai.startOfDay(release.hearingUntil()));
    }

    @Override
    protected int workingDays(DomainRelease release, LocalDate start) {
        return settings.number(Releases.REVIEW, release.authority().province().orElse(null), start);
    }

    @Override
    protected LocalDate due(DomainRelease release) {
        return release.deadline();
    }

    @Override
    protected void move(DomainRelease release, LocalDate until) {
        release.decideBy(until);
    }
}
