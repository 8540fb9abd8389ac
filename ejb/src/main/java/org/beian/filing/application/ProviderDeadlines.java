package org.beian.filing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.law.Shanghai;

/**
 * Due dates of the tasks of provider and sponsor under article 12. The law names none: they are
 * dated settings in working days, and nothing expires when they pass.
 */
@ApplicationScoped
public class ProviderDeadlines {

    @Inject Settings settings;
    @Inject Calendars calendars;

    /** For the verification of what was entrusted (12.2). */
    public LocalDate toVerify(Instant now) {
        return due("provider.verify.workingDays", now);
    }

    /** For correcting what was returned or refused (12.7). */
    public LocalDate toMend(Instant now) {
        return due("provider.mend.workingDays", now);
    }

    /** For passing result and credentials to the sponsor (12.6). */
    public LocalDate toHandOver(Instant now) {
        return due("provider.handOver.workingDays", now);
    }

    /** For the sponsor's answer to what its provider changed (12.7). */
    public LocalDate toConsent(Instant now) {
        return due("sponsor.consent.workingDays", now);
    }

    private LocalDate due(String setting, Instant now) {
        LocalDate today = Shanghai.date(now);
        return calendars.current().deadline(today, settings.number(setting, null, today)).date();
    }
}
