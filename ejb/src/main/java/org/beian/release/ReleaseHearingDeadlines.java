package org.beian.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.calendar.DueDeadlines;
import org.beian.code.Settings;
import org.beian.law.Clause;

/** Source of the limits of former holders for their answers (B11). */
@ApplicationScoped
@Clause("B11")
class ReleaseHearingDeadlines extends DueDeadlines<DomainRelease> {

    @Inject Settings settings;

    ReleaseHearingDeadlines() {
        super(
                DomainRelease.class,
                "RELEASE_HEARING",
                "c.hearingUntil",
                "c.state = org.beian.release.ReleaseState.UNDER_REVIEW");
    }

    @Override
    protected boolean isOpen(DomainRelease release) {
        return release.state() == ReleaseState.UNDER_REVIEW;
    }

    @Override
    protected Optional<Instant> since(DomainRelease release) {
        return Optional.of(release.submittedAt());
    }

    @Override
    protected int workingDays(DomainRelease release, LocalDate start) {
        return settings.number(
                Releases.HEARING, release.authority().province().orElse(null), start);
    }

    @Override
    protected LocalDate due(DomainRelease release) {
        return release.hearingUntil();
    }

    @Override
    protected void move(DomainRelease release, LocalDate until) {
        release.hearUntil(until);
    }
}
