package org.beian.filing.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.beian.filing.application.FilingApplication;
import org.beian.law.Clause;

/** Source of the days by which sponsors are expected to answer their provider's changes (12.7). */
@ApplicationScoped
@Clause("B1")
class SponsorConsentDeadlines extends EntrustedDeadlines {

    SponsorConsentDeadlines() {
        super("SPONSOR_CONSENT", "c.provider.sponsorDue");
    }

    @Override
    protected int workingDays(FilingApplication application, LocalDate start) {
        return settings.number("sponsor.consent.workingDays", null, start);
    }

    @Override
    protected LocalDate due(FilingApplication application) {
        return application.provider().sponsorDue();
    }

    @Override
    protected void move(FilingApplication application, LocalDate until) {
        application.provider().sponsorDueMoves(until);
    }
}
