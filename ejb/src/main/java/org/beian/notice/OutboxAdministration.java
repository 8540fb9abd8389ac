package org.beian.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.law.RequestRejected;
import org.beian.trail.NamedCase;
import org.beian.trail.reading.ReadLog;
import org.beian.value.EmailAddress;

/**
 * Administration of the outbox by the operator: the mails that wait or failed, the reasons, and
 * what can be done about them.
 */
@Stateless
@RolesAllowed("OPERATOR")
public class OutboxAdministration {

    private static final int MOST = 500;

    @Inject EntityManager em;
    @Inject MailMode mode;
    @Inject ReadLog readLog;
    @Inject Clock clock;

    /**
     * Mails, the newest first.
     *
     * @param state null for all
     * @param before only mails with a lower id; null for the newest
     * @param limit 1 to 500, else the nearer of the two
     */
    public List<MailLine> list(MailState state, Long before, int limit) {
        String asked = state == null ? "" : " and m.state = :state";
        TypedQuery<Mail> query =
                em.createQuery(
                        "select m from Mail m where m.id < :before" + asked + " order by m.id desc",
                        Mail.class);
        query.setParameter("before", before == null ? Long.MAX_VALUE : before);
        if (state != null) {
            query.setParameter("state", state);
        }
        return query.setMaxResults(Math.max(1, Math.min(limit, MOST))).getResultList().stream()
                .map(mail -> MailLine.of(mail, mode.isDemo()))
                .toList();
    }

    /**
     * Mails to one address, the newest first.
     *
     * @param recipient the whole address
     * @param before as of {@link #list}
     * @param limit as of {@link #list}
     */
    public List<MailLine> to(EmailAddress recipient, Long before, int limit) {
        return em.createQuery(
                        """
                        select m from Mail m where m.recipient = :recipient and m.id < :before
                        order by m.id desc""",
                        Mail.class)
                .setParameter("recipient", recipient.toString())
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(Math.max(1, Math.min(limit, MOST)))
                .getResultStream()
                .map(mail -> MailLine.of(mail, mode.isDemo()))
                .toList();
    }

    /** Number of mails in a state. */
    public record Counted(MailState state, Long mails) {}

    /** The number of mails in each state; 0 included. */
    public Map<MailState, Long> counts() {
        Map<MailState, Long> counts = new EnumMap<>(MailState.class);
        for (MailState state : MailState.values()) {
            counts.put(state, 0L);
        }
        em.createQuery(
                        """
                        select new org.beian.notice.OutboxAdministration.Counted(m.state, count(m))
                        from Mail m group by m.state""",
                        Counted.class)
                .getResultList()
                .forEach(counted -> counts.put(counted.state, counted.mails));
        return counts;
    }

    /**
     * A mail with its text, which may name persons: the reading is logged. A one-time link in it is
     * shown in the demo only.
     *
     * @throws RequestRejected {@link NoticeRefusal#MAIL_UNKNOWN} when there is none
     */
    public MailView open(long id) {
        Mail mail =
                Optional.ofNullable(em.find(Mail.class, id))
                        .orElseThrow(NoticeRefusal.MAIL_UNKNOWN::of);
        readLog.read(new About(mail.caseType(), mail.caseId()), "OPERATION", "/mail/" + id, null);
        return new MailView(
                MailLine.of(mail, mode.isDemo()),
                mode.isDemo() ? mail.body() : mail.withoutSecret(),
                mail.caseType(),
                mail.caseId());
    }

    /**
     * Has a mail sent at the next run of the timer.
     *
     * @throws RequestRejected {@link NoticeRefusal#MAIL_UNKNOWN} when there is none
     * @throws RequestRejected {@link NoticeRefusal#MAIL_IN_OTHER_STATE} when it is being sent or
     *     was sent
     */
    public void retry(long id) {
        Mail mail = locked(id);
        if (!mail.state().mayRetry()) {
            throw NoticeRefusal.MAIL_IN_OTHER_STATE.of(mail.state());
        }
        mail.retry(clock.instant());
    }

