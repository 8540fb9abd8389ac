package org.beian.domainregister.unfiled;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.calendar.DueDeadlines;
import org.beian.code.Settings;
import org.beian.law.Clause;

/** Source of the limits of providers on unfiled sites (7.4). */
@ApplicationScoped
@Clause("7.4")
class UnfiledSiteDeadlines extends DueDeadlines<UnfiledSite> {

    @Inject Settings settings;

    UnfiledSiteDeadlines() {
        super(
                UnfiledSite.class,
                UnfiledSite.CASE_TYPE,
                "c.due",
                "c.state in (org.beian.domainregister.unfiled.UnfiledState.OPEN,"
                        + " org.beian.domainregister.unfiled.UnfiledState.URGED)");
    }

    @Override
    protected boolean isOpen(UnfiledSite site) {
        return site.state().isFollowed();
    }

    @Override
    protected Optional<Instant> since(UnfiledSite site) {
        return Optional.of(site.answeredAt() == null ? site.foundAt() : site.answeredAt());
    }

    @Override
    protected int workingDays(UnfiledSite site, LocalDate start) {
        return settings.number(
                site.answeredAt() == null
                        ? "unfiled.provider.workingDays"
                        : "unfiled.urged.workingDays",
                null,
                start);
    }

    @Override
    protected LocalDate due(UnfiledSite site) {
        return site.due();
    }

    @Override
    protected void move(UnfiledSite site, LocalDate until) {
        site.dueMoves(until);
    }
}
