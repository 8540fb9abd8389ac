package org.beian.supervision.verification;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.code.Calendars;
import org.beian.filing.application.QueuePosition;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.persistence.BoundedCount;
import org.beian.supervision.VerificationRefusal;
import org.beian.supervision.VerificationTask;
import org.beian.supervision.VerificationTaskPhase;
import org.beian.supervision.VerificationTaskRepository;
import org.beian.supervision.VerificationTaskState;
import org.beian.trail.AccessDenials;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Authority;

/**
 * Reading of verification tasks (7.3): a provider its own, an authority those that it sent; the
 * ministry opens all (5.2).
 */
@Stateless
@RolesAllowed({PROVIDER, REVIEWER, CLERK, MINISTRY})
public class VerificationTaskReading {

    private static final int MOST = 501;

    @Inject EntityManager em;
    @Inject VerificationTaskRepository tasks;
    @Inject Letters letters;
    @Inject Units units;
    @Inject Calendars calendars;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * The caller's by the provider's last day: of open ones the first comes first, of others the
     * last.
     *
     * @param after position of the last one seen; null for the first page
     * @param limit 1 to 501, else the nearer of the two
     */
    @Clause("7.3")
    public List<VerificationTaskView> list(
            VerificationTaskPhase phase, QueuePosition after, int limit) {
        return QueuePosition.page(
                        query(
                                "t",
                                phase,
                                QueuePosition.order("t.due", "t.id", phase.isOpen()),
                                VerificationTask.class),
                        after,
                        phase.isOpen(),
                        limit(limit))
                .getResultStream()
                .map(this::view)
                .toList();
    }

    /** Number of the caller's of a phase, counted up to 1,001. */
    @Clause("7.3")
    public int count(VerificationTaskPhase phase) {
        return BoundedCount.of(query("t.id", phase, "", Long.class));
    }

    /**
     * The caller's after an id, for programs; the limit as for {@link #list}.
     *
     * @param state null for all
     */
    @Clause("7.3")
    public List<VerificationTaskView> after(VerificationTaskState state, long id, int limit) {
        String wanted =
                state == null
                        ? ""
                        : " and t.state = org.beian.supervision.VerificationTaskState." + state;
        return own("t", "t.id > " + id + wanted, " order by t.id", VerificationTask.class)
                .setMaxResults(limit(limit))
                .getResultStream()
                .map(this::view)
                .toList();
    }

    private static int limit(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }

    private <T> TypedQuery<T> query(
            String selected, VerificationTaskPhase phase, String order, Class<T> type) {
        TypedQuery<T> query = own(selected, phase.condition("t"), order, type);
        return phase.isOpen() ? query.setParameter("today", today()) : query;
    }

    private <T> TypedQuery<T> own(String selected, String condition, String order, Class<T> type) {
        Caller caller = callers.current();
        boolean provider = caller.has(PROVIDER);
        return em.createQuery(
                        "select %s from VerificationTask t where %s = :owner and %s%s"
                                .formatted(
                                        selected,
                                        provider ? "t.providerId" : "t.authority",
                                        condition,
                                        order),
                        type)
                .setParameter(
                        "owner",
                        provider
                                ? caller.unitId()
                                : caller.authority().map(Authority::code).orElse(""));
    }

    /**
     * @throws RequestRejected {@link VerificationRefusal#VERIFICATION_TASK_NOT_FOUND} when there is
     *     none, or none that the caller may know of
     */
    @Clause("7.3")
    public VerificationTaskView show(String id) {
        return view(readable(id));
    }

    /** History of a task, the latest first; as {@link #show}. */
    @Clause("7.3")
    public List<HistoryEntry> history(String id) {
        return history.latestFirst(readable(id));
    }

    /** The letters, the oldest first. */
    @Clause("B5")
    public List<Letter> letters(String id) {
        return letters.of(readable(id));
    }

    /**
     * @throws RequestRejected {@link VerificationRefusal#VERIFICATION_TASK_NOT_FOUND} also for a
     *     letter of another case
     */
    @Clause("B5")
    public Letters.Pdf pdf(String id, Long letterId, Locale locale) {
        return letters.pdf(letters(id), letterId, locale)
                .orElseThrow(() -> VerificationRefusal.VERIFICATION_TASK_NOT_FOUND.of(id));
    }

    private VerificationTask readable(String id) {
        return hidden.unlessHidden(tasks.find(id), this::mayRead)
                .orElseThrow(() -> VerificationRefusal.VERIFICATION_TASK_NOT_FOUND.of(id));
    }

    private boolean mayRead(VerificationTask task) {
        Caller caller = callers.current();
        return caller.has(PROVIDER)
                ? task.providerId().equals(caller.unitId())
                : caller.has(MINISTRY)
                        || caller.authority().filter(task.authority()::equals).isPresent();
    }

    private VerificationTaskView view(VerificationTask task) {
        boolean open = task.state() == VerificationTaskState.OPEN;
        return new VerificationTaskView(
                task.id(),
                open && today().isAfter(task.due())
                        ? VerificationTaskPhase.OVERDUE
                        : VerificationTaskPhase.valueOf(task.state().name()),
                units.nameOf(task.authority()).orElse(""),
                units.find(task.providerId()).map(Unit::name).orElse(""),
                task.filingNumber(),
                task.subjectName(),
                task.name(),
                task.question(),
                task.sentAt(),
                task.due(),
                open ? calendars.current().workingDaysLeft(today(), task.due()) : null,
                task.followBy(),
                task.verificationId(),
                task.reason(),
                task.endedAt(),
                task.version());
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }
}
