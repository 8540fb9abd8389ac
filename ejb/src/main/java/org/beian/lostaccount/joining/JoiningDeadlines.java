package org.beian.lostaccount.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.calendar.DueDeadlines;
import org.beian.code.Settings;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.lostaccount.LostAccount;

/** Source of the limits of bureaus for their decisions on who joins a filing (12.6). */
@ApplicationScoped
@Clause("12.6")
class JoiningDeadlines extends DueDeadlines<LostAccount> {

    @Inject Settings settings;

    JoiningDeadlines() {
        super(LostAccount.class, "JOINING", "c.joining.dueOn", JoiningObjectionDeadlines.OPEN);
    }

    @Override
    protected boolean isOpen(LostAccount application) {
        return JoiningObjectionDeadlines.isRunning(application);
    }

    @Override
    protected Optional<Instant> since(LostAccount application) {
        return Optional.of(Shanghai.startOfDay(application.joining().objectionUntil()));
    }

    @Override
    protected int workingDays(LostAccount application, LocalDate start) {
        return settings.number(
                Joining.DECISION, application.authority().province().orElse(null), start);
    }

    @Override
    protected LocalDate due(LostAccount application) {
        return application.joining().dueOn();
    }

    @Override
    protected void move(LostAccount application, LocalDate until) {
        application.joining().run(application.joining().objectionUntil(), until);
    }
}
