package org.beian.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beian.code.WorkingDayLimits;

/**
 * Claims on due mails and the results of their sending, each in a transaction of its own, so that
 * no transaction is open while the mail server is contacted.
 */
@Stateless
@RolesAllowed("SYSTEM")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailClaims {

    private static final int TRIED = 20;

    @Inject EntityManager em;
    @Inject Clock clock;
    @Inject MailMode mode;
    @Inject WorkingDayLimits limits;
    @Inject Event<LetterSent> letterSent;

    /**
     * Claims the mail that has been due for longest, or whose claim has run out.
     *
     * @param claim unique for this sending
     * @return empty when nothing is due
     */
    public Optional<Mail> next(String claim) {
        Instant now = clock.instant();
        List<Long> due =
                em.createQuery(
                                """
                                select m.id from Mail m
                                where m.state = :waiting and m.dueAt <= :now
                                or m.state = :sending and m.claimedUntil < :now
                                order by m.dueAt, m.id""",
                                Long.class)
                        .setParameter("waiting", MailState.WAITING)
                        .setParameter("sending", MailState.SENDING)
                        .setParameter("now", now)
                        .setMaxResults(TRIED)
                        .getResultList();
        for (Long id : due) {
            if (claim(id, claim, now)) {
                return Optional.of(em.find(Mail.class, id));
            }
        }
        return Optional.empty();
    }

    /** Repeats the condition in the update itself, as another node may have been faster. */
    private boolean claim(Long id, String claim, Instant now) {
        return em.createQuery(
                                """
                                update Mail m set m.state = :sending, m.claimedBy = :claim,
                                  m.claimedUntil = :until, m.attempts = m.attempts + 1,
                                  m.version = m.version + 1
                                where m.id = :id and (m.state = :waiting and m.dueAt <= :now
                                  or m.state = :sending and m.claimedUntil < :now)""")
                        .setParameter("sending", MailState.SENDING)
                        .setParameter("waiting", MailState.WAITING)
                        .setParameter("claim", claim)
                        .setParameter("until", now.plus(mode.claim()))
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /**
     * Event: a mail with a letter was sent, in the transaction that notes it.
     *
     * @param recipient mail address
     */
    public record LetterSent(Long letterId, String recipient) {}

    /** Notes that the mail server has taken a mail. */
    public void sent(Long id, String claim) {
        claimed(id, claim).ifPresent(this::sent);
    }

    private void sent(Mail mail) {
        mail.sent(clock.instant());
        if (mail.letterId() != null) {
            letterSent.fire(new LetterSent(mail.letterId(), mail.recipient()));
        }
    }

    /** Schedules the next attempt after a pause, or parks the mail after the last attempt. */
    public void failed(Long id, String claim, String error) {
        claimed(id, claim)
                .ifPresent(
                        mail -> {
                            if (mode.mayTryAgain(mail.attempts())) {
                                Instant again =
                                        clock.instant().plus(mode.pauseAfter(mail.attempts()));
                                mail.failed(error, again);
                            } else {
                                park(mail, error);
                            }
                        });
    }

    /** Parks a mail that no server will ever take. */
    public void refused(Long id, String claim, String error) {
        claimed(id, claim).ifPresent(mail -> park(mail, error));
    }

    private void park(Mail mail, String error) {
        mail.park(error, limits.until("mail.lookBy.workingDays"));
    }

    /** Holds all waiting mails, when no mail is to leave: they are only shown. */
    public void hold() {
        em.createQuery(
                        """
                        update Mail m set m.state = :held, m.version = m.version + 1
                        where m.state = :waiting""")
                .setParameter("held", MailState.HELD)
                .setParameter("waiting", MailState.WAITING)
                .executeUpdate();
    }

    /** Empty when the claim ran out and another node took the mail over. */
    private Optional<Mail> claimed(Long id, String claim) {
        return Optional.ofNullable(em.find(Mail.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(mail -> mail.isClaimedBy(claim));
    }
}
