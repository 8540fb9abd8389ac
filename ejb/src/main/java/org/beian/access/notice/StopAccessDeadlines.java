package org.beian.access.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.calendar.DueDeadlines;
import org.beian.code.Settings;
import org.beian.law.Clause;

/**
 * Source of the limits of providers for their reports on stop-access and resume-access notices
 * (15.5).
 */
@ApplicationScoped
@Clause("15.5")
class StopAccessDeadlines extends DueDeadlines<StopAccessNotice> {

    @Inject Settings settings;

    StopAccessDeadlines() {
        super(
                StopAccessNotice.class,
                StopAccessNotice.CASE_TYPE,
                "c.due",
                "c.state = org.beian.access.notice.StopAccessState.OPEN");
    }

    @Override
    protected boolean isOpen(StopAccessNotice notice) {
        return notice.state() == StopAccessState.OPEN;
    }

    @Override
    protected Optional<Instant> since(StopAccessNotice notice) {
        return Optional.of(notice.issuedAt());
    }

    @Override
    protected int workingDays(StopAccessNotice notice, LocalDate start) {
        return settings.number(
                notice.ground().limit(), notice.authority().province().orElse(null), start);
    }

    @Override
    protected LocalDate due(StopAccessNotice notice) {
        return notice.due();
    }

    @Override
    protected void move(StopAccessNotice notice, LocalDate until) {
        notice.openUntil(until);
    }
}
