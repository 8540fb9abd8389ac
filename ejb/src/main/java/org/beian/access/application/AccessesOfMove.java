package org.beian.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.beian.filing.register.RegisterEntry.Moved;
import org.beian.filing.register.RegisterEntry.PassedAccess;
import org.beian.law.Clause;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Applications for access that follow a filing to another province (B13): what is open stays open
 * at its provider, under the new number.
 */
@ApplicationScoped
class AccessesOfMove {

    @Inject EntityManager em;
    @Inject History history;

    @Clause("B13")
    void moved(@Observes Moved moved) {
        moved.passed().forEach(this::follow);
    }

    private void follow(PassedAccess passed) {
        for (AccessApplication each : of(passed)) {
            each.follow(passed.to());
            history.write(each, Act.note("FOLLOW_FILING", passed.to(), "B13"));
        }
    }

    private List<AccessApplication> of(PassedAccess passed) {
        return em.createQuery(
                        """
                        select a from AccessApplication a where a.filingNumber = :number
                        and a.providerId = :provider and a.state in :going order by a.id""",
                        AccessApplication.class)
                .setParameter("number", passed.from())
                .setParameter("provider", passed.access().providerId())
                .setParameter(
                        "going",
                        List.of(AccessState.APPLIED, AccessState.PRE_ASSIGNED, AccessState.OPENED))
                .getResultList();
    }
}
