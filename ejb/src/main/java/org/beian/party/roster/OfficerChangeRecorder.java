package org.beian.party.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.beian.law.Clause;
import org.beian.party.DedicatedOfficer;
import org.beian.party.OfficerChanged;

/** Observer that keeps each change of a roster for the lists of the bureaus (7.1). */
@ApplicationScoped
class OfficerChangeRecorder {

    @Inject EntityManager em;
    @Inject Clock clock;

    @Clause("7.1")
    void keep(@Observes OfficerChanged changed) {
        em.persist(
                new OfficerChange(
                        changed,
                        em.find(DedicatedOfficer.class, changed.officerId()),
                        changed.successorId() == null
                                ? null
                                : em.find(DedicatedOfficer.class, changed.successorId()),
                        clock.instant()));
    }
}
