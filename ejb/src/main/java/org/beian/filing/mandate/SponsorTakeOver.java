package org.beian.filing.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.register.RegisterRecords;
import org.beian.law.Clause;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.RecordedContent;

/**
 * Observer that gives a sponsor, once it has used its link, the right to read the application filed
 * for it (12.6).
 */
@ApplicationScoped
class SponsorTakeOver {

    @Inject FilingRepository filings;
    @Inject RegisterRecords register;
    @Inject History history;

    @Clause("12.6")
    void taken(@Observes SponsorJoined joined) {
        filings.lock(joined.applicationId())
                .ifPresent(
                        application -> {
                            application.heldBy(joined.unitId());
                            history.write(
                                    application,
                                    Act.note("JOIN", null, "12.6"),
                                    register.of(application.id()).stream()
                                            .toArray(RecordedContent[]::new));
                        });
    }
}
