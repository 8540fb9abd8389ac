package org.beian.cancellation.procedure;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.cancellation.Cancellation;
import org.beian.cancellation.CancellationRefusal;
import org.beian.cancellation.CancellationRepository;
import org.beian.cancellation.CancellationRequest;
import org.beian.cancellation.CancellationState;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.letter.Letter;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.VisibleText;

/**
 * Cancellation on the authority's own motion, as a filing was found untrue (8.2): a reviewer opens
 * it and the sponsor is heard. Another reviewer decides in {@link CancellationReview}, or it is
 * dropped here.
 */
@Stateless
@RolesAllowed({REVIEWER, MINISTRY})
public class OwnMotion {

    private static final int SHORTEST_REASON = 4;

    @Inject CancellationRepository cancellations;
    @Inject CancellationTargets targets;
    @Inject MotionOpening motions;
    @Inject CancellationNotices notices;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Opens a cancellation of a subject or a website that the caller's authority filed; the sponsor
     * is told by letter, event and mail what was found and until when it may answer.
     *
     * @param facts what was found untrue, 4 to 1000 characters
     * @return its id
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_INCOMPLETE} with every fault
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_CONFLICT} when it is
     *     cancelled, or about to be cancelled or changed
     */
    @Clause("8.2")
    public Long open(CancellationRequest request, String facts) {
        Caller caller = callers.current();
        return motions.open(
                request,
                facts,
                new MotionOpening.Motion(
                        caller.authority().orElseThrow(), caller.unitId(), caller.unitId(), "8.2"));
    }

    /**
     * Drops one, so that the filing stays; the sponsor is told by letter, event and mail.
     *
     * @param reason 4 to 2000 characters
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_NOT_FOUND} when there is
     *     none, or another authority opened it
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_NOT_APPLIED_FOR} when it was
     *     applied for
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_OPINION_INVALID} when the
     *     reason says nothing
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_STATE_FORBIDS} when it was
     *     decided or dropped
     */
    @Clause("8.2")
    public void drop(String id, String reason) {
        Cancellation cancellation =
                hidden.unlessHidden(
                                cancellations.lock(id),
                                found ->
                                        callers.current()
                                                .authority()
                                                .equals(Optional.of(found.authority())))
                        .orElseThrow(() -> CancellationRefusal.CANCELLATION_NOT_FOUND.of(id));
        if (cancellation.hearing().isEmpty()) {
            throw CancellationRefusal.CANCELLATION_NOT_APPLIED_FOR.of(cancellation.id());
        }
        String said =
                VisibleText.given(reason, SHORTEST_REASON, ReviewerDecision.OPINION_LENGTH)
                        .orElseThrow(
                                () ->
                                        CancellationRefusal.CANCELLATION_OPINION_INVALID.of(
                                                ReviewerDecision.OPINION_LENGTH));
        CancellationState before = cancellation.state();
        cancellation.drop(callers.current().username(), said, clock.instant());
        Letter letter = notices.letter(cancellation, List.of());
        cancellation.announcedBy(letter.id());
        history.write(
                cancellation,
                Act.move(
                        "DROP",
                        before,
                        cancellation.state(),
                        said,
                        cancellation.hearing().orElseThrow().clause()),
                cancellation,
                letter);
        notices.decided(
                cancellation, targets.find(cancellation).target().subject(), letter, List.of());
    }
}
