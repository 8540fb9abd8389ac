package org.beian.cancellation.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beian.cancellation.Cancellation;
import org.beian.cancellation.CancellationDocument;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRepository;
import org.beian.cancellation.CancellationRequest;
import org.beian.cancellation.CancellationTarget;
import org.beian.cancellation.Hearing;
import org.beian.cancellation.PendingChanges;
import org.beian.cancellation.rule.CancellationCheck;
import org.beian.cancellation.rule.TargetFacts;
import org.beian.document.AttachmentInfo;
import org.beian.document.Attachments;
import org.beian.filing.application.FiledPart;
import org.beian.filing.notice.FiledParties;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterState;
import org.beian.filing.rule.KnownUntrue;
import org.beian.filing.rule.RevokedMandates;
import org.beian.filing.rule.WaitingMoves;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.AccessDenials;
import org.beian.value.FilingNumber;
import org.beian.value.InvalidValue;
import org.beian.value.VisibleText;

/**
 * Lookup of what a cancellation is about, and of what its rules judge by. The subject is locked, so
 * that of two acts on one filing the second sees what the first did.
 */
@ApplicationScoped
class CancellationTargets {

    private static final Comparator<IcpAccess> ACTIVE_FIRST =
            Comparator.comparing((IcpAccess one) -> one.state() != RegisterState.ACTIVE)
                    .thenComparing(IcpAccess::id);

    @Inject EntityManager em;
    @Inject CancellationRepository cancellations;
    @Inject RevokedMandates mandates;
    @Inject KnownUntrue known;
    @Inject PendingChanges changes;
    @Inject WaitingMoves moves;
    @Inject Attachments attachments;
    @Inject Units units;
    @Inject AccessDenials hidden;
    @Inject FiledParties parties;
    @Inject Clock clock;

    /**
     * Result of the lookup.
     *
     * @param target null when the applicant may not apply about the number
     */
    record Found(CancellationTarget target, CancellationCheck check) {}

    /**
     * @param applicant unit of the sponsor or provider
     */
    Found find(CancellationRequest request, Long applicant, boolean byProvider) {
        Optional<FilingNumber> number = number(request.filingNumber());
        boolean ofWebsite = number.filter(one -> one.websiteOrdinal().isPresent()).isPresent();
        Optional<CancellationTarget> found =
                number.flatMap(this::locked)
                        .map(target -> withAccess(target, request, applicant))
                        .filter(target -> isOpenTo(target, applicant, byProvider));
        TargetFacts facts =
                found.map(target -> facts(target, applicant, null))
                        .orElseGet(() -> TargetFacts.unknown(ofWebsite));
        Set<String> own =
                request.documents().stream()
                        .map(CancellationDocument::id)
                        .filter(id -> isOwn(id, applicant))
                        .collect(Collectors.toSet());
        return new Found(
                found.orElse(null),
                new CancellationCheck(request, byProvider, own, facts, today()));
    }

    /**
     * The same for an authority that acts on its own motion about a filing that it filed.
     *
     * @param facts what it found untrue
     */
    Found find(CancellationRequest request, String facts, MotionOpening.Motion motion) {
        Optional<FilingNumber> number = number(request.filingNumber());
        boolean ofWebsite = number.filter(one -> one.websiteOrdinal().isPresent()).isPresent();
        Optional<CancellationTarget> found =
                number.flatMap(this::locked)
                        .filter(
                                target ->
                                        motion.authority()
                                                .equals(parties.authorityOf(target.subject())));
        TargetFacts held =
                found.map(target -> facts(target, motion.unitId(), null))
                        .orElseGet(() -> TargetFacts.unknown(ofWebsite));
        Set<String> own =
                request.documents().stream()
                        .map(CancellationDocument::id)
                        .filter(id -> isOwn(id, motion.documentsOf()))
                        .collect(Collectors.toSet());
        return new Found(
                found.orElse(null),
                new CancellationCheck(request, false, own, held, today(), facts));
    }

    /** The same for one that waits, which is not compared with itself. */
    Found find(Cancellation waiting) {
        IcpSubject subject = lock(waiting.subjectId());
        CancellationTarget target =
                new CancellationTarget(
                        subject,
                        waiting.websiteId() == null
                                ? null
                                : em.find(IcpWebsite.class, waiting.websiteId()),
                        waiting.accessId() == null
                                ? null
                                : em.find(IcpAccess.class, waiting.accessId()));
        CancellationRequest request =
                new CancellationRequest(
                        waiting.kind(),
                        waiting.filingNumber(),
                        null,
                        waiting.reason(),
                        waiting.onBehalf(),
                        waiting.documents(),
                        waiting.reference(),
                        waiting.serviceEndedOn());
        Set<String> own =
                waiting.documents().stream()
                        .map(CancellationDocument::id)
                        .collect(Collectors.toSet());
        return new Found(
                target,
                new CancellationCheck(
                        request,
                        waiting.byProvider(),
                        own,
                        facts(target, waiting.unitId(), waiting.id()),
                        today(),
                        waiting.hearing().map(Hearing::facts).orElse(null)));
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }

