package org.beian.cancellation.revival;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.beian.account.Callers;
import org.beian.cancellation.CancellationRefusal;
import org.beian.filing.register.AccessEvent;
import org.beian.filing.register.AccessEventRepository;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.persistence.BoundedCount;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Authority;
import org.beian.value.IpRange;

/**
 * Reading of uncertain accesses: an authority those of the filings that it decides, the ministry
 * each by its number (15.4, 5.2).
 */
@Stateless
@RolesAllowed({REVIEWER, CLERK, MINISTRY})
public class UncertainAccessReading {

    private static final int MOST = 501;

    @Inject EntityManager em;
    @Inject UncertainAccessRepository uncertain;
    @Inject AccessEventRepository events;
    @Inject Letters letters;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;

    /**
     * Access in the register.
     *
     * @param providerId the unit that gives it
     * @param since when it came back
     * @param events what its provider recorded of it since, the oldest first
     */
    public record Given(
            Long providerId,
            List<String> addresses,
            Instant since,
            RegisterState state,
            List<AccessEvent> events) {

        public Given {
            addresses = List.copyOf(addresses);
            events = List.copyOf(events);
        }
    }

    /**
     * Those of the caller's authority, the latest first.
     *
     * @param before only ids below this one; {@link Long#MAX_VALUE} for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("15.4")
    public List<UncertainAccess> list(UncertainAccessPhase phase, long before, int limit) {
        return query("u", phase, " and u.id < :before order by u.id desc", UncertainAccess.class)
                .setParameter("before", before)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultList();
    }

    /** Number of those of a phase, counted up to 1,001. */
    @Clause("15.4")
    public int count(UncertainAccessPhase phase) {
        return BoundedCount.of(query("u.id", phase, "", Long.class));
    }

    private <T> TypedQuery<T> query(
            String selected, UncertainAccessPhase phase, String rest, Class<T> type) {
        return em.createQuery(
                        "select "
                                + selected
                                + " from UncertainAccess u where u.authority = :authority and "
                                + phase.condition("u")
                                + rest,
                        type)
                .setParameter(
                        "authority", callers.current().authority().map(Authority::code).orElse(""));
    }

    /**
     * @throws RequestRejected {@link CancellationRefusal#UNCERTAIN_ACCESS_NOT_FOUND} when there is
     *     none, or the filing is another bureau's
     */
    @Clause("15.4")
    public UncertainAccess show(Long id) {
        return hidden.unlessHidden(uncertain.find(id), this::mayRead)
                .orElseThrow(() -> CancellationRefusal.UNCERTAIN_ACCESS_NOT_FOUND.of(id));
    }

    /** The access as it is now; as {@link #show}. */
    @Clause("15.4")
    public Given given(Long id) {
        IcpAccess access = em.find(IcpAccess.class, show(id).accessId());
        return new Given(
                access.providerId(),
                access.ranges().stream().map(IpRange::toString).toList(),
                access.since(),
                access.state(),
                events.of(access.id()));
    }

    /** History of the judgment, the latest first; as {@link #show}. */
    @Clause("15.4")
    public List<HistoryEntry> history(Long id) {
        return history.latestFirst(show(id));
    }

    /** The letters, the oldest first; as {@link #show}. */
    @Clause("B5")
    public List<Letter> letters(Long id) {
        return letters.of(show(id));
    }

    private boolean mayRead(UncertainAccess one) {
        return callers.current().has(MINISTRY)
                || callers.current().authority().filter(one.authority()::equals).isPresent();
    }
}
