package org.beian.agency.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.beian.agency.MandateRevocationRepository;
import org.beian.filing.mandate.Entrustment.MandateGiven;
import org.beian.law.Clause;
import org.beian.trail.Act;
import org.beian.trail.History;

/** Observer that ends a revocation, as the sponsor entrusts the provider again (12.1). */
@ApplicationScoped
class MandateRenewal {

    @Inject MandateRevocationRepository revocations;
    @Inject History history;
    @Inject Clock clock;

    @Clause({"B12", "12.1"})
    void given(@Observes MandateGiven given) {
        revocations
                .latest(given.sponsorId(), given.providerId())
                .filter(found -> found.renewedAt() == null)
                .ifPresent(
                        found -> {
                            found.renew(clock.instant());
                            history.write(
                                    found,
                                    new Act(
                                            "RENEW",
                                            "REVOKED",
                                            found.recordedState(),
                                            null,
                                            "12.1"));
                        });
    }
}
