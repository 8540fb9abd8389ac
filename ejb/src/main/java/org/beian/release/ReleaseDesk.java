package org.beian.release;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.beian.access.notice.StopAccessOrders;
import org.beian.account.Callers;
import org.beian.cancellation.CancellationRepository;
import org.beian.cancellation.CancellationTarget;
import org.beian.cancellation.PendingChanges;
import org.beian.cancellation.clearing.EmptyFilings;
import org.beian.filing.application.FiledPart;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterCancellation;
import org.beian.filing.rule.WaitingMoves;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.DomainName;
import org.beian.value.VisibleText;

/**
 * Decision of an authority on the release of a domain from a filing of its own (B11). A release is
 * a new version of the former website without the domain; one that has no other is cancelled, and
 * its providers are ordered to stop.
 */
@Stateless
@RolesAllowed({REVIEWER, MINISTRY})
public class ReleaseDesk {

    /** The act, as the versions of the register and the history of the filing name it. */
    static final String ACT = "DOMAIN_RELEASED";

    /** Most characters of an opinion. */
    public static final int LONGEST = 2000;

    private static final int SHORTEST = 4;

    @Inject EntityManager em;
    @Inject ReleaseRepository releases;
    @Inject ReleaseProof proof;
    @Inject ReleaseLetters letters;
    @Inject ReleaseNotices notices;
    @Inject RegisterCancellation register;
    @Inject StopAccessOrders orders;
    @Inject EmptyFilings empty;
    @Inject PendingChanges changes;
    @Inject CancellationRepository cancellations;
    @Inject WaitingMoves moves;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Releases the domain; both sides are told by letter, event and mail.
     *
     * @param version that the caller saw
     * @param opinion 4 to 2000 characters
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_NOT_FOUND} when there is none, or
     *     another authority decides
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_STATE_FORBIDS} when it is over
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_STALE} when it changed since
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_TEXT_INVALID} for the opinion
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_HEARING_OPEN} while the former holder
     *     may answer
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_CONFLICT} while the website is about to
     *     be changed, moved or cancelled
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_UNPROVEN} and others, when the domain
     *     register, read again, does not prove it
     */
    @Clause({"B11", "B4", "15.5"})
    public void release(Long id, int version, String opinion) {
        DomainRelease release = own(id);
        // the subject first, as every act on a filing does
        IcpSubject subject =
                em.find(IcpSubject.class, release.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        String said = decidable(release, version, opinion);
        IcpWebsite website = em.find(IcpWebsite.class, release.websiteId());
        requireNothingWaits(subject, website);
        DomainName domain = DomainName.parse(release.domain());
        proof.require(domain, subject.name(), release.filingNumber(), release.holder());
        ReleaseState before = release.state();
        release.decide(ReleaseState.RELEASED, said, callers.current().username(), clock.instant());
        List<IcpAccess> ended = register.release(website, domain, ACT);
        List<Letter> written = conclude(release, before);
        empty.completed(subject, ACT, release.filingNumber());
        ended.stream()
                // events are numbered by unit: always in the same order
                .sorted(Comparator.comparing(IcpAccess::providerId).thenComparing(IcpAccess::id))
                .forEach(
                        access ->
                                orders.issue(
                                        orders.ofFiled(
                                                access,
                                                release.authority(),
                                                written.get(0).number()),
                                        release));
        notices.decided(release, subject, written);
    }

    /** Refuses with reasons; as {@link #release}, but for proof and conflict. */
    @Clause("B11")
    public void refuse(Long id, int version, String opinion) {
        DomainRelease release = own(id);
        IcpSubject subject =
                em.find(IcpSubject.class, release.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        String said = decidable(release, version, opinion);
        ReleaseState before = release.state();
        release.decide(ReleaseState.REFUSED, said, callers.current().username(), clock.instant());
        notices.decided(release, subject, conclude(release, before));
    }

    private List<Letter> conclude(DomainRelease release, ReleaseState before) {
        List<Letter> written = letters.decision(release);
        boolean released = release.state() == ReleaseState.RELEASED;
        history.write(
                release,
                Act.move(
                        released ? "RELEASE_DOMAIN" : "REFUSE_RELEASE",
                        before,
                        release.state(),
                        release.opinion(),
                        "B11"),
                release,
                written.get(0),
                written.get(1));
        return written;
    }

    private DomainRelease own(Long id) {
        return hidden.unlessHidden(
                        releases.find(id),
                        found ->
                                callers.current()
                                        .authority()
                                        .equals(Optional.of(found.authority())))
                .orElseThrow(() -> ReleaseRefusal.RELEASE_NOT_FOUND.of(id));
    }

    private String decidable(DomainRelease release, int version, String opinion) {
        em.refresh(release, LockModeType.PESSIMISTIC_WRITE);
        if (release.state() != ReleaseState.UNDER_REVIEW) {
            throw ReleaseRefusal.RELEASE_STATE_FORBIDS.of(release.id(), release.state());
        }
        if (release.version() != version) {
            throw ReleaseRefusal.RELEASE_STALE.of(release.id());
        }
        Instant now = clock.instant();
        if (!release.isHeard(Shanghai.date(now))) {
            throw ReleaseRefusal.RELEASE_HEARING_OPEN.of(release.domain(), release.hearingUntil());
        }
        return VisibleText.given(opinion, SHORTEST, LONGEST)
                .orElseThrow(() -> ReleaseRefusal.RELEASE_TEXT_INVALID.of(SHORTEST, LONGEST));
    }

    private void requireNothingWaits(IcpSubject subject, IcpWebsite website) {
        CancellationTarget target = new CancellationTarget(subject, website, null);
        boolean waits =
                changes.of(target).isPresent()
                        || cancellations.open(target, null).isPresent()
                        || moves.of(subject.filingNumber())
                                .contains(FiledPart.website(website.filingNumber()));
        if (waits) {
            throw ReleaseRefusal.RELEASE_CONFLICT.of(website.filingNumber());
        }
    }
}
