package org.beian.supervision.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.law.Shanghai;
import org.beian.supervision.VerificationTask;
import org.beian.value.Authority;

/** Limits of provider and authority around a verification task, by dated settings. */
@ApplicationScoped
class VerificationTaskLimits {

    @Inject Calendars calendars;
    @Inject Settings settings;

    /** Gives the provider its time anew, and the authority its own after it. */
    void tell(VerificationTask task, Instant now) {
        LocalDate today = Shanghai.date(now);
        LocalDate due = day(today, ofProvider(task.authority(), today));
        task.tell(due, day(due, ofAuthority(task.authority(), today)), now);
    }

    /** Working days of the provider to verify. */
    int ofProvider(Authority authority, LocalDate start) {
        return settings.number(
                "verification.provider.workingDays", authority.province().orElse(null), start);
    }

    /** Working days of the authority to follow what is overdue. */
    int ofAuthority(Authority authority, LocalDate start) {
        return settings.number(
                "verification.authority.workingDays", authority.province().orElse(null), start);
    }

    private LocalDate day(LocalDate start, int workingDays) {
        return calendars.current().deadline(start, workingDays).date();
    }
}
