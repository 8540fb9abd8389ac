package org.beian.access.replacement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.calendar.DueDeadlines;
import org.beian.code.Settings;
import org.beian.law.Clause;

/** Source of the limits for opening accesses that replace others (B13). */
@ApplicationScoped
@Clause("B13")
class ReplacementDeadlines extends DueDeadlines<AccessReplacement> {

    @Inject Settings settings;

    ReplacementDeadlines() {
        super(
                AccessReplacement.class,
                AccessReplacement.CASE_TYPE,
                "c.due",
                "c.state = org.beian.access.replacement.ReplacementState.WAITING");
    }

    @Override
    protected boolean isOpen(AccessReplacement replacement) {
        return replacement.state() == ReplacementState.WAITING;
    }

    @Override
    protected Optional<Instant> since(AccessReplacement replacement) {
        return Optional.of(replacement.approvedAt());
    }

    @Override
    protected int workingDays(AccessReplacement replacement, LocalDate start) {
        return settings.number(
                Replacements.LIMIT, replacement.authority().province().orElse(null), start);
    }

    @Override
    protected LocalDate due(AccessReplacement replacement) {
        return replacement.due();
    }

    @Override
    protected void move(AccessReplacement replacement, LocalDate until) {
        replacement.dueMoves(until);
    }
}
