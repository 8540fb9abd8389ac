package org.beian.cancellation.revival;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.cancellation.CancellationRefusal;
import org.beian.cancellation.CancellationRepository;
import org.beian.cancellation.CancellationTarget;
import org.beian.cancellation.PendingChanges;
import org.beian.cancellation.revival.RevivedAccesses.Revived;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.register.AccessEventRepository;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.letter.Letter;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.VisibleText;

/**
 * Decision of the authority of a filing whether an access that had ended, and was used or named
 * since, ends as of its first end or stays in force (15.4).
 */
@Stateless
@RolesAllowed({REVIEWER, MINISTRY})
public class UncertainAccessDecision {

    /** Most characters of a reason. */
    public static final int REASON_LENGTH = 1000;

    private static final int SHORTEST = 4;

    @Inject EntityManager em;
    @Inject UncertainAccessRepository uncertain;
    @Inject RevivalOutcome outcome;
    @Inject UncertainAccessLetters letters;
    @Inject FilingRepository filings;
    @Inject AccessEventRepository events;
    @Inject PendingChanges changes;
    @Inject CancellationRepository cancellations;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Ends the access as of its first end, as the job does with those that are certain; also one
     * that was kept. Sponsor and provider are told by event and mail, with the letter, which names
     * the remedies.
     *
     * @param version that the caller saw
     * @param reason 4 to 1000 characters
     * @throws RequestRejected {@link CancellationRefusal#UNCERTAIN_ACCESS_NOT_FOUND} when there is
     *     none, or the filing is another authority's
     * @throws RequestRejected {@link CancellationRefusal#UNCERTAIN_ACCESS_DECIDED} when that was
     *     done before
     * @throws RequestRejected {@link CancellationRefusal#UNCERTAIN_ACCESS_OVER} when the access
     *     ended otherwise
     * @throws RequestRejected {@link CancellationRefusal#UNCERTAIN_ACCESS_STALE} when it changed
     *     since the caller saw it
     * @throws RequestRejected {@link CancellationRefusal#UNCERTAIN_ACCESS_CONFLICT} while an
     *     application waits that changes or cancels the access
     * @throws RequestRejected {@link CancellationRefusal#UNCERTAIN_ACCESS_REASON_INVALID} for the
     *     reason
     */
    @Clause({"15.4", "B14"})
    public void end(Long id, int version, String reason) {
        UncertainAccess one = own(id);
        String why = text(reason);
        IcpSubject subject = locked(one);
        IcpAccess access = judged(one, UncertainAccessState.ENDED, version);
        IcpWebsite website = em.find(IcpWebsite.class, one.websiteId());
        requireNothingWaits(new CancellationTarget(subject, website, access));
        UncertainAccessState before = one.state();
        one.end(why, callers.current().username(), clock.instant());
        Letter letter = letters.issue(one, access);
        history.write(one, Act.move("END_REVIVED", before, one.state(), why, "15.4"), one, letter);
        outcome.end(
                new Revived(
                        access,
                        filings.find(one.revivedBy()).orElseThrow(),
                        one.endedBefore(),
                        one.namedBy(),
                        events.has(access.id())),
                website,
                subject,
                letter);
    }

    /**
     * Keeps the access in force; it can still be ended later. As {@link #end}, but nothing that
     * waits hinders it, and nobody is told, as nothing changes.
     *
     * @throws RequestRejected {@link CancellationRefusal#UNCERTAIN_ACCESS_DECIDED} also when it was
     *     kept before
     */
    @Clause("15.4")
    public void keep(Long id, int version, String reason) {
        UncertainAccess one = own(id);
        String why = text(reason);
        locked(one);
        judged(one, UncertainAccessState.KEPT, version);
        UncertainAccessState before = one.state();
        one.keep(why, callers.current().username(), clock.instant());
        history.write(one, Act.move("KEEP_REVIVED", before, one.state(), why, "15.4"), one);
    }

    private UncertainAccess own(Long id) {
        return hidden.unlessHidden(
                        uncertain.find(id),
                        found ->
                                callers.current()
                                        .authority()
                                        .equals(Optional.of(found.authority())))
                .orElseThrow(() -> CancellationRefusal.UNCERTAIN_ACCESS_NOT_FOUND.of(id));
    }

    /** The subject first, as every act on a filing does. */
    private IcpSubject locked(UncertainAccess one) {
        IcpSubject subject =
                em.find(IcpSubject.class, one.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(one, LockModeType.PESSIMISTIC_WRITE);
        return subject;
    }

    /** The access, on which so may be judged as it was seen. */
    private IcpAccess judged(UncertainAccess one, UncertainAccessState to, int version) {
        one.require(to);
        IcpAccess access = em.find(IcpAccess.class, one.accessId());
        if (access.state() != RegisterState.ACTIVE || !access.websiteId().equals(one.websiteId())) {
            throw CancellationRefusal.UNCERTAIN_ACCESS_OVER.of(one.filingNumber());
        }
        if (one.version() != version) {
            throw CancellationRefusal.UNCERTAIN_ACCESS_STALE.of(one.filingNumber());
        }
        return access;
    }

    private void requireNothingWaits(CancellationTarget target) {
        changes.of(target)
                .or(() -> cancellations.open(target, null).map(open -> open.id().toString()))
                .ifPresent(
                        waiting -> {
                            throw CancellationRefusal.UNCERTAIN_ACCESS_CONFLICT.of(
                                    target.number(), waiting);
                        });
    }

    private static String text(String reason) {
        return VisibleText.given(reason, SHORTEST, REASON_LENGTH)
                .orElseThrow(
                        () ->
                                CancellationRefusal.UNCERTAIN_ACCESS_REASON_INVALID.of(
                                        SHORTEST, REASON_LENGTH));
    }
}
