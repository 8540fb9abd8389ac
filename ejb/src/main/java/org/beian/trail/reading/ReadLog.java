package org.beian.trail.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import org.beian.law.Shanghai;
import org.beian.trail.Act;
import org.beian.trail.AuditedCase;
import org.beian.trail.CurrentActor;
import org.beian.trail.History;

/**
 * Log of who read data that is not public, and why (principles 2 and 3). Each read is also an act
 * in the history of its unit's day, with a digest of the entry.
 */
@ApplicationScoped
public class ReadLog {

    private static final long NO_UNIT = 0;

    @Inject EntityManager em;
    @Inject ReadLogDays days;
    @Inject History history;
    @Inject CurrentActor actor;
    @Inject Clock clock;

    /**
     * @param basis ACCESS_PLACE (2 b), ADDRESSED (2 c), UNMASKED (3) or COMPARED (11.3.1)
     * @param field JSON pointer of what was shown, or null for the whole
     * @param reason the reader's reason, or null where the basis is reason enough
     */
    public void read(AuditedCase trailed, String basis, String field, String reason) {
        Instant now = clock.instant();
        Long unit = actor.actorUnitId();
        ReadLogDay day = days.locked(unit == null ? NO_UNIT : unit, Shanghai.date(now));
        ReadLogEntry entry = new ReadLogEntry(trailed, actor, now, basis, field, reason);
        em.persist(entry);
        history.write(day, Act.note("READ", null, "2"), entry);
    }
}
