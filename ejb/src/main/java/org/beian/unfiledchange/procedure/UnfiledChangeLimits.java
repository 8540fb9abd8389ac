package org.beian.unfiledchange.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.law.Shanghai;
import org.beian.unfiledchange.UnfiledChange;
import org.beian.value.Authority;

/** Limits of sponsor and authority around an unfiled change, by dated settings. */
@ApplicationScoped
class UnfiledChangeLimits {

    @Inject Calendars calendars;
    @Inject Settings settings;

    /** Gives the sponsor its time anew, and the authority its own after it. */
    void tell(UnfiledChange change, Instant now) {
        LocalDate today = Shanghai.date(now);
        LocalDate due = day(today, ofSponsor(change.authority(), today));
        change.tell(due, day(due, ofAuthority(change.authority(), today)), now);
    }

    /** Last day of the authority when its time begins on a day. */
    LocalDate decision(UnfiledChange change, LocalDate start) {
        return day(start, ofAuthority(change.authority(), start));
    }

    /** Working days of the sponsor to file the change, or to say why there is none. */
    int ofSponsor(Authority authority, LocalDate start) {
        return settings.number(
                "unfiledChange.sponsor.workingDays", authority.province().orElse(null), start);
    }

    /** Working days of the authority to decide on an answer, or to follow what is overdue. */
    int ofAuthority(Authority authority, LocalDate start) {
        return settings.number(
                "unfiledChange.authority.workingDays", authority.province().orElse(null), start);
    }

    private LocalDate day(LocalDate start, int workingDays) {
        return calendars.current().deadline(start, workingDays).date();
    }
}
