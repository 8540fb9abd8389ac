package org.beian.annualaudit.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.beian.annualaudit.AuditItem;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.law.Shanghai;
import org.beian.value.Authority;

/** Limits of sponsors and bureaus in the audit, by dated settings. */
@ApplicationScoped
public class AuditLimits {

    @Inject Calendars calendars;
    @Inject Settings settings;

    /**
     * Tells the sponsor its last day, that of the campaign, or again of what was found since: one
     * that is told when it is over has the working days of the setting instead.
     */
    void tell(AuditItem item, Instant now) {
        LocalDate today = Shanghai.date(now);
        LocalDate due =
                item.due().isAfter(today)
                        ? item.due()
                        : day(today, ofSponsor(item.authority(), today));
        if (item.toldAt() == null) {
            item.tell(due, decision(item, due, today), now);
        } else {
            item.tellAgain(due, decision(item, due, today), now);
        }
    }

    /** Gives the sponsor of what was sent back its time anew, and the bureau its own after it. */
    public void tellAnew(AuditItem item, Instant now) {
        LocalDate today = Shanghai.date(now);
        LocalDate due = day(today, ofSponsor(item.authority(), today));
        item.tell(due, decision(item, due, today), now);
    }

    /** The bureau's time begins today, as the sponsor explained. */
    void explained(AuditItem item, Instant now) {
        LocalDate today = Shanghai.date(now);
        item.decideBy(decision(item, today, today));
    }

    private LocalDate decision(AuditItem item, LocalDate start, LocalDate today) {
        return day(start, ofAuthority(item.authority(), today));
    }

    /** Working days of the sponsor to correct what was sent back. */
    public int ofSponsor(Authority bureau, LocalDate start) {
        return settings.number("audit.sponsor.workingDays", bureau.province().orElse(null), start);
    }

    /** Working days of the bureau to decide on an explanation, or on what is overdue. */
    public int ofAuthority(Authority bureau, LocalDate start) {
        return settings.number(
                "audit.authority.workingDays", bureau.province().orElse(null), start);
    }

    private LocalDate day(LocalDate start, int workingDays) {
        return calendars.current().deadline(start, workingDays).date();
    }
}
