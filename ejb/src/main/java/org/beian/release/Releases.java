package org.beian.release;

import static org.beian.account.Roles.PROVIDER;
import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.document.Attachments;
import org.beian.filing.content.FilingItems;
import org.beian.filing.content.TextNormalizer;
import org.beian.filing.content.Texts;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpDomain;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.law.WorkingCalendar;
import org.beian.letter.Letter;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.Authority;
import org.beian.value.DomainName;
import org.beian.value.Province;
import org.beian.value.VisibleText;

/**
 * Application for the release of a domain by its new holder, or by a provider for it, and the
 * answer of the former holder (B11).
 */
@Stateless
public class Releases {

    /** Dated setting: working days of the former holder for its answer. */
    static final String HEARING = "release.hearing.workingDays";

    /** Dated setting: working days of the authority after them. */
    static final String REVIEW = "release.review.workingDays";

    /** Most characters of an answer. */
    public static final int LONGEST = 2000;

    private static final int SHORTEST = 4;
    private static final int LONGEST_LINE = 255;
    private static final int LONGEST_REFERENCE = 100;

    @Inject EntityManager em;
    @Inject ReleaseRepository releases;
    @Inject ReleaseProof proof;
    @Inject ReleaseLetters letters;
    @Inject ReleaseNotices notices;
    @Inject FiledParties parties;
    @Inject Attachments attachments;
    @Inject Units units;
    @Inject Calendars calendars;
    @Inject Settings settings;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Hands an application in; the former holder is told by letter, event and mail until when it
     * may answer.
     *
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_DOMAIN_INVALID} when the text is no
     *     domain
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_TEXT_INVALID} for the reference
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_INCOMPLETE} when a provider names no
     *     new holder or no mandate
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_DOCUMENT_UNKNOWN} when the mandate is
     *     not the caller's document
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_DOMAIN_NOT_FILED} when nobody filed it
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_OF_OWN} when the applicant filed it
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_WAITS} when another application waits
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_UNPROVEN}, {@link
     *     ReleaseRefusal#RELEASE_HOLDER_UNCHANGED} or {@link
     *     ReleaseRefusal#RELEASE_REGISTRANT_OTHER} when the domain register does not prove it
     */
    @Clause("B11")
    @RolesAllowed({SPONSOR, PROVIDER})
    public DomainRelease apply(ReleaseRequest request) {
        Caller caller = callers.current();
        DomainName domain =
                FilingItems.domain(request.domain() == null ? "" : request.domain().strip())
                        .orElseThrow(
                                () ->
                                        ReleaseRefusal.RELEASE_DOMAIN_INVALID.of(
                                                TextNormalizer.shortened(
                                                        String.valueOf(request.domain()))));
        boolean behalf = caller.has(PROVIDER);
        String holder = behalf ? entrusting(request) : own(caller);
        IcpDomain filed =
                Optional.ofNullable(em.find(IcpDomain.class, domain.toString()))
                        .orElseThrow(
                                () -> ReleaseRefusal.RELEASE_DOMAIN_NOT_FILED.of(domain.unicode()));
        IcpWebsite website = em.find(IcpWebsite.class, filed.websiteId());
        IcpSubject subject =
                em.find(IcpSubject.class, website.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        if (!behalf && caller.unitId().equals(subject.holderId())) {
            throw ReleaseRefusal.RELEASE_OF_OWN.of(domain.unicode(), website.filingNumber());
        }
        if (releases.open(subject.id()).stream()
                .anyMatch(open -> open.domain().equals(domain.toString()))) {
            throw ReleaseRefusal.RELEASE_WAITS.of(domain.unicode());
        }
        proof.require(domain, subject.name(), website.filingNumber(), holder);
        DomainRelease release = begin(domain, subject, website, holder);
        release.handedInBy(
                caller.unitId(),
                caller.username(),
                behalf ? request.mandate() : null,
                reference(request.reference()));
        releases.add(release);
        Letter letter = letters.hearing(release);
        history.write(
                release,
                Act.move("APPLY_RELEASE", null, release.state(), domain.unicode(), "B11"),
                release);
        history.write(release, Act.note("HEAR_FORMER", letter.number(), "B11"), release, letter);
        notices.applied(release, subject, letter);
        return release;
    }

    private DomainRelease begin(
            DomainName domain, IcpSubject subject, IcpWebsite website, String holder) {
        Instant now = clock.instant();
        LocalDate today = Shanghai.date(now);
        Authority authority = parties.authorityOf(subject);
        Province province = authority.province().orElse(null);
        WorkingCalendar calendar = calendars.current();
        DomainRelease release =
                new DomainRelease(domain.toString(), subject, website, authority, holder, now);
        release.hearUntil(
                calendar.deadline(today, settings.number(HEARING, province, today)).date());
        release.decideBy(
                calendar.deadline(release.hearingUntil(), settings.number(REVIEW, province, today))
                        .date());
        return release;
    }

    private static String reference(String given) {
        return Texts.isBlank(given)
                ? null
                : VisibleText.given(given, 1, LONGEST_REFERENCE)
                        .filter(VisibleText::isLine)
                        .orElseThrow(
                                () -> ReleaseRefusal.RELEASE_TEXT_INVALID.of(1, LONGEST_REFERENCE));
    }

    private String own(Caller caller) {
        return units.find(caller.unitId()).map(Unit::name).orElseThrow();
    }

    private String entrusting(ReleaseRequest request) {
        String holder =
                VisibleText.given(request.holder(), 1, LONGEST_LINE)
                        .orElseThrow(ReleaseRefusal.RELEASE_INCOMPLETE::of);
        if (Texts.isBlank(request.mandate())) {
            throw ReleaseRefusal.RELEASE_INCOMPLETE.of();
        }
        requireOwn(request.mandate());
        return holder;
    }

    private void requireOwn(String document) {
        boolean own =
                VisibleText.isLine(document)
                        && attachments
                                .info(document)
                                .filter(info -> info.unitId().equals(callers.current().unitId()))
                                .isPresent();
        if (!own) {
            throw ReleaseRefusal.RELEASE_DOCUMENT_UNKNOWN.of(TextNormalizer.shortened(document));
        }
    }

    /**
     * Takes back what is not decided.
     *
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_NOT_FOUND} also for another unit's
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_STATE_FORBIDS} when it is over
     */
    @Clause("B11")
    @RolesAllowed({SPONSOR, PROVIDER})
    public void withdraw(Long id) {
        Long unit = callers.current().unitId();
        DomainRelease release = locked(id, found -> found.applicantId().equals(unit));
        ReleaseState before = release.state();
        release.end(ReleaseState.WITHDRAWN, clock.instant());
        history.write(release, Act.move("WITHDRAW", before, release.state(), null, "B11"), release);
        notices.ended(release, em.find(IcpSubject.class, release.subjectId()));
    }

    /**
     * Answers for the former holder, once; also after its last day, until the decision.
     *
     * @param words 4 to 2000 characters
     * @param document id of one that the caller handed in; null for none
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_NOT_FOUND} when the caller is not the
     *     former holder
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_TEXT_INVALID} when the words say
     *     nothing
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_DOCUMENT_UNKNOWN} when the document is
     *     not the caller's
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_ANSWERED} after an answer
     * @throws RequestRejected {@link ReleaseRefusal#RELEASE_STATE_FORBIDS} when it is over
     */
    @Clause("B11")
    @RolesAllowed(SPONSOR)
    public void answer(Long id, String words, String document) {
        Long unit = callers.current().unitId();
        DomainRelease release =
                locked(
                        id,
                        found ->
                                unit.equals(
                                        em.find(IcpSubject.class, found.subjectId()).holderId()));
        String said = text(words);
        String added = Texts.isBlank(document) ? null : document;
        if (added != null) {
            requireOwn(added);
        }
        release.answer(said, added, callers.current().username(), clock.instant());
        history.write(release, Act.note("ANSWER", null, "B11"), release);
        notices.answered(release);
    }

    static String text(String words) {
        return VisibleText.given(words, SHORTEST, LONGEST)
                .orElseThrow(() -> ReleaseRefusal.RELEASE_TEXT_INVALID.of(SHORTEST, LONGEST));
    }

    private DomainRelease locked(Long id, Predicate<DomainRelease> isOpenTo) {
        DomainRelease release =
                hidden.unlessHidden(releases.find(id), isOpenTo)
                        .orElseThrow(() -> ReleaseRefusal.RELEASE_NOT_FOUND.of(id));
        em.refresh(release, LockModeType.PESSIMISTIC_WRITE);
        return release;
    }
}