    private static Optional<FilingNumber> number(String text) {
        try {
            return Optional.ofNullable(text).map(FilingNumber::parse);
        } catch (InvalidValue none) {
            return Optional.empty();
        }
    }

    private Optional<CancellationTarget> locked(FilingNumber number) {
        return em.createQuery(
                        "select s.id from IcpSubject s where s.filingNumber = :number", Long.class)
                .setParameter("number", number.subject().canonical())
                .getResultStream()
                .findFirst()
                .map(this::lock)
                .flatMap(subject -> target(subject, number));
    }

    private IcpSubject lock(Long id) {
        return em.find(IcpSubject.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<CancellationTarget> target(IcpSubject subject, FilingNumber number) {
        if (number.websiteOrdinal().isEmpty()) {
            return Optional.of(new CancellationTarget(subject, null, null));
        }
        return em.createQuery(
                        "select w from IcpWebsite w where w.filingNumber = :number",
                        IcpWebsite.class)
                .setParameter("number", number.canonical())
                .getResultStream()
                .findFirst()
                .map(website -> new CancellationTarget(subject, website, null));
    }

    private CancellationTarget withAccess(
            CancellationTarget target, CancellationRequest request, Long applicant) {
        boolean wanted =
                request.kind() == CancellationKind.CANCEL_ACCESS && target.website() != null;
        Optional<Long> provider =
                request.access() == null
                        ? Optional.of(applicant)
                        : Optional.of(request.access())
                                .filter(VisibleText::isLine)
                                .flatMap(units::byCode)
                                .map(Unit::id);
        return wanted
                ? new CancellationTarget(
                        target.subject(),
                        target.website(),
                        provider.flatMap(
                                        id ->
                                                accesses(target).stream()
                                                        .filter(one -> one.providerId().equals(id))
                                                        .min(ACTIVE_FIRST))
                                .orElse(null))
                : target;
    }

    /** The accesses to the website, or to all websites of the subject. */
    private List<IcpAccess> accesses(CancellationTarget target) {
        return em.createQuery(
                        "select a from IcpAccess a where a.subjectId = :subject order by a.id",
                        IcpAccess.class)
                .setParameter("subject", target.subject().id())
                .getResultStream()
                .filter(
                        access ->
                                target.website() == null
                                        || access.websiteId().equals(target.website().id()))
                .toList();
    }

    /**
     * Whether the applicant may apply about it: the sponsor that holds the filing; a provider that
     * gives access, or that gave it to what is cancelled by now.
     */
    private boolean isOpenTo(CancellationTarget target, Long applicant, boolean byProvider) {
        boolean open =
                byProvider
                        ? accesses(target).stream()
                                .filter(access -> access.providerId().equals(applicant))
                                .anyMatch(
                                        access ->
                                                access.state() == RegisterState.ACTIVE
                                                        || target.cancelled())
                        : applicant.equals(target.subject().holderId());
        if (!open) {
            hidden.reachedFor("FILED_SUBJECT", target.subject().id());
        }
        return open;
    }

    private TargetFacts facts(CancellationTarget target, Long applicant, Long self) {
        boolean ownAccess =
                target.access() != null && target.access().providerId().equals(applicant);
        boolean accessRemains =
                target.website() != null
                        && accesses(target).stream()
                                .filter(access -> access.state() == RegisterState.ACTIVE)
                                .anyMatch(access -> !access.equals(target.access()));
        return new TargetFacts(
                true,
                target.website() != null,
                target.access() != null,
                ownAccess,
                target.cancelled(),
                accessRemains,
                target.subject().holderId() != null
                        && mandates.isRevoked(target.subject().holderId(), applicant),
                known.reportedBy(applicant, target.subject().id()),
                cancellations.open(target, self).map(one -> one.id().toString()).stream().toList(),
                changes.of(target).stream().toList(),
                moves(target),
                target.website() == null ? null : Shanghai.date(target.website().filedAt()));
    }

    /** Numbers of the websites that it ends, or ends in part, and that move. */
    private List<String> moves(CancellationTarget target) {
        return moves.of(target.subject().filingNumber()).stream()
                .map(FiledPart::number)
                .filter(
                        number ->
                                target.website() == null
                                        || target.website().filingNumber().equals(number))
                .sorted()
                .toList();
    }

    private boolean isOwn(String attachment, Long applicant) {
        Optional<AttachmentInfo> found =
                VisibleText.isLine(attachment) ? attachments.info(attachment) : Optional.empty();
        boolean own = found.filter(info -> info.unitId().equals(applicant)).isPresent();
        if (!own) {
            found.ifPresent(info -> hidden.reachedFor("ATTACHMENT", info.id()));
        }
        return own;
    }
}
