package org.beian.lostaccount.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beian.calendar.DueDeadlines;
import org.beian.code.Settings;
import org.beian.law.Clause;
import org.beian.lostaccount.LostAccount;
import org.beian.lostaccount.LostAccountState;

/** Source of the limits for objections to who joins a filing (12.6). */
@ApplicationScoped
@Clause("12.6")
class JoiningObjectionDeadlines extends DueDeadlines<LostAccount> {

    /** Condition on an application {@code c} that is not decided. */
    static final String OPEN =
            "c.kind = org.beian.lostaccount.LostAccountKind.JOIN and c.state in"
                    + " (org.beian.lostaccount.LostAccountState.APPLIED,"
                    + " org.beian.lostaccount.LostAccountState.RECEIVED)";

    @Inject Settings settings;

    JoiningObjectionDeadlines() {
        super(LostAccount.class, "JOINING_OBJECTION", "c.joining.objectionUntil", OPEN);
    }

    static boolean isRunning(LostAccount application) {
        return application.state() == LostAccountState.APPLIED
                || application.state() == LostAccountState.RECEIVED;
    }

    @Override
    protected boolean isOpen(LostAccount application) {
        return isRunning(application);
    }

    @Override
    protected Optional<Instant> since(LostAccount application) {
        return Optional.of(application.receivedAt());
    }

    @Override
    protected int workingDays(LostAccount application, LocalDate start) {
        return settings.number(
                Joining.OBJECTION, application.authority().province().orElse(null), start);
    }

    @Override
    protected LocalDate due(LostAccount application) {
        return application.joining().objectionUntil();
    }

    @Override
    protected void move(LostAccount application, LocalDate until) {
        application.joining().run(until, application.joining().dueOn());
    }
}
