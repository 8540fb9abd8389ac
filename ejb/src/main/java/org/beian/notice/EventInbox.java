package org.beian.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;

/** Inbox of a unit's events, read in order and acknowledged by the unit (8.8). */
@Stateless
@RolesAllowed({
    "SPONSOR",
    "PROVIDER",
    "CLERK",
    "REVIEWER",
    "MINISTRY",
    "IP_UNIT",
    "REGISTRY",
    "REGISTRAR",
    "DEPARTMENT",
    "CONTENT_DEPARTMENT"
})
public class EventInbox {

    private static final int MOST = 500;

    @Inject EntityManager em;
    @Inject Callers callers;
    @Inject Clock clock;

    /**
     * Events of the caller's own unit, in the order of their numbers.
     *
     * @param number only later ones; 0 for all
     * @param limit 1 to 500, else the nearer of the two
     * @param onlyOpen leaves out those that were acknowledged
     */
    @Clause("8.8")
    public List<Event> after(long number, int limit, boolean onlyOpen) {
        String open = onlyOpen ? " and e.acknowledgedAt is null" : "";
        return em.createQuery(
                        """
                        select e from Event e
                        where e.unitId = :unit and e.number > :number%s order by e.number"""
                                .formatted(open),
                        Event.class)
                .setParameter("unit", callers.current().unitId())
                .setParameter("number", number)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultList();
    }

    /**
     * The latest events of the caller's own unit, the latest first.
     *
     * @param limit as of {@link #after}
     */
    @Clause("8.8")
    public List<Event> latest(int limit) {
        return em.createQuery(
                        """
                        select e from Event e where e.unitId = :unit
                        order by e.number desc""",
                        Event.class)
                .setParameter("unit", callers.current().unitId())
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultList();
    }

    /**
     * Acknowledges an event; a repeat changes nothing.
     *
     * @throws RequestRejected {@link NoticeRefusal#EVENT_UNKNOWN} when the caller's unit has no
     *     such event
     */
    @Clause("8.8")
    public void acknowledge(long number) {
        EventKey key = new EventKey(callers.current().unitId(), number);
        Optional.ofNullable(em.find(Event.class, key, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NoticeRefusal.EVENT_UNKNOWN::of)
                .acknowledge(clock.instant());
    }

    /**
     * Acknowledges several events, all or none; a repeat changes nothing.
     *
     * @param numbers at most 500
     * @throws RequestRejected {@link NoticeRefusal#EVENT_UNKNOWN} when the caller's unit does not
     *     have all of them, or there are more than 500
     */
    @Clause("8.8")
    public void acknowledgeAll(Collection<Long> numbers) {
        if (numbers.size() > MOST) {
            throw NoticeRefusal.EVENT_UNKNOWN.of();
        }
        // in one order, so that two at once do not wait for each other
        numbers.stream().sorted().forEach(this::acknowledge);
    }

    /** Number of the caller's unit's last event; 0 without any. */
    @Clause("8.8")
    public long last() {
        Long last =
                em.createQuery(
                                "select max(e.number) from Event e where e.unitId = :unit",
                                Long.class)
                        .setParameter("unit", callers.current().unitId())
                        .getSingleResult();
        return last == null ? 0 : last;
    }

    /**
     * Acknowledges all open events of the caller's unit up to a number; what came later stays open,
     * as nobody has seen it.
     *
     * @return how many there were
     */
    @Clause("8.8")
    public int acknowledgeUpTo(long number) {
        return em.createQuery(
                        """
                        update Event e set e.acknowledgedAt = :now
                        where e.unitId = :unit and e.number <= :number
                        and e.acknowledgedAt is null""")
                .setParameter("now", clock.instant())
                .setParameter("unit", callers.current().unitId())
                .setParameter("number", number)
                .executeUpdate();
    }
}
