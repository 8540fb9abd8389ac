package org.beian.agency.disavowal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.law.Shanghai;
import org.beian.value.Authority;

/**
 * Limits around a disavowal, by dated settings: of the authority, the provider, and the sponsor.
 */
@ApplicationScoped
class DisavowalLimits {

    @Inject Calendars calendars;
    @Inject Settings settings;

    /** Working days of the authority to clear it. */
    int toClear(Authority authority, LocalDate start) {
        return number("disavowal.clearing.workingDays", authority, start);
    }

    /** Working days of the provider to answer. */
    int toAnswer(Authority authority, LocalDate start) {
        return number("disavowal.answer.workingDays", authority, start);
    }

    /** Working days of the clerk to record what was done about a decided application. */
    int toFollow(Authority authority, LocalDate start) {
        return number("disavowal.followUp.workingDays", authority, start);
    }

    /** Days after a decision in which its application may still be disavowed. */
    int afterDecision(Authority authority, LocalDate today) {
        return number("disavowal.decided.days", authority, today);
    }

    /** Whether a decision lies back too long. */
    boolean isTooLate(Authority authority, Instant decidedAt, LocalDate today) {
        return ChronoUnit.DAYS.between(Shanghai.date(decidedAt), today)
                > afterDecision(authority, today);
    }

    LocalDate day(LocalDate start, int workingDays) {
        return calendars.current().deadline(start, workingDays).date();
    }

    private int number(String name, Authority authority, LocalDate day) {
        return settings.number(name, authority.province().orElse(null), day);
    }
}
