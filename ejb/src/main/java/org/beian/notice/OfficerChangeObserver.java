package org.beian.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import org.beian.law.Clause;
import org.beian.party.DedicatedOfficer;
import org.beian.party.OfficerChanged;
import org.beian.party.Unit;
import org.beian.party.Units;

/**
 * Observer that reports a change of dedicated officers to the bureaus of the provider's remit
 * (7.1).
 */
@ApplicationScoped
class OfficerChangeObserver {

    @Inject EventPublisher events;
    @Inject Units units;
    @Inject EntityManager em;

    @Clause("7.1")
    void report(@Observes OfficerChanged changed) {
        DedicatedOfficer left = em.find(DedicatedOfficer.class, changed.officerId());
        DedicatedOfficer successor = em.find(DedicatedOfficer.class, changed.successorId());
        String provider = units.find(changed.unitId()).map(Unit::name).orElse("");
        changed.provinces().stream()
                .sorted()
                .map(units::bureauOf)
                .flatMap(Optional::stream)
                .forEach(
                        bureau ->
                                events.publish(
                                        bureau.id(),
                                        "OFFICER_CHANGED",
                                        left,
                                        null,
                                        Map.of(
                                                "provider",
                                                provider,
                                                "from",
                                                left.name(),
                                                "to",
                                                successor.name())));
    }
}
