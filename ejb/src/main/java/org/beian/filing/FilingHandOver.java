package org.beian.filing;

import static org.beian.account.Roles.PROVIDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.account.OneTimeToken;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Roster;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.EmailAddress;
import org.beian.value.InvalidValue;

/**
 * The provider passes the bureau's opinion and the credentials to the sponsor for whom it filed,
 * and guides it (12.6, 7.5). A sponsor without an account gets a one-time link, never a password.
 */
@Stateless
public class FilingHandOver {

    private static final int SHORTEST_GUIDANCE = 4;
    private static final int LONGEST_GUIDANCE = 1000;

    @Inject EntityManager em;
    @Inject FilingRepository filings;
    @Inject SponsorInvitations invitations;
    @Inject HandOverNotices notices;
    @Inject EntrustmentNotices entrusted;
    @Inject Roster roster;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Passes the result of an application that the caller handed in on behalf. Of an approved one
     * the sponsor gets, as long as no account of its holds the filing, a link to take it over; a
     * repeat sends a new link and ends the old one.
     *
     * @throws FilingNotFound also for another unit's
     * @throws FilingStateForbids when it is not decided, or the sponsor handed it in itself
     * @throws HandOverIncomplete naming the field that is missing or wrong: officer, guidance,
     *     email
     */
    @Clause({"12.6", "7.5"})
    @RolesAllowed(PROVIDER)
    public void pass(String id, HandOver given) {
        Caller caller = callers.current();
        FilingApplication application = filings.lockForChange(id, caller.unitId());
        boolean decided =
                application.state() == FilingState.APPROVED
                        || application.state() == FilingState.REFUSED;
        if (!decided || !application.onBehalf()) {
            throw new FilingStateForbids(application.id(), application.state());
        }
        Instant now = clock.instant();
        String officer = officer(given.officer(), caller.unitId(), now);
        String guidance = guidance(given.guidance());
        FilingRound round = filings.round(application.id(), application.round());
        EmailAddress address = address(given.email(), application, round);
        application.handOver(officer, now);
        notices.result(application, round, address, guidance);
        history.write(
                application,
                Act.note(
                        "HAND_OVER", officer + " → " + address.masked() + ": " + guidance, "12.6"));
        subjectToTakeOver(application)
                .ifPresent(subject -> sendLink(application, subject, address));
    }

    private void sendLink(FilingApplication application, IcpSubject subject, EmailAddress address) {
        OneTimeToken token =
                invitations.inviteToHandOver(
                        subject.id(), application.id(), application.unitId(), address.toString());
        notices.link(application, address, token);
        history.write(application, Act.note("SEND_LINK", address.masked(), "12.6"));
    }

    /** The subject that the application filed, while nobody's account holds it. */
    private Optional<IcpSubject> subjectToTakeOver(FilingApplication application) {
        if (application.state() != FilingState.APPROVED) {
            return Optional.empty();
        }
        return em.createQuery(
                        "select s from IcpSubject s where s.filingNumber = :number and s.holderId is null",
                        IcpSubject.class)
                .setParameter("number", application.filingNumber())
                .getResultStream()
                .findFirst();
    }

    private String officer(String given, Long provider, Instant now) {
        String officer = given == null ? "" : given.strip();
        if (officer.isEmpty() || !roster.isOnDuty(provider, officer, Shanghai.date(now))) {
            throw new HandOverIncomplete("officer", Shown.shortened(given));
        }
        return officer;
    }

    private static String guidance(String given) {
        String guidance = given == null ? "" : given.strip();
        if (guidance.length() < SHORTEST_GUIDANCE
                || guidance.length() > LONGEST_GUIDANCE
                || !PlainText.isPlain(guidance, true)) {
            throw new HandOverIncomplete("guidance", "—");
        }
        return guidance;
    }

    private EmailAddress address(String given, FilingApplication application, FilingRound round) {
        String written =
                PlainText.isBlank(given)
                        ? entrusted
                                .sponsorsAddress(application, FilingJson.read(round.content()))
                                .orElse(null)
                        : given;
        try {
            return EmailAddress.parse(written);
        } catch (InvalidValue wrong) {
            throw new HandOverIncomplete("email", "—");
        }
    }
}
