package org.beian.filing.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beian.account.signin.OneTimeToken;
import org.beian.code.Settings;
import org.beian.filing.FilingRefusal;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.trail.Act;
import org.beian.trail.AuditedCases;
import org.beian.trail.History;
import org.beian.value.EmailAddress;

/**
 * Repository of the one-time links for sponsors, which it creates, finds and expires in the
 * caller's transaction.
 */
@ApplicationScoped
public class SponsorInvitations implements AuditedCases {

    /** The page that a link opens; the token follows. */
    static final String PAGE = "/public/join.xhtml?token=";

    @Inject EntityManager em;
    @Inject Settings settings;
    @Inject History history;
    @Inject Clock clock;

    /**
     * A link with which a sponsor takes over what its provider filed for it, valid for the setting
     * {@code invitation.handOver.days}. Earlier links for the subject end.
     *
     * @param subjectId the subject that is passed on
     * @param applicationId the application that it was filed with
     * @param providerId the provider that passes it on
     * @param email one address of the sponsor's responsible person
     * @return the token for {@link #path}; returned once and not stored
     * @throws org.beian.value.InvalidValue when the address is none
     */
    @Clause("12.6")
    public OneTimeToken inviteToHandOver(
            Long subjectId, Long applicationId, Long providerId, String email) {
        return invite(
                InvitationPurpose.HAND_OVER,
                subjectId,
                applicationId,
                providerId,
                EmailAddress.parse(email));
    }

    /**
     * A link with which a sponsor confirms another address for the link of {@link
     * #inviteToHandOver}, valid as long. Earlier links for the subject end.
     *
     * @param other the address to confirm; the link itself goes to the one that the filing names
     */
    @Clause("12.6")
    public OneTimeToken askForAddress(
            Long subjectId, Long applicationId, Long providerId, EmailAddress other) {
        return invite(InvitationPurpose.LINK_ADDRESS, subjectId, applicationId, providerId, other);
    }

    /**
     * A link with which a sponsor takes over its filing as with that of {@link #inviteToHandOver},
     * valid as long, sent by the bureau on the sponsor's written application. Earlier links for the
     * subject end.
     *
     * @param providerId the provider that filed it
     * @param address the one that the sponsor wrote
     */
    @Clause("12.6")
    public OneTimeToken inviteAtCounter(
            Long subjectId, Long applicationId, Long providerId, EmailAddress address) {
        return invite(InvitationPurpose.COUNTER, subjectId, applicationId, providerId, address);
    }

    private OneTimeToken invite(
            InvitationPurpose purpose,
            Long subjectId,
            Long applicationId,
            Long providerId,
            EmailAddress email) {
        Instant now = clock.instant();
        endEarlier(subjectId);
        Duration valid =
                Duration.ofDays(
                        settings.number("invitation.handOver.days", null, Shanghai.date(now)));
        OneTimeToken token = OneTimeToken.random();
        SponsorInvitation invitation =
                new SponsorInvitation(token.hash(), purpose, email, now, now.plus(valid));
        invitation.passesOn(subjectId, applicationId, providerId);
        add(invitation, "12.6");
        return token;
    }

    /** The link with which an address can still be confirmed, for an application. */
    @Clause("12.6")
    public Optional<SponsorInvitation> unconfirmed(Long applicationId) {
        return em.createQuery(
                        """
                        select i from SponsorInvitation i
                        where i.applicationId = :application and i.purpose = :asked
                        and i.usedAt is null and i.expiresAt > :now""",
                        SponsorInvitation.class)
                .setParameter("application", applicationId)
                .setParameter("asked", InvitationPurpose.LINK_ADDRESS)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst();
    }

    /** A link with which a sponsor registers, sent to the address that it gave. */
    @Clause("13.1")
    public SponsorInvitation inviteToRegister(EmailAddress email, OneTimeToken token) {
        Instant now = clock.instant();
        SponsorInvitation invitation =
                new SponsorInvitation(
                        token.hash(),
                        InvitationPurpose.REGISTRATION,
                        email,
                        now,
                        now.plus(Duration.ofHours(registrationHours())));
        add(invitation, "13.1");
        return invitation;
    }

