package org.beian.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.beian.law.Clause;
import org.beian.trail.AccessDenials;
import org.beian.trail.CurrentActor;

/**
 * Access rule, by territory, for what a provider keeps with the authorities: the provider itself,
 * the ministry and the bureaus of its remit may read it (article 2).
 */
@ApplicationScoped
class ProviderAccessPolicy {

    @Inject Units units;
    @Inject CurrentActor actor;
    @Inject AccessDenials hidden;

    /** Whether the system itself acts, as in a job: it has no unit, while every account has one. */
    boolean isSystem() {
        return actor.actorUnitId() == null;
    }

    @Clause("2")
    boolean mayRead(Long providerId, LocalDate on) {
        Long readerId = actor.actorUnitId();
        boolean may =
                readerId == null
                        || readerId.equals(providerId)
                        || units.find(readerId)
                                .filter(unit -> oversees(unit, providerId, on))
                                .isPresent();
        if (!may && units.find(providerId).isPresent()) {
            hidden.reachedFor("UNIT", providerId);
        }
        return may;
    }

    private boolean oversees(Unit reader, Long providerId, LocalDate on) {
        return reader.is(Capacity.MINISTRY)
                || reader.is(Capacity.BUREAU)
                        && reader.province()
                                .filter(province -> units.hasRemit(providerId, province, on))
                                .isPresent();
    }
}
