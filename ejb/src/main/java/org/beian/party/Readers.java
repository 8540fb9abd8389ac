package org.beian.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.beian.law.Clause;
import org.beian.trail.CurrentActor;
import org.beian.trail.HiddenRecords;

/** Who may read what a provider keeps with the authorities: by territory (principle 2). */
@ApplicationScoped
class Readers {

    @Inject Units units;
    @Inject CurrentActor actor;
    @Inject HiddenRecords hidden;

    /** A job has no unit; every account has one. */
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