    public int registrationHours() {
        return settings.number(
                "invitation.registration.hours", null, Shanghai.date(clock.instant()));
    }

    /**
     * Whether an address has had its number of registration links within 24 hours (setting {@code
     * invitation.registration.perAddressPerDay}), whoever asked for them.
     */
    public boolean isFlooded(EmailAddress email) {
        Instant now = clock.instant();
        int most =
                settings.number(
                        "invitation.registration.perAddressPerDay", null, Shanghai.date(now));
        return em.createQuery(
                                """
                                select i.id from SponsorInvitation i
                                where i.email = :email and i.purpose = :registration
                                and i.createdAt > :since""",
                                Long.class)
                        .setParameter("email", email.toString())
                        .setParameter("registration", InvitationPurpose.REGISTRATION)
                        .setParameter("since", now.minus(Duration.ofDays(1)))
                        .setMaxResults(most)
                        .getResultList()
                        .size()
                >= most;
    }

    /** Path and query of the page that a link opens. */
    public static String path(OneTimeToken token) {
        return PAGE + token.plain();
    }

    /**
     * The link of a token, for reading.
     *
     * @throws RequestRejected {@link FilingRefusal#INVITATION_UNKNOWN} when there is none
     * @throws RequestRejected {@link FilingRefusal#INVITATION_USED} when it was used
     * @throws RequestRejected {@link FilingRefusal#INVITATION_EXPIRED} when it is too late
     */
    public SponsorInvitation usable(String token) {
        return usable(token, LockModeType.NONE);
    }

    /**
     * As {@link #usable(String)}, locked: of two that use it at once, one waits and is refused.
     *
     * @param toConfirm whether it is a link to confirm an address, and no other
     * @throws RequestRejected {@link FilingRefusal#INVITATION_UNKNOWN} also for another purpose
     */
    public SponsorInvitation locked(String token, boolean toConfirm) {
        SponsorInvitation found = usable(token, LockModeType.PESSIMISTIC_WRITE);
        if (toConfirm != (found.purpose() == InvitationPurpose.LINK_ADDRESS)) {
            throw FilingRefusal.INVITATION_UNKNOWN.of();
        }
        return found;
    }

    private SponsorInvitation usable(String token, LockModeType lock) {
        Long id =
                em.createQuery(
                                "select i.id from SponsorInvitation i where i.hash = :hash",
                                Long.class)
                        .setParameter("hash", OneTimeToken.hashOf(token))
                        .getResultStream()
                        .findFirst()
                        .orElseThrow(FilingRefusal.INVITATION_UNKNOWN::of);
        SponsorInvitation found = em.find(SponsorInvitation.class, id, lock);
        found.requireUsable(clock.instant());
        return found;
    }

    /** Ends the links for a subject that could still be used. */
    @Clause("12.6")
    public void endEarlier(Long subjectId) {
        Instant now = clock.instant();
        em.createQuery(
                        """
                        select i.id from SponsorInvitation i
                        where i.subjectId = :subject and i.usedAt is null and i.expiresAt > :now""",
                        Long.class)
                .setParameter("subject", subjectId)
                .setParameter("now", now)
                .getResultList()
                .forEach(
                        id -> {
                            SponsorInvitation earlier =
                                    em.find(
                                            SponsorInvitation.class,
                                            id,
                                            LockModeType.PESSIMISTIC_WRITE);
                            earlier.end(now);
                            history.write(earlier, Act.note("END_INVITATION", null, "12.6"));
                        });
    }

    private void add(SponsorInvitation invitation, String clause) {
        em.persist(invitation);
        history.write(invitation, Act.note("INVITE", invitation.purpose().name(), clause));
    }

    @Override
    public String caseType() {
        return SponsorInvitation.CASE_TYPE;
    }

    @Override
    public long count() {
        return em.createQuery("select count(i) from SponsorInvitation i", Long.class)
                .getSingleResult();
    }

    @Override
    public List<SponsorInvitation> after(long id, int limit) {
        return em.createQuery(
                        "select i from SponsorInvitation i where i.id > :id order by i.id",
                        SponsorInvitation.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }
}
