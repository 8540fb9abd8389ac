package org.beian.cancellation.clearing;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.cancellation.CancellationRefusal;
import org.beian.filing.application.QueuePosition;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.persistence.BoundedCount;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Authority;

/**
 * Reading of clearings: a sponsor those of its filings, an authority those that it clears, the
 * ministry each by its number (B14, 5.2).
 */
@Stateless
@RolesAllowed({SPONSOR, REVIEWER, CLERK, MINISTRY})
public class ClearingReading {

    private static final int MOST = 501;

    @Inject EntityManager em;
    @Inject ClearingRepository clearings;
    @Inject Letters letters;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Clearings by the sponsor's last day: of open ones the first comes first, of others the last.
     *
     * @param after position of the last one seen; null for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("B14")
    public List<Clearing> list(ClearingPhase phase, QueuePosition after, int limit) {
        boolean open = phase.isOpen();
        String order = QueuePosition.order("c.due", "c.id", open);
        return QueuePosition.page(
                        query(phase, "c", order, Clearing.class),
                        after,
                        open,
                        Math.max(1, Math.min(limit, MOST)))
                .getResultList();
    }

    /** Number of clearings of a phase, counted up to 1,001. */
    @Clause("B14")
    public int count(ClearingPhase phase) {
        return BoundedCount.of(query(phase, "c.id", "", Long.class));
    }

    private <T> TypedQuery<T> query(
            ClearingPhase phase, String selected, String order, Class<T> type) {
        Caller caller = callers.current();
        boolean sponsor = caller.has(SPONSOR);
        TypedQuery<T> query =
                em.createQuery(
                        "select "
                                + selected
                                + " from Clearing c where "
                                + (sponsor
                                        ? "c.subjectId in (select s.id from IcpSubject s"
                                                + " where s.holderId = :owner)"
                                        : "c.authority = :owner")
                                + " and "
                                + phase.condition("c")
                                + order,
                        type);
        query.setParameter(
                "owner", sponsor ? caller.unitId() : official().map(Authority::code).orElse(""));
        return phase.isOpen() ? query.setParameter("today", Shanghai.date(clock.instant())) : query;
    }

    /**
     * @throws RequestRejected {@link CancellationRefusal#CLEARING_NOT_FOUND} when there is none, or
     *     none that the caller may know of
     */
    @Clause("B14")
    public Clearing show(Long id) {
        return hidden.unlessHidden(clearings.find(id), this::mayRead)
                .orElseThrow(() -> CancellationRefusal.CLEARING_NOT_FOUND.of(id));
    }

    /** History of a clearing, the latest first; as {@link #show}. */
    @Clause("B14")
    public List<HistoryEntry> history(Long id) {
        return history.latestFirst(show(id));
    }

    /** The letters of a clearing, the oldest first; as {@link #show}. */
    @Clause("B5")
    public List<Letter> letters(Long id) {
        return letters.of(show(id));
    }

    /**
     * @throws RequestRejected {@link CancellationRefusal#CLEARING_NOT_FOUND} also for a letter of
     *     another case
     */
    @Clause("B5")
    public Letters.Pdf pdf(Long id, Long letterId, Locale locale) {
        return letters.pdf(letters(id), letterId, locale)
                .orElseThrow(() -> CancellationRefusal.CLEARING_NOT_FOUND.of(id));
    }

    private boolean mayRead(Clearing clearing) {
        Caller caller = callers.current();
        Long holder = em.find(IcpSubject.class, clearing.subjectId()).holderId();
        return caller.has(SPONSOR) && caller.unitId().equals(holder)
                || caller.has(MINISTRY)
                || official().filter(clearing.authority()::equals).isPresent();
    }

    private Optional<Authority> official() {
        Caller caller = callers.current();
        boolean official = caller.has(REVIEWER) || caller.has(CLERK) || caller.has(MINISTRY);
        return caller.authority().filter(any -> official);
    }
}
