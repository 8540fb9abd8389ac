package org.beian.trail.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.Act;
import org.beian.trail.CurrentActor;
import org.beian.trail.History;
import org.beian.trail.NamedCase;
import org.beian.value.VisibleText;

/**
 * Log of who read data that is not public, and why (principles 2 and 3). Each read is also an act
 * in the history of its unit's day, with a digest of the entry.
 */
@ApplicationScoped
public class ReadLog {

    /** Basis of a reading by the reviewer who took the case (6.1). */
    public static final String TAKEN = "TAKEN";

    /** Basis of a list that is taken away as a file (3). */
    public static final String EXPORT = "EXPORT";

    /** Basis of a reading by the authority above of what somebody is late with (B1). */
    public static final String ESCALATED = "ESCALATED";

    /** Basis of a reading by who owns the paper. */
    public static final String OWN = "OWN";

    private static final long NO_UNIT = 0;
    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 1000;

    @Inject EntityManager em;
    @Inject ReadLogDays days;
    @Inject History history;
    @Inject CurrentActor actor;
    @Inject Clock clock;

    /**
     * @param basis DOMICILE (16.3), ACCESS_PLACE (2 b), ADDRESSED (2 c), UNMASKED or EXPORT (3),
     *     SUPERVISED (5.2), ESCALATED (B1), TAKEN (6.1), OWN or COMPARED (11.3.1)
     * @param field JSON pointer of what was shown, or null for the whole
     * @param reason the reader's reason, or null where the basis is reason enough
     */
    public void read(NamedCase about, String basis, String field, String reason) {
        Instant now = clock.instant();
        log(today(now), new ReadLogEntry(about, actor, now, basis, field, reason));
    }

    /**
     * Logs that the caller is shown something personal, for a reason.
     *
     * @param reason 4 to 1000 characters
     * @throws RequestRejected {@link ReadRefusal#UNMASKING_WITHOUT_REASON} when the reason is not 4
     *     to 1000 characters of plain text
     */
    public void unmasked(NamedCase about, String field, String reason) {
        String given =
                VisibleText.given(reason, SHORTEST_REASON, LONGEST_REASON)
                        .orElseThrow(() -> ReadRefusal.UNMASKING_WITHOUT_REASON.of(field));
        read(about, "UNMASKED", field, given);
    }

    /**
     * Logs that the caller opens a scan of a paper that tells of persons.
     *
     * @param basis OWN for who owns the paper, TAKEN for who has its case in hand; null for
     *     everybody else, who is asked for a reason
     * @throws RequestRejected as {@link #unmasked}
     */
    public void scanned(NamedCase about, String basis, String field, String reason) {
        if (basis == null) {
            unmasked(about, field, reason);
        } else {
            read(about, basis, field, null);
        }
    }

    private ReadLogDay today(Instant now) {
        Long unit = actor.actorUnitId();
        return days.locked(unit == null ? NO_UNIT : unit, Shanghai.date(now));
    }

    private void log(ReadLogDay day, ReadLogEntry entry) {
        em.persist(entry);
        history.write(day, Act.note("READ", null, "2"), entry);
    }

    /** Logs that a reviewer opens a case that he or she took, once since then. */
    public void opened(NamedCase about, Instant takenAt) {
        if (!isOpened(about, takenAt)) {
            read(about, TAKEN, null, null);
        }
    }

    /** Whether the caller opened a case, not only a paper of it, since taking it. */
    public boolean isOpened(NamedCase about, Instant takenAt) {
        return !em.createQuery(
                        """
                        select e.id from ReadLogEntry e where e.caseType = :type
                        and e.caseId = :id and e.actor = :actor and e.basis = :basis
                        and e.field is null and e.time >= :since""",
                        Long.class)
                .setParameter("type", about.caseType())
                .setParameter("id", about.caseId())
                .setParameter("actor", actor.actor())
                .setParameter("basis", TAKEN)
                .setParameter("since", takenAt)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
