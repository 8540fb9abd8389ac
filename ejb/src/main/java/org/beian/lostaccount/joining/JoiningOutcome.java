package org.beian.lostaccount.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import org.beian.filing.mandate.SponsorJoined;
import org.beian.filing.notice.SponsorInvitations;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.lostaccount.LostAccount;
import org.beian.lostaccount.LostAccountKind;
import org.beian.lostaccount.LostAccountOutcome;
import org.beian.lostaccount.LostAccountRefusal;

/**
 * Outcome of applications to join a filing (12.6): the unit that applied holds it, as after the
 * provider's own hand-over, and earlier links end. All who were told of the application learn what
 * became of it.
 */
@ApplicationScoped
class JoiningOutcome implements LostAccountOutcome {

    @Inject EntityManager em;
    @Inject SponsorInvitations invitations;
    @Inject JoiningNotices notices;
    @Inject Event<SponsorJoined> joined;
    @Inject Clock clock;

    @Override
    public LostAccountKind kind() {
        return LostAccountKind.JOIN;
    }

    /**
     * @throws RequestRejected {@link JoiningRefusal#JOINING_OBJECTION_OPEN} before the days for
     *     objections are over
     * @throws RequestRejected {@link LostAccountRefusal#LOST_ACCOUNT_HELD} when an account holds
     *     the filing by now; {@link LostAccountRefusal#LOST_ACCOUNT_NO_FILING} when it is not in
     *     force any more
     */
    @Override
    @Clause("12.6")
    public void confirmed(LostAccount application, String opinion) {
        if (!application.joining().isOver(Shanghai.date(clock.instant()))) {
            throw JoiningRefusal.JOINING_OBJECTION_OPEN.of(application.joining().objectionUntil());
        }
        // links first, then the subject, then the application: who uses a link goes that way too
        invitations.endEarlier(application.subjectId());
        IcpSubject subject = em.find(IcpSubject.class, application.subjectId());
        em.refresh(subject, LockModeType.PESSIMISTIC_WRITE);
        if (subject.holderId() != null) {
            throw LostAccountRefusal.LOST_ACCOUNT_HELD.of();
        }
        if (subject.state() != RegisterState.ACTIVE) {
            throw LostAccountRefusal.LOST_ACCOUNT_NO_FILING.of();
        }
        subject.heldBy(application.unitId());
        joined.fire(
                new SponsorJoined(
                        application.unitId(),
                        subject.id(),
                        subject.applicationId(),
                        application.joining().providerId()));
        notices.confirmed(application, subject);
    }

    @Override
    public void refused(LostAccount application, String opinion) {
        notices.refused(application, opinion);
    }
}
