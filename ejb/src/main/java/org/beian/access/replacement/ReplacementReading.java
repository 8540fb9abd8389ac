package org.beian.access.replacement;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import org.beian.access.AccessRefusal;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.filing.application.QueuePosition;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.persistence.BoundedCount;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Authority;

/**
 * Reading of replacements of accesses: a sponsor those of its websites, a provider those to it and
 * from it, an authority those that it approved (B13).
 */
@Stateless
@RolesAllowed({SPONSOR, PROVIDER, REVIEWER, CLERK, MINISTRY})
public class ReplacementReading {

    private static final int MOST = 501;

    @Inject EntityManager em;
    @Inject ReplacementRepository replacements;
    @Inject Letters letters;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;

    /**
     * Replacements by their last day: of waiting ones the first comes first, of others the last.
     *
     * @param after position of the last one seen; null for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("B13")
    public List<AccessReplacement> list(ReplacementState state, QueuePosition after, int limit) {
        boolean open = state == ReplacementState.WAITING;
        String order = QueuePosition.order("r.due", "r.id", open);
        return QueuePosition.page(
                        query("r", " and r.state = :state" + order, AccessReplacement.class)
                                .setParameter("state", state),
                        after,
                        open,
                        Math.max(1, Math.min(limit, MOST)))
                .getResultList();
    }

    /** Number of replacements in a state, counted up to 1,001. */
    @Clause("B13")
    public int count(ReplacementState state) {
        return BoundedCount.of(
                query("r.id", " and r.state = :state", Long.class).setParameter("state", state));
    }

    /**
     * Replacements in the order of their ids.
     *
     * @param state null for all
     * @param after id of the last one seen
     */
    @Clause("B13")
    public List<AccessReplacement> after(ReplacementState state, long after, int limit) {
        String some = state == null ? "" : " and r.state = :state";
        TypedQuery<AccessReplacement> query =
                query("r", some + " and r.id > :last order by r.id", AccessReplacement.class)
                        .setParameter("last", after)
                        .setMaxResults(Math.max(1, Math.min(limit, MOST)));
        return (state == null ? query : query.setParameter("state", state)).getResultList();
    }

    private <T> TypedQuery<T> query(String selected, String rest, Class<T> type) {
        Caller caller = callers.current();
        String whose =
                caller.has(SPONSOR)
                        ? "r.subjectId in (select s.id from IcpSubject s where s.holderId = :owner)"
                        : caller.has(PROVIDER)
                                ? "(r.addedProviderId = :owner or r.endingProviderId = :owner)"
                                : "r.authority = :owner";
        boolean unit = caller.has(SPONSOR) || caller.has(PROVIDER);
        return em.createQuery(
                        "select " + selected + " from AccessReplacement r where " + whose + rest,
                        type)
                .setParameter(
                        "owner",
                        unit
                                ? caller.unitId()
                                : caller.authority().map(Authority::code).orElse(""));
    }

    /**
     * @throws RequestRejected {@link AccessRefusal#REPLACEMENT_NOT_FOUND} when there is none, or
     *     none that the caller may know of
     */
    @Clause("B13")
    public AccessReplacement show(Long id) {
        return hidden.unlessHidden(replacements.find(id), this::mayRead)
                .orElseThrow(() -> AccessRefusal.REPLACEMENT_NOT_FOUND.of(id));
    }

    /** History of a replacement, the latest first; as {@link #show}. */
    @Clause("B13")
    public List<HistoryEntry> history(Long id) {
        return history.latestFirst(show(id));
    }

    /** The letters to the sponsor, the oldest first; as {@link #show}. */
    @Clause("B5")
    public List<Letter> letters(Long id) {
        return letters.of(show(id));
    }

    /**
     * @throws RequestRejected {@link AccessRefusal#REPLACEMENT_NOT_FOUND} also for a letter of
     *     another case
     */
    @Clause("B5")
    public Letters.Pdf pdf(Long id, Long letterId, Locale locale) {
        return letters.pdf(letters(id), letterId, locale)
                .orElseThrow(() -> AccessRefusal.REPLACEMENT_NOT_FOUND.of(id));
    }

    private boolean mayRead(AccessReplacement replacement) {
        Caller caller = callers.current();
        if (caller.has(SPONSOR)) {
            Long holder = em.find(IcpSubject.class, replacement.subjectId()).holderId();
            return caller.unitId().equals(holder);
        }
        if (caller.has(PROVIDER)) {
            return caller.unitId().equals(replacement.addedProviderId())
                    || caller.unitId().equals(replacement.endingProviderId());
        }
        return caller.has(MINISTRY)
                || caller.authority().filter(replacement.authority()::equals).isPresent();
    }
}
