package org.beian.remedy.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beian.access.notice.AccessOrder;
import org.beian.access.notice.StopAccessNotice;
import org.beian.access.notice.StopAccessOrders;
import org.beian.access.notice.StopAccessRepository;
import org.beian.access.notice.StopAccessState;
import org.beian.cancellation.Cancellation;
import org.beian.cancellation.CancellationState;
import org.beian.cancellation.clearing.Clearing;
import org.beian.cancellation.clearing.ClearingState;
import org.beian.cancellation.clearing.EmptyFilings;
import org.beian.cancellation.revival.UncertainAccess;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.blacklist.BlacklistLifting;
import org.beian.enforcement.casework.FineCollections;
import org.beian.enforcement.casework.SetAside;
import org.beian.enforcement.closure.ClosureOrders;
import org.beian.enforcement.decision.CaseRevocation;
import org.beian.enforcement.proceeding.CaseSite;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.filing.application.FilingApplication;
import org.beian.filing.application.FilingRepository;
import org.beian.filing.application.FilingState;
import org.beian.filing.blacklist.BlacklistEntry;
import org.beian.filing.moved.MovedFilings;
import org.beian.filing.register.IcpSubject;
import org.beian.filing.register.IcpWebsite;
import org.beian.filing.register.RegisterCancellation;
import org.beian.filing.submission.SubmissionHandler;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.remedy.Remedy;
import org.beian.remedy.RemedyKind;
import org.beian.remedy.RemedyRefusal;
import org.beian.remedy.RemedyState;
import org.beian.remedy.service.ServiceRecord;
import org.beian.trail.AuditedCase;

/**
 * Consequences of an attacked decision: orders to stop access, which a stay holds, the end of a
 * filing, and that of an application; they are undone when the decision is revoked. A stay undoes
 * no cancellation.
 */
@ApplicationScoped
@Clause({"B5", "15.4", "15.5"})
class WhatFollowed {

    /** The act, as versions and history of the filing name it. */
    private static final String ACT = "RESTORE";

    private static final Comparator<StopAccessNotice> BY_PROVIDER =
            Comparator.comparing(StopAccessNotice::providerId).thenComparing(StopAccessNotice::id);

    /** Kind of the letter on a refused application. */
    private static final String FILING_REFUSAL = "FILING_REFUSAL";

    @Inject EntityManager em;
    @Inject StopAccessRepository notices;
    @Inject StopAccessOrders orders;
    @Inject MovedFilings moved;
    @Inject RegisterCancellation register;
    @Inject EmptyFilings empty;
    @Inject ClosureOrders closures;
    @Inject CaseRevocation revocation;
    @Inject FineCollections fines;
    @Inject BlacklistLifting blacklist;
    @Inject FilingRepository filings;
    @Inject SubmissionHandler submissions;

    /** The orders to stop access, by provider: events are numbered by unit. */
    List<StopAccessNotice> orders(ServiceRecord letter) {
        return switch (letter.aboutType()) {
            case Cancellation.CASE_TYPE -> causedBy(em.find(Cancellation.class, letter.aboutId()));
            case EnforcementCase.CASE_TYPE -> ordersOf(caseOf(letter), letter);
            case StopAccessNotice.CASE_TYPE ->
                    notices.find(letter.aboutId()).stream()
                            .filter(notice -> notice.ordered() == AccessOrder.STOP)
                            .toList();
            default -> List.of();
        };
    }

    private List<StopAccessNotice> causedBy(AuditedCase cause) {
        return notices.causedBy(cause).stream().sorted(BY_PROVIDER).toList();
    }

    /** None where the case was decided anew: what that led to is not the letter's. */
    private List<StopAccessNotice> ordersOf(EnforcementCase one, ServiceRecord letter) {
        Long current = one.decision().letterId();
        return current == null || current.equals(letter.id()) ? closures.notices(one) : List.of();
    }

    private EnforcementCase caseOf(ServiceRecord letter) {
        return em.find(EnforcementCase.class, letter.aboutId());
    }

    private Stream<StopAccessNotice> locked(List<StopAccessNotice> some) {
        return some.stream().flatMap(notice -> notices.lock(notice.id()).stream());
    }

    /** A remedy began or ended, on which the collection of a fine waits. */
    void recount(ServiceRecord letter) {
        if (letter.aboutType().equals(EnforcementCase.CASE_TYPE)) {
            fines.recount(letter.id());
        }
    }

    void stay(ServiceRecord letter) {
        locked(orders(letter))
                .filter(notice -> notice.state() == StopAccessState.OPEN)
                .forEach(orders::stay);
    }

    void goOn(ServiceRecord letter) {
        locked(orders(letter))
                .filter(notice -> notice.state() == StopAccessState.STAYED)
                .forEach(orders::goOn);
    }

