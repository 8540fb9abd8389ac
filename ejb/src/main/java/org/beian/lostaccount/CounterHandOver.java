package org.beian.lostaccount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.beian.account.signin.OneTimeToken;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.notice.SponsorInvitations;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.RegisterState;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.Masking;
import org.beian.value.EmailAddress;

/**
 * Carrying out of a confirmed application for the hand-over of a filing (12.6): a one-time link
 * goes to the address that the sponsor wrote, with which it opens an account and holds the filing,
 * as after the provider's own hand-over. The addresses on file are told.
 */
@ApplicationScoped
class CounterHandOver implements LostAccountOutcome {

    @Inject EntityManager em;
    @Inject SponsorInvitations invitations;
    @Inject FilingRepository filings;
    @Inject FiledSponsors sponsors;
    @Inject LostAccountNotices notices;
    @Inject History history;

    @Override
    public LostAccountKind kind() {
        return LostAccountKind.HAND_OVER;
    }

    @Override
    public void refused(LostAccount lost, String opinion) {
        notices.refused(lost, opinion);
    }

    /**
     * @throws RequestRejected {@link LostAccountRefusal#LOST_ACCOUNT_HELD} when the sponsor holds
     *     the filing by now; {@link LostAccountRefusal#LOST_ACCOUNT_NO_FILING} when the filing is
     *     not in force any more
     */
    @Override
    @Clause("12.6")
    public void confirmed(LostAccount lost, String opinion) {
        IcpSubject subject = em.find(IcpSubject.class, lost.subjectId());
        FilingApplication application = filings.find(subject.applicationId()).orElseThrow();
        EmailAddress address = EmailAddress.parse(lost.newEmail());
        // links first, then the subject, then the application: who uses a link goes that way too
        OneTimeToken token =
                invitations.inviteAtCounter(
                        subject.id(), application.id(), application.unitId(), address);
        em.lock(subject, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(subject);
        if (subject.holderId() != null) {
            throw LostAccountRefusal.LOST_ACCOUNT_HELD.of();
        }
        if (subject.state() != RegisterState.ACTIVE) {
            throw LostAccountRefusal.LOST_ACCOUNT_NO_FILING.of();
        }
        FilingApplication filed = filings.lock(application.id()).orElseThrow();
        history.write(
                filed,
                Act.note("SEND_LINK_AT_COUNTER", Masking.contact(address.toString()), "12.6"));
        notices.handedOver(lost, filed, sponsors.addresses(subject), token);
    }
}
