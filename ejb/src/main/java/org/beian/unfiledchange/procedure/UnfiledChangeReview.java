package org.beian.unfiledchange.procedure;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.cancellation.Cancellation;
import org.beian.cancellation.CancellationRequest;
import org.beian.cancellation.CancellationState;
import org.beian.cancellation.procedure.OwnMotion;
import org.beian.filing.register.IcpSubject;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.RecordedContent;
import org.beian.unfiledchange.UnfiledChange;
import org.beian.unfiledchange.UnfiledChangeRefusal;
import org.beian.unfiledchange.UnfiledChangeRepository;
import org.beian.unfiledchange.UnfiledChangeState;
import org.beian.unfiledchange.procedure.UnfiledChangeLetters.Occasion;
import org.beian.value.FilingNumber;
import org.beian.value.InvalidValue;

/**
 * Acts of the authority on an unfiled change (8.4): it decides on the sponsor's answer; of what is
 * overdue it reminds the sponsor, or opens a cancellation on its own motion (8.2).
 */
@Stateless
@RolesAllowed({REVIEWER, MINISTRY})
public class UnfiledChangeReview {

    @Inject EntityManager em;
    @Inject UnfiledChangeRepository changes;
    @Inject UnfiledChangeLimits limits;
    @Inject UnfiledChangeLetters letters;
    @Inject UnfiledChangeNotices notices;
    @Inject OwnMotion ownMotion;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Decides on the sponsor's answer, with a letter.
     *
     * @param version the version that the caller saw
     * @param upheld whether the change must be filed all the same, for which the sponsor gets its
     *     time anew; else it ends
     * @param opinion 4 to 2000 characters; the sponsor reads it
     * @throws RequestRejected {@link UnfiledChangeRefusal#UNFILED_CHANGE_NOT_FOUND} when another
     *     authority follows it
     * @throws RequestRejected {@link UnfiledChangeRefusal#UNFILED_CHANGE_STALE} when it changed
     *     since
     * @throws RequestRejected {@link UnfiledChangeRefusal#UNFILED_CHANGE_STATE_FORBIDS} when no
     *     answer waits
     * @throws RequestRejected {@link UnfiledChangeRefusal#UNFILED_CHANGE_TEXT_INVALID} for the
     *     opinion
     */
    @Clause("8.4")
    public void decide(String id, int version, boolean upheld, String opinion) {
        UnfiledChange change = own(id, version);
        Instant now = clock.instant();
        UnfiledChangeState before = change.state();
        String said = UnfiledChangeAnswering.text(opinion);
        change.decide(upheld, said, callers.current().username(), now);
        if (upheld) {
            limits.tell(change, now);
        }
        Occasion occasion = upheld ? Occasion.UPHELD : Occasion.REFUTED;
        Letter letter = letters.issue(change, occasion);
        history.write(
                change,
                Act.move(upheld ? "UPHOLD" : "REFUTE", before, change.state(), said, "8.4"),
                change,
                letter);
        notices.told(change, occasion, letter);
    }

    /**
     * Reminds the sponsor of what is overdue, with a letter that gives it its time anew.
     *
     * @throws RequestRejected as {@link #decide}, but for the words
     * @throws RequestRejected {@link UnfiledChangeRefusal#UNFILED_CHANGE_EARLY} before the
     *     sponsor's last day is over
     * @throws RequestRejected {@link UnfiledChangeRefusal#UNFILED_CHANGE_PURSUED} while a
     *     cancellation that was opened from it is under way
     */
    @Clause("8.4")
    public void remind(String id, int version) {
        UnfiledChange change = own(id, version);
        requireOverdue(change);
        limits.tell(change, clock.instant());
        Letter letter = letters.issue(change, Occasion.REMINDED);
        note(change, "REMIND", letter.number(), "8.4", change, letter);
        notices.told(change, Occasion.REMINDED, letter);
    }

    /**
     * Opens a cancellation of the filing or the website from what is overdue, as {@link
     * OwnMotion#open}.
     *
     * @return id of the cancellation
     * @throws RequestRejected as {@link #remind}
     * @throws RequestRejected {@link UnfiledChangeRefusal#UNFILED_CHANGE_FILING_UNKNOWN} when
     *     another filing is meant
     * @throws RequestRejected as {@link OwnMotion#open}
     */
    @Clause("8.2")
    public Long pursue(String id, int version, CancellationRequest request, String facts) {
        // the subject first, as every act on a filing does
        changes.find(id)
                .ifPresent(
                        found ->
                                em.find(
                                        IcpSubject.class,
                                        found.subjectId(),
                                        LockModeType.PESSIMISTIC_WRITE));
        UnfiledChange change = own(id, version);
        requireOverdue(change);
        if (!subject(request.filingNumber()).equals(subject(change.filingNumber()))) {
            throw UnfiledChangeRefusal.UNFILED_CHANGE_FILING_UNKNOWN.of(change.filingNumber());
        }
        Long cancellation = ownMotion.open(request, facts);
        change.pursue(cancellation);
        note(change, "PURSUE", cancellation.toString(), "8.2", change);
        return cancellation;
    }

    private static Optional<String> subject(String number) {
        try {
            return Optional.of(FilingNumber.parse(number).subject().canonical());
        } catch (InvalidValue none) {
            return Optional.empty();
        }
    }

    private void note(
            UnfiledChange change,
            String act,
            String reason,
            String clause,
            RecordedContent... recorded) {
        history.write(change, Act.note(act, reason, clause), recorded);
    }

    private void requireOverdue(UnfiledChange change) {
        if (change.state() != UnfiledChangeState.OPEN) {
            throw UnfiledChangeRefusal.UNFILED_CHANGE_STATE_FORBIDS.of(change.id(), change.state());
        }
        if (!Shanghai.date(clock.instant()).isAfter(change.due())) {
            throw UnfiledChangeRefusal.UNFILED_CHANGE_EARLY.of(change.id(), change.due());
        }
        if (change.cancellationId() != null
                && em.find(Cancellation.class, change.cancellationId()).state()
                        == CancellationState.UNDER_REVIEW) {
            throw UnfiledChangeRefusal.UNFILED_CHANGE_PURSUED.of(
                    change.id(), change.cancellationId());
        }
    }

    private UnfiledChange own(String id, int version) {
        UnfiledChange change =
                hidden.unlessHidden(
                                changes.lock(id),
                                found ->
                                        callers.current()
                                                .authority()
                                                .equals(Optional.of(found.authority())))
                        .orElseThrow(() -> UnfiledChangeRefusal.UNFILED_CHANGE_NOT_FOUND.of(id));
        if (change.version() != version) {
            throw UnfiledChangeRefusal.UNFILED_CHANGE_STALE.of(change.id());
        }
        return change;
    }
}
