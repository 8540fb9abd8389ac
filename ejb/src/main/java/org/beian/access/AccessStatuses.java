package org.beian.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.value.DomainName;

/** Tells how an application stands. */
@ApplicationScoped
class AccessStatuses {

    @Inject Units units;
    @Inject Clock clock;

    AccessStatus of(AccessApplication application) {
        Unit provider = units.find(application.providerId()).orElseThrow();
        AccessComparison comparison = application.comparison();
        return new AccessStatus(
                application.id().toString(),
                application.state(),
                provider.code(),
                provider.name(),
                application.customer().name(),
                application.sponsorId() != null,
                application.customer().contact(),
                application.reference(),
                application.domains().stream().map(DomainName::toString).sorted().toList(),
                application.websiteName(),
                application.methods(),
                application.places(),
                application.ranges(),
                application.lapsesOn(),
                application.lapsed(Shanghai.date(clock.instant())),
                application.filingNumber(),
                application.given() != null,
                comparison == null ? null : comparison.status(),
                application.opened(),
                application.ended(),
                application.createdAt(),
                application.version());
    }
}
