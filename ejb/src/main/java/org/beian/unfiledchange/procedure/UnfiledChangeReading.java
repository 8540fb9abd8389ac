package org.beian.unfiledchange.procedure;

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
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.document.Attachment;
import org.beian.document.Attachments;
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
import org.beian.unfiledchange.UnfiledChange;
import org.beian.unfiledchange.UnfiledChangePhase;
import org.beian.unfiledchange.UnfiledChangeRefusal;
import org.beian.unfiledchange.UnfiledChangeRepository;
import org.beian.value.Authority;

/**
 * Reading of unfiled changes (8.4): a sponsor those of its filings, a provider those of filings
 * that it serves or that it reported, an authority those that it follows; the ministry opens all
 * (5.2).
 */
@Stateless
@RolesAllowed({SPONSOR, PROVIDER, REVIEWER, CLERK, MINISTRY})
public class UnfiledChangeReading {

    private static final int MOST = 501;

    private static final String SERVED =
            "(c.found.providerId = :owner or exists (select a.id from IcpAccess a"
                    + " where a.subjectId = c.subjectId and a.providerId = :owner"
                    + " and a.state = org.beian.filing.register.RegisterState.ACTIVE"
                    + " and (c.websiteId is null or a.websiteId = c.websiteId)))";

    @Inject EntityManager em;
    @Inject UnfiledChangeRepository changes;
    @Inject UnfiledChangeViews views;
    @Inject Attachments attachments;
    @Inject Letters letters;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * The caller's by the sponsor's last day: of open ones the first comes first, of others the
     * last.
     *
     * @param after position of the last one seen; null for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("8.4")
    public List<UnfiledChangeView> list(UnfiledChangePhase phase, QueuePosition after, int limit) {
        boolean open = phase.isOpen();
        String order = QueuePosition.order("c.due", "c.id", open);
        return QueuePosition.page(
                        query(
                                "c",
                                phase.condition("c"),
                                phase.isOfToday(),
                                order,
                                UnfiledChange.class),
                        after,
                        open,
                        Math.max(1, Math.min(limit, MOST)))
                .getResultStream()
                .map(this::view)
                .toList();
    }

    /** Number of the caller's of a phase, counted up to 1,001. */
    @Clause("8.4")
    public int count(UnfiledChangePhase phase) {
        return BoundedCount.of(
                query("c.id", phase.condition("c"), phase.isOfToday(), "", Long.class));
    }

    /** The caller's after an id, for programs; the limit as for {@link #list}. */
    @Clause("8.4")
    public List<UnfiledChangeView> after(long id, int limit) {
        return query("c", "c.id > :id", false, " order by c.id", UnfiledChange.class)
                .setParameter("id", id)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultStream()
                .map(this::view)
                .toList();
    }

    private <T> TypedQuery<T> query(
            String selected, String condition, boolean ofToday, String order, Class<T> type) {
        Caller caller = callers.current();
        String own =
                official().isPresent()
                        ? "c.authority = :owner"
                        : caller.has(PROVIDER)
                                ? SERVED
                                : "c.subjectId in (select s.id from IcpSubject s"
                                        + " where s.holderId = :owner)";
        TypedQuery<T> query =
                em.createQuery(
                        "select "
                                + selected
                                + " from UnfiledChange c where "
                                + own
                                + " and "
                                + condition
                                + order,
                        type);
        query.setParameter(
                "owner", official().<Object>map(Authority::code).orElse(caller.unitId()));
        return ofToday ? query.setParameter("today", Shanghai.date(clock.instant())) : query;
    }

    /**
     * @throws RequestRejected {@link UnfiledChangeRefusal#UNFILED_CHANGE_NOT_FOUND} when there is
     *     none, or none that the caller may know of
     */
    @Clause("8.4")
    public UnfiledChangeView show(String id) {
        return view(readable(id));
    }

    /** History of an unfiled change, the latest first; as {@link #show}. */
    @Clause("8.4")
    public List<HistoryEntry> history(String id) {
        return history.latestFirst(readable(id));
    }

    /** The letters, the oldest first; none for a provider, to whom they are not addressed. */
    @Clause("B5")
    public List<Letter> letters(String id) {
        UnfiledChange change = readable(id);
        return callers.current().has(PROVIDER) ? List.of() : letters.of(change);
    }

    /**
     * @throws RequestRejected {@link UnfiledChangeRefusal#UNFILED_CHANGE_NOT_FOUND} also for a
     *     letter of another case
     */
    @Clause("B5")
    public Letters.Pdf pdf(String id, Long letterId, Locale locale) {
        return letters.pdf(letters(id), letterId, locale)
                .orElseThrow(() -> UnfiledChangeRefusal.UNFILED_CHANGE_NOT_FOUND.of(id));
    }

    /**
     * A document of the sponsor's answer.
     *
     * @throws RequestRejected {@link UnfiledChangeRefusal#UNFILED_CHANGE_NOT_FOUND} also for one
     *     that the answer does not name, and for a provider
     */
    @Clause("8.4")
    public Attachment document(String id, String attachmentId) {
        return readable(id).documents().stream()
                .filter(any -> !callers.current().has(PROVIDER))
                .filter(attachmentId::equals)
                .findFirst()
                .flatMap(attachments::content)
                .orElseThrow(() -> UnfiledChangeRefusal.UNFILED_CHANGE_NOT_FOUND.of(id));
    }

    private UnfiledChangeView view(UnfiledChange change) {
        Caller caller = callers.current();
        return views.of(change, official().isPresent(), caller.has(PROVIDER));
    }

    private UnfiledChange readable(String id) {
        return hidden.unlessHidden(changes.find(id), this::mayRead)
                .orElseThrow(() -> UnfiledChangeRefusal.UNFILED_CHANGE_NOT_FOUND.of(id));
    }

    private boolean mayRead(UnfiledChange change) {
        Caller caller = callers.current();
        if (official().isPresent()) {
            return caller.has(MINISTRY)
                    || official().filter(change.authority()::equals).isPresent();
        }
        return caller.has(PROVIDER)
                ? !query("c.id", "c.id = " + change.id(), false, "", Long.class)
                        .getResultList()
                        .isEmpty()
                : caller.unitId().equals(em.find(IcpSubject.class, change.subjectId()).holderId());
    }

    private Optional<Authority> official() {
        Caller caller = callers.current();
        boolean official = caller.has(REVIEWER) || caller.has(CLERK) || caller.has(MINISTRY);
        return caller.authority().filter(any -> official);
    }
}
