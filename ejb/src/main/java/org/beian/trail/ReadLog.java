package org.beian.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Log of who read data that is not public, and why (principles 2 and 3). */
@ApplicationScoped
public class ReadLog {

    @Inject EntityManager em;
    @Inject CurrentActor actor;
    @Inject Clock clock;

    /**
     * @param basis ACCESS_PLACE (2 b), ADDRESSED (2 c), UNMASKED (3) or COMPARED (11.3.1)
     * @param field JSON pointer of what was shown, or null for the whole
     * @param reason the reader's reason, or null where the basis is reason enough
     */
    public void read(AuditedCase trailed, String basis, String field, String reason) {
        em.persist(new ReadLogEntry(trailed, actor, clock.instant(), basis, field, reason));
    }
}
