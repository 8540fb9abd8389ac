package org.beian.cancellation.procedure;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beian.access.notice.StoppedAccesses;
import org.beian.account.Callers;
import org.beian.account.PersonNames;
import org.beian.account.SecondPerson;
import org.beian.cancellation.Cancellation;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRefusal;
import org.beian.cancellation.CancellationRepository;
import org.beian.cancellation.CancellationState;
import org.beian.cancellation.CancellationTarget;
import org.beian.cancellation.clearing.EmptyFilings;
import org.beian.cancellation.rule.CancellationRules;
import org.beian.code.CodeRow;
import org.beian.code.CodeTables;
import org.beian.filing.register.IcpAccess;
import org.beian.filing.register.RegisterCancellation;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.VisibleText;

/**
 * Review of applications for cancellation (15.4): take, release, approve, refuse. Only the
 * authority that filed decides (principle 2), only one reviewer, and never the account that
 * applied.
 */
@Stateless
@RolesAllowed({REVIEWER, MINISTRY})
public class CancellationReview {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Shanghai.ZONE);

    @Inject CancellationRepository cancellations;
    @Inject CancellationTargets targets;
    @Inject CancellationRules rules;
    @Inject CancellationNotices notices;
    @Inject CancellationOrders orders;
    @Inject RegisterCancellation register;
    @Inject EmptyFilings empty;
    @Inject StoppedAccesses stopped;
    @Inject CodeTables codes;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject PersonNames names;
    @Inject SecondPerson persons;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Takes an application for the caller; a repeat changes nothing.
     *
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_NOT_FOUND} when another
     *     authority decides it
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_TAKEN} when another reviewer
     *     has it
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_DECIDED} when it is no longer
     *     under review
     */
    @Clause("6.1")
    public void take(String id) {
        Cancellation cancellation = waiting(id);
        requireNotTaken(cancellation);
        if (cancellation.takenBy() == null) {
            cancellation.take(callers.current().username(), clock.instant());
            history.write(cancellation, Act.note("TAKE", null, "6.1"));
        }
    }

    /** Takes an application over from a colleague of the same authority; the history shows it. */
    @Clause("6.1")
    public void takeOver(String id) {
        Cancellation cancellation = waiting(id);
        String before = cancellation.takenBy();
        cancellation.take(callers.current().username(), clock.instant());
        history.write(cancellation, Act.note("TAKE_OVER", before, "6.1"));
    }

    /**
     * Puts an application back into the queue; a repeat changes nothing.
     *
     * @throws RequestRejected as {@link #take}
     */
    @Clause("6.1")
    public void release(String id) {
        Cancellation cancellation = waiting(id);
        requireNotTaken(cancellation);
        if (cancellation.takenBy() != null) {
            cancellation.release();
            history.write(cancellation, Act.note("RELEASE", null, "6.1"));
        }
    }

    /**
     * Approves: register, letter, stop-access notices, events and mails in one transaction.
     *
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_NOT_TAKEN} when the caller
     *     did not take it
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_DECIDED} when another
     *     decision came first
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_STALE} when it changed since
     *     the caller saw it
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_FOUR_EYES} when the caller
     *     applied for it
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_CONFLICT} or {@link
     *     CancellationRefusal#CANCELLATION_INCOMPLETE} when the check, run again, refuses
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_OPINION_INVALID} when the
     *     opinion is too long or not plain
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_HEARING_OPEN} when the
     *     authority acts on its own motion, and the sponsor may still answer
     */
    @Clause({"15.4", "15.5", "8.2"})
    public void approve(String id, ReviewerDecision decision) {
        Cancellation cancellation = decidable(id, decision);
        Instant now = clock.instant();
        boolean heard =
                cancellation.hearing().filter(it -> !it.isOver(Shanghai.date(now))).isEmpty();
        if (!heard) {
            throw CancellationRefusal.CANCELLATION_HEARING_OPEN.of(
                    cancellation.id(), cancellation.hearing().orElseThrow().until());
        }
        CancellationTargets.Found found = targets.find(cancellation);
        rules.require(
                found.check(),
                cancellation.authority().province().orElse(null),
                Shanghai.date(now));
        CancellationState before = cancellation.state();
        cancellation.approve(callers.current().username(), decision.opinion(), now);
        List<IcpAccess> ended = cancelled(found.target(), cancellation.kind());
        Letter letter = notices.letter(cancellation, List.of());
        conclude(cancellation, before, "APPROVE", cancellation.filingNumber(), letter);
        empty.completed(
                found.target().subject(), cancellation.kind().name(), cancellation.filingNumber());
        orders.issue(cancellation, ended, letter);
        if (cancellation.serviceEndedOn() != null) {
            stopped.stopped(
                    cancellation.accessId(),
                    cancellation.serviceEndedOn(),
                    person(cancellation.submitter()),
                    letter.number());
        }
        notices.decided(cancellation, found.target().subject(), letter, List.of());
    }

    private List<IcpAccess> cancelled(CancellationTarget target, CancellationKind kind) {
        return switch (kind) {
            case CANCEL_SUBJECT -> register.cancel(target.subject(), kind.name());
            case CANCEL_WEBSITE -> register.cancel(target.website(), kind.name());
            case CANCEL_ACCESS -> register.cancel(target.website(), target.access(), kind.name());
        };
    }

    /**
     * Refuses with reasons of the code table and the reviewer's own opinion.
     *
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_REASONS_MISSING} when no
     *     reason is given, or one is not in the code table today
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_NOT_APPLIED_FOR} for one that
     *     the authority opened on its own motion
     * @throws RequestRejected as {@link #approve}, but for the check
     */
    @Clause("15.4")
    public void refuse(String id, ReviewerDecision decision) {
        Cancellation cancellation = decidable(id, decision);
        if (cancellation.hearing().isPresent()) {
            throw CancellationRefusal.CANCELLATION_NOT_APPLIED_FOR.of(cancellation.id());
        }
        Instant now = clock.instant();
        List<CodeRow> reasons = reasons(decision.reasons(), Shanghai.date(now));
        List<String> given = reasons.stream().map(CodeRow::code).toList();
        CancellationState before = cancellation.state();
        cancellation.refuse(callers.current().username(), given, decision.opinion(), now);
        Letter letter = notices.letter(cancellation, reasons);
        conclude(cancellation, before, "REFUSE", String.join(", ", given), letter);
        notices.decided(
                cancellation, targets.find(cancellation).target().subject(), letter, reasons);
    }

    private void conclude(
            Cancellation cancellation,
            CancellationState before,
            String act,
            String reason,
            Letter letter) {
        cancellation.announcedBy(letter.id());
        history.write(
                cancellation,
                Act.move(act, before, cancellation.state(), reason, "15.4"),
                cancellation,
                letter);
    }

    private List<CodeRow> reasons(List<String> given, LocalDate today) {
        List<CodeRow> reasons = new ArrayList<>();
        for (String code : given.stream().distinct().toList()) {
            reasons.add(
                    codes.find("cancellation-refusal-reasons", code, today)
                            .orElseThrow(
                                    () ->
                                            CancellationRefusal.CANCELLATION_REASONS_MISSING.of(
                                                    code)));
        }
        if (reasons.isEmpty()) {
            throw CancellationRefusal.CANCELLATION_REASONS_MISSING.of("-");
        }
        return reasons;
    }

    private Cancellation decidable(String id, ReviewerDecision decision) {
        Cancellation cancellation = waiting(id);
        requireNotTaken(cancellation);
        if (cancellation.takenBy() == null) {
            throw CancellationRefusal.CANCELLATION_NOT_TAKEN.of(cancellation.id());
        }
        if (decision.opinion().length() > ReviewerDecision.OPINION_LENGTH
                || !VisibleText.isLines(decision.opinion())) {
            throw CancellationRefusal.CANCELLATION_OPINION_INVALID.of(
                    ReviewerDecision.OPINION_LENGTH);
        }
        if (cancellation.version() != decision.version()) {
            throw CancellationRefusal.CANCELLATION_STALE.of(cancellation.id());
        }
        if (persons.isCaller(cancellation.submitter())) {
            throw CancellationRefusal.CANCELLATION_FOUR_EYES.of(cancellation.id());
        }
        return cancellation;
    }

    private Cancellation waiting(String id) {
        Cancellation cancellation =
                hidden.unlessHidden(
                                cancellations.lock(id),
                                found ->
                                        callers.current()
                                                .authority()
                                                .equals(Optional.of(found.authority())))
                        .orElseThrow(() -> CancellationRefusal.CANCELLATION_NOT_FOUND.of(id));
        if (cancellation.state() != CancellationState.UNDER_REVIEW) {
            throw decided(cancellation);
        }
        return cancellation;
    }

    private RequestRejected decided(Cancellation cancellation) {
        List<HistoryEntry> entries = history.of(cancellation);
        HistoryEntry last = entries.get(entries.size() - 1);
        return CancellationRefusal.CANCELLATION_DECIDED.of(
                cancellation.state(), person(last.actor()), TIME.format(last.time()));
    }

    private String person(String actor) {
        return names.of(actor).orElse(actor);
    }

    private void requireNotTaken(Cancellation cancellation) {
        String taken = cancellation.takenBy();
        if (taken != null && !taken.equals(callers.current().username())) {
            throw CancellationRefusal.CANCELLATION_TAKEN.of(
                    person(taken), TIME.format(cancellation.takenAt()));
        }
    }
}