    /**
     * Undoes what followed: the number is in force again, access may be resumed, an application
     * that was refused is under review again.
     *
     * @param remedy which was decided; its authority may be told to decide anew
     * @return that application; empty for any other decision
     * @throws RequestRejected {@link RemedyRefusal#REMEDY_RESTORE_CONFLICT} when the domains or the
     *     document of what was cancelled were filed otherwise since
     * @throws RequestRejected {@link RemedyRefusal#REMEDY_REVIEW_CONFLICT} when what was refused
     *     was handed in again since
     */
    Optional<FilingApplication> undo(ServiceRecord letter, Remedy remedy) {
        if (FILING_REFUSAL.equals(letter.letterKind())) {
            return Optional.of(takeUpAgain(letter));
        }
        List<StopAccessNotice> ordered = orders(letter);
        switch (letter.aboutType()) {
            case Cancellation.CASE_TYPE -> {
                Cancellation cancellation = em.find(Cancellation.class, letter.aboutId());
                if (cancellation.state() == CancellationState.APPROVED) {
                    restore(cancellation);
                }
            }
            case EnforcementCase.CASE_TYPE -> undo(caseOf(letter), letter, remedy);
            case Clearing.CASE_TYPE -> {
                Clearing clearing = em.find(Clearing.class, letter.aboutId());
                if (clearing.state() == ClearingState.CLEARED) {
                    restore(
                            clearing.subjectId(),
                            clearing.websiteId(),
                            List.of(),
                            clearing.filingNumber());
                }
            }
            case BlacklistEntry.CASE_TYPE ->
                    blacklist.liftByRemedy(letter.aboutId(), remedy.outcome());
            case UncertainAccess.CASE_TYPE -> {
                UncertainAccess ended = em.find(UncertainAccess.class, letter.aboutId());
                restore(
                        ended.subjectId(),
                        ended.websiteId(),
                        List.of(ended.accessId()),
                        ended.filingNumber());
            }
            default -> {
                // any other decision is settled by hand
            }
        }
        locked(ordered).forEach(orders::undo);
        return Optional.empty();
    }

    /** What was cancelled is in force again first: access is resumed to what is filed only. */
    private void undo(EnforcementCase decided, ServiceRecord letter, Remedy remedy) {
        boolean cancelled =
                letter.id().equals(decided.decision().letterId())
                        && decided.decision().revokedAt() == null
                        && decided.decision().servedOn() != null
                        && decided.state() != CaseState.DECIDED
                        && decided.decision().measures().has(MeasureKind.CANCELLATION);
        if (cancelled) {
            restore(decided.site(), closures.accesses(decided));
        }
        SetAside why =
                new SetAside(
                        letter.letterNumber(),
                        remedy.kind() == RemedyKind.LAWSUIT,
                        remedy.body(),
                        remedy.outcomeDay(),
                        remedy.outcome());
        if (remedy.state() == RemedyState.REMITTED) {
            revocation.remit(letter.id(), why);
        } else {
            revocation.revoke(letter.id(), why);
        }
        revocation.reopen(decided.id(), letter.id(), why);
    }

    /** What the decision cancelled may have moved before it took effect. */
    private void restore(CaseSite site, List<Long> accesses) {
        IcpSubject subject = moved.lock(site.subjectId());
        if (site.websiteId() == null) {
            restore(subject.id(), null, accesses, subject.filingNumber());
        } else {
            IcpWebsite website = moved.site(site.websiteId());
            restore(website.subjectId(), website.id(), accesses, website.filingNumber());
        }
    }

    private FilingApplication takeUpAgain(ServiceRecord letter) {
        FilingApplication application = filings.lock(letter.aboutId()).orElseThrow();
        boolean refused =
                application.state() == FilingState.REFUSED
                        && letter.id()
                                .equals(
                                        filings.round(application.id(), application.round())
                                                .letterId());
        if (!refused) {
            throw RemedyRefusal.REMEDY_REVIEW_CONFLICT.of(application.id(), application.state());
        }
        submissions.takeUpAgain(application, letter.letterNumber());
        return application;
    }

    private void restore(Cancellation cancellation) {
        restore(
                cancellation.subjectId(),
                cancellation.websiteId(),
                accessesOf(cancellation),
                cancellation.filingNumber());
    }

    private List<Long> accessesOf(Cancellation cancellation) {
        return cancellation.accessId() == null
                ? notices.causedBy(cancellation).stream().map(StopAccessNotice::accessId).toList()
                : List.of(cancellation.accessId());
    }

    private void restore(Long subjectId, Long websiteId, List<Long> accesses, String number) {
        // the subject first, as every act on a filing does
        IcpSubject subject = em.find(IcpSubject.class, subjectId, LockModeType.PESSIMISTIC_WRITE);
        IcpWebsite website = websiteId == null ? null : em.find(IcpWebsite.class, websiteId);
        if (!register.isRestorable(subject, website, accesses)) {
            throw RemedyRefusal.REMEDY_RESTORE_CONFLICT.of(number);
        }
        register.restore(subject, website, accesses, ACT);
        em.flush();
        empty.completed(subject, ACT, number);
    }
}
