package org.beian.filing.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import org.beian.account.signin.OneTimeToken;
import org.beian.filing.FilingRefusal;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingState;
import org.beian.filing.notice.HandOverNotices;
import org.beian.filing.notice.SponsorInvitation;
import org.beian.filing.notice.SponsorInvitations;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.Masking;
import org.beian.value.EmailAddress;

/**
 * Links with which a sponsor without an account takes over its filing (12.6). Whoever has the link
 * has the filing: it goes to an address that the filing names, and to another one only when the
 * sponsor confirmed it by a link of its own.
 */
@ApplicationScoped
class AccountLinks {

    @Inject EntityManager em;
    @Inject FilingRepository filings;
    @Inject SponsorInvitations invitations;
    @Inject HandOverNotices notices;
    @Inject History history;
    @Inject Clock clock;

    /** Sends the link for an approved application; nothing when the subject has its holder. */
    @Clause("12.6")
    void send(FilingApplication application, EmailAddress address) {
        toTakeOver(application).ifPresent(subject -> send(application, subject, address));
    }

    /** Asks at the filed address whether the link may go to another one. */
    @Clause("12.6")
    void ask(FilingApplication application, EmailAddress filed, EmailAddress other) {
        toTakeOver(application)
                .ifPresent(
                        subject -> {
                            OneTimeToken token =
                                    invitations.askForAddress(
                                            subject.id(),
                                            application.id(),
                                            application.unitId(),
                                            other);
                            notices.askForAddress(application, filed, other, token);
                            history.write(
                                    application, Act.note("ASK_ADDRESS", masked(other), "12.6"));
                        });
    }

    /**
     * Uses a link that {@link #ask} sent: the account link goes to the address confirmed.
     *
     * @throws RequestRejected {@link FilingRefusal#INVITATION_USED} also when the subject has its
     *     holder by now
     */
    @Clause("12.6")
    void confirm(SponsorInvitation invitation) {
        invitation.use(clock.instant());
        IcpSubject subject =
                em.find(IcpSubject.class, invitation.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        if (subject.holderId() != null) {
            throw FilingRefusal.INVITATION_USED.of();
        }
        FilingApplication application = filings.lock(invitation.applicationId()).orElseThrow();
        history.write(invitation, Act.note("CONFIRM_ADDRESS", null, "12.6"));
        history.write(application, Act.note("CONFIRM_ADDRESS", masked(invitation.email()), "12.6"));
        send(application, subject, invitation.email());
        notices.addressConfirmed(application);
    }

    private void send(FilingApplication application, IcpSubject subject, EmailAddress address) {
        OneTimeToken token =
                invitations.inviteToHandOver(
                        subject.id(), application.id(), application.unitId(), address.toString());
        notices.link(application, address, token);
        history.write(application, Act.note("SEND_LINK", masked(address), "12.6"));
    }

    /** The subject filed with the application, while it has no holder. */
    private Optional<IcpSubject> toTakeOver(FilingApplication application) {
        if (application.state() != FilingState.APPROVED) {
            return Optional.empty();
        }
        return em.createQuery(
                        """
                        select s from IcpSubject s where s.filingNumber = :number
                        and s.holderId is null\
                        """,
                        IcpSubject.class)
                .setParameter("number", application.filingNumber())
                .getResultStream()
                .findFirst();
    }

    private static String masked(EmailAddress address) {
        return Masking.contact(address.toString());
    }
}
