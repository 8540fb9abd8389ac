package org.beian.filing.mandate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.beian.account.Roles;
import org.beian.account.SponsorAccounts;
import org.beian.account.signin.OneTimeToken;
import org.beian.filing.FilingRefusal;
import org.beian.filing.notice.InvitationView;
import org.beian.filing.notice.SponsorInvitation;
import org.beian.filing.notice.SponsorInvitations;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.notice.PublicAddress;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.Masking;
import org.beian.value.EmailAddress;
import org.beian.value.VisibleText;

/** Transactions behind {@link SponsorRegistration}, run in the role of the system. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class SponsorRegistrationActs {

    private static final int LONGEST_NAME = 255;

    @Inject EntityManager em;
    @Inject SponsorInvitations invitations;
    @Inject SponsorAccounts accounts;
    @Inject AccountLinks links;
    @Inject Units units;
    @Inject Outbox outbox;
    @Inject PublicAddress address;
    @Inject History history;
    @Inject Event<SponsorJoined> joined;
    @Inject Clock clock;

    /**
     * As {@link SponsorRegistration#request}. A sponsor that is known already gets a mail without a
     * link.
     */
    @Clause("13.1")
    public void invite(EmailAddress email, Locale locale) {
        if (invitations.isFlooded(email)) {
            return;
        }
        OneTimeToken token = OneTimeToken.random();
        SponsorInvitation invitation = invitations.inviteToRegister(email, token);
        boolean known = units.hasSponsorReachedAt(email.toString());
        outbox.queueSecret(
                email,
                MailFrame.to(null),
                known ? "registration.known" : "registration.link",
                locale,
                invitation,
                token.plain(),
                address.of(known ? "/login.xhtml" : SponsorInvitations.path(token)),
                invitations.registrationHours());
    }

    /** As {@link SponsorRegistration#look}. */
    public InvitationView look(String token) {
        SponsorInvitation invitation = invitations.usable(token);
        String name =
                invitation.subjectId() == null
                        ? null
                        : em.find(IcpSubject.class, invitation.subjectId()).name();
        return new InvitationView(
                invitation.purpose(),
                Masking.contact(invitation.email().toString()),
                name,
                invitation.expiresAt());
    }

    /** As {@link SponsorRegistration#join}. */
    @Clause({"12.6", "13.1"})
    public String join(String token, NewSponsor sponsor) {
        SponsorInvitation invitation = invitations.locked(token, false);
        Instant now = clock.instant();
        invitation.use(now);
        IcpSubject subject = subjectOf(invitation);
        String clause = subject == null ? "13.1" : "12.6";
        Unit unit = unit(invitation, subject == null ? sponsor.unitName() : subject.name(), now);
        String username =
                accounts.open(
                                unit,
                                sponsor.username(),
                                sponsor.displayName(),
                                sponsor.password(),
                                clause)
                        .username();
        history.write(invitation, Act.note("JOIN", username, clause));
        if (subject != null) {
            subject.heldBy(unit.id());
            joined.fire(
                    new SponsorJoined(
                            unit.id(),
                            subject.id(),
                            invitation.applicationId(),
                            invitation.providerId()));
        }
        return username;
    }

    /** As {@link SponsorRegistration#confirmAddress}. */
    @Clause("12.6")
    public void confirmAddress(String token) {
        links.confirm(invitations.locked(token, true));
    }

    private IcpSubject subjectOf(SponsorInvitation invitation) {
        if (invitation.subjectId() == null) {
            return null;
        }
        IcpSubject subject =
                em.find(IcpSubject.class, invitation.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        if (subject.holderId() != null) {
            throw FilingRefusal.INVITATION_USED.of();
        }
        return subject;
    }

    private Unit unit(SponsorInvitation invitation, String given, Instant now) {
        String name = given == null ? "" : given.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || !VisibleText.isLine(name)) {
            throw FilingRefusal.SPONSOR_INVALID.of();
        }
        Unit unit =
                new Unit(
                        "sponsor-" + invitation.caseId(),
                        name,
                        null,
                        Set.of(Capacity.SPONSOR),
                        Shanghai.date(now));
        unit.reachedAt(null, null, invitation.email().toString());
        units.add(unit);
        em.flush();
        return unit;
    }
}