    /**
     * Sets a waiting mail aside.
     *
     * @throws RequestRejected {@link NoticeRefusal#MAIL_UNKNOWN} when there is none
     * @throws RequestRejected {@link NoticeRefusal#MAIL_IN_OTHER_STATE} when it does not wait
     */
    public void park(long id) {
        Mail mail = locked(id);
        if (!mail.state().mayPark()) {
            throw NoticeRefusal.MAIL_IN_OTHER_STATE.of(mail.state());
        }
        mail.park(clock.instant());
    }

    /**
     * Leaves a parked mail unsent: it waits for nobody any more.
     *
     * @throws RequestRejected {@link NoticeRefusal#MAIL_UNKNOWN} when there is none
     * @throws RequestRejected {@link NoticeRefusal#MAIL_IN_OTHER_STATE} when it is not parked, or
     *     was left before
     */
    public void settle(long id) {
        Mail mail = locked(id);
        if (mail.state() != MailState.PARKED || mail.isSettled()) {
            throw NoticeRefusal.MAIL_IN_OTHER_STATE.of(mail.state());
        }
        mail.settle(clock.instant());
    }

    /**
     * Leaves all parked mails unsent, as {@link #settle} does.
     *
     * @param state PARKED, or null for every state, of which it is the only one
     * @return number of mails
     */
    public int settleAll(MailState state) {
        return em.createQuery(
                        """
                        update Mail m set m.settledAt = :now, m.version = m.version + 1
                        where m.state in :states and m.settledAt is null""")
                .setParameter("now", clock.instant())
                .setParameter("states", allowed(state, each -> each == MailState.PARKED))
                .executeUpdate();
    }

    /**
     * Has all mails in a state sent at the next run of the timer, as {@link #retry} does.
     *
     * @param state null for every state in which a mail may be sent again
     * @return number of mails
     */
    public int retryAll(MailState state) {
        return em.createQuery(
                        """
                        update Mail m set m.state = :waiting, m.attempts = 0, m.dueAt = :now,
                        m.settledAt = null,
                        m.claimedBy = null, m.claimedUntil = null, m.version = m.version + 1
                        where m.state in :states""")
                .setParameter("waiting", MailState.WAITING)
                .setParameter("now", clock.instant())
                .setParameter("states", allowed(state, MailState::mayRetry))
                .executeUpdate();
    }

    /**
     * Sets all mails in a state aside, as {@link #park} does.
     *
     * @param state null for every state in which a mail may be set aside
     * @return number of mails
     */
    public int parkAll(MailState state) {
        return em.createQuery(
                        """
                        update Mail m set m.state = :parked, m.settledAt = :now,
                        m.claimedBy = null, m.claimedUntil = null, m.version = m.version + 1
                        where m.state in :states""")
                .setParameter("parked", MailState.PARKED)
                .setParameter("now", clock.instant())
                .setParameter("states", allowed(state, MailState::mayPark))
                .executeUpdate();
    }

    /**
     * @throws RequestRejected {@link NoticeRefusal#MAIL_IN_OTHER_STATE} when the act is not for
     *     mails in that state
     */
    private static Set<MailState> allowed(MailState state, Predicate<MailState> act) {
        if (state != null && !act.test(state)) {
            throw NoticeRefusal.MAIL_IN_OTHER_STATE.of(state);
        }
        return state != null
                ? Set.of(state)
                : Stream.of(MailState.values()).filter(act).collect(Collectors.toSet());
    }

    /**
     * The mail, locked so that the sender's claim and the operator's act come one after the other.
     */
    private Mail locked(long id) {
        return Optional.ofNullable(em.find(Mail.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NoticeRefusal.MAIL_UNKNOWN::of);
    }

    private record About(String caseType, Long caseId) implements NamedCase {}
}
