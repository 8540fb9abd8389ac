package org.beian.cancellation.procedure;

import static org.beian.account.Roles.SPONSOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.beian.account.Callers;
import org.beian.cancellation.Cancellation;
import org.beian.cancellation.CancellationRefusal;
import org.beian.cancellation.CancellationRepository;
import org.beian.cancellation.CancellationState;
import org.beian.cancellation.Hearing;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.VisibleText;

/**
 * Answer of a sponsor whose filing the authority is about to cancel on its own motion (8.2). It is
 * taken until the decision, also after its last day.
 */
@Stateless
@RolesAllowed(SPONSOR)
public class SponsorHearing {

    /** Most characters of an answer; a line break is one. */
    public static final int LONGEST = 2000;

    private static final int SHORTEST = 4;

    @Inject CancellationRepository cancellations;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Answers, once.
     *
     * @param words 4 to 2000 characters
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_NOT_FOUND} when there is none
     *     on a filing of the caller's, or it was applied for
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_ANSWER_INVALID} when the
     *     words say nothing, or too much
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_ANSWERED} after an answer or
     *     waiver
     * @throws RequestRejected {@link CancellationRefusal#CANCELLATION_STATE_FORBIDS} when it was
     *     decided or dropped
     */
    @Clause("8.2")
    public void answer(String id, String words) {
        Cancellation cancellation = heard(id);
        record(cancellation, text(words), Act.note("ANSWER", null, "8.2"));
    }

    /** Waives an answer, so that the authority need not wait; as {@link #answer}. */
    @Clause("8.2")
    public void waive(String id) {
        record(heard(id), null, Act.note("WAIVE", null, "8.2"));
    }

    private void record(Cancellation cancellation, String words, Act act) {
        Hearing hearing = cancellation.hearing().orElseThrow();
        Instant now = clock.instant();
        hearing.answered(words, callers.current().username(), now);
        history.write(cancellation, act, cancellation);
    }

    private Cancellation heard(String id) {
        Cancellation cancellation =
                hidden.unlessHidden(
                                cancellations.lock(id),
                                found ->
                                        cancellations.isOfHolder(found, callers.current().unitId()))
                        .filter(found -> found.hearing().isPresent())
                        .orElseThrow(() -> CancellationRefusal.CANCELLATION_NOT_FOUND.of(id));
        requireOpen(cancellation);
        return cancellation;
    }

    static void requireOpen(Cancellation cancellation) {
        if (cancellation.state() != CancellationState.UNDER_REVIEW) {
            throw CancellationRefusal.CANCELLATION_STATE_FORBIDS.of(
                    cancellation.id(), cancellation.state());
        }
        if (cancellation.hearing().orElseThrow().answeredAt() != null) {
            throw CancellationRefusal.CANCELLATION_ANSWERED.of(cancellation.id());
        }
    }

    static String text(String words) {
        return VisibleText.given(words, SHORTEST, LONGEST)
                .orElseThrow(
                        () ->
                                CancellationRefusal.CANCELLATION_ANSWER_INVALID.of(
                                        SHORTEST, LONGEST));
    }
}
