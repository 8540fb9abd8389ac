package org.beian.cancellation.clearing;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.cancellation.CancellationRefusal;
import org.beian.cancellation.CancellationRepository;
import org.beian.cancellation.CancellationTarget;
import org.beian.cancellation.PendingChanges;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterCancellation;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;

/** Decision of the authority to cancel a filing that stayed empty after notice (B14). */
@Stateless
public class Clearance {

    /** The act, as the versions of the register and the history of the filing name it. */
    static final String ACT = "CLEARING";

    @Inject EntityManager em;
    @Inject ClearingRepository clearings;
    @Inject CancellationRepository cancellations;
    @Inject PendingChanges changes;
    @Inject RegisterCancellation register;
    @Inject EmptyFilings empty;
    @Inject ClearingNotices notices;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Cancels the empty website or subject; the sponsor is told by letter, event and mail.
     *
     * @param version of the clearing that the caller saw
     * @throws RequestRejected {@link CancellationRefusal#CLEARING_NOT_FOUND} when there is none, or
     *     another authority clears it
     * @throws RequestRejected {@link CancellationRefusal#CLEARING_ENDED} when it was cleared or is
     *     empty no longer
     * @throws RequestRejected {@link CancellationRefusal#CLEARING_EARLY} before the sponsor's last
     *     day is over
     * @throws RequestRejected {@link CancellationRefusal#CLEARING_STALE} when it changed since the
     *     caller saw it
     * @throws RequestRejected {@link CancellationRefusal#CLEARING_CONFLICT} while an application
     *     waits that changes or cancels the same filing
     */
    @Clause("B14")
    @RolesAllowed({REVIEWER, MINISTRY})
    public void clear(Long id, int version) {
        Clearing clearing =
                hidden.unlessHidden(
                                clearings.find(id),
                                found ->
                                        callers.current()
                                                .authority()
                                                .equals(Optional.of(found.authority())))
                        .orElseThrow(() -> CancellationRefusal.CLEARING_NOT_FOUND.of(id));
        // the subject first, as every act on a filing does
        IcpSubject subject =
                em.find(IcpSubject.class, clearing.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(clearing, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        CancellationTarget target =
                new CancellationTarget(
                        subject,
                        clearing.websiteId() == null
                                ? null
                                : em.find(IcpWebsite.class, clearing.websiteId()),
                        null);
        require(clearing, version, target, now);
        ClearingState before = clearing.state();
        clearing.clear(callers.current().username(), now);
        if (target.website() == null) {
            register.cancel(subject, ACT);
        } else {
            register.cancel(target.website(), ACT);
        }
        Letter letter = notices.letter(clearing);
        history.write(
                clearing,
                Act.move("CLEAR", before, clearing.state(), letter.number(), "B14"),
                clearing,
                letter);
        empty.completed(subject, ACT, clearing.filingNumber());
        notices.cleared(clearing, subject, letter);
    }

    private void require(Clearing clearing, int version, CancellationTarget target, Instant now) {
        String number = clearing.filingNumber();
        if (clearing.state() != ClearingState.OPEN) {
            throw CancellationRefusal.CLEARING_ENDED.of(number, clearing.state());
        }
        if (!Shanghai.date(now).isAfter(clearing.due())) {
            throw CancellationRefusal.CLEARING_EARLY.of(number, clearing.due());
        }
        if (clearing.version() != version) {
            throw CancellationRefusal.CLEARING_STALE.of(number);
        }
        Optional<String> waiting =
                changes.of(target)
                        .or(() -> cancellations.open(target, null).map(one -> one.id().toString()));
        if (waiting.isPresent()) {
            throw CancellationRefusal.CLEARING_CONFLICT.of(number, waiting.get());
        }
    }
}
