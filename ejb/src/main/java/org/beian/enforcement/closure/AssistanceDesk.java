package org.beian.enforcement.closure;

import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.beian.access.notice.OrderedAccess;
import org.beian.access.notice.StopAccessOrders;
import org.beian.account.Callers;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.enforcement.closure.AssistanceLetters.Occasion;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.letter.Letter;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.VisibleText;

/** Desk of the bureau that is asked to help close a website (16.5). */
@Stateless
@RolesAllowed(REVIEWER)
public class AssistanceDesk {

    /** Most characters of a reason. */
    public static final int LONGEST = 2000;

    private static final int SHORTEST = 4;

    @Inject AssistanceRepository assistances;
    @Inject AssistanceLetters letters;
    @Inject AssistanceNotices told;
    @Inject ClosedAccesses accesses;
    @Inject StopAccessOrders orders;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Orders the providers to stop access, in one step: each gets a notice of the caller's bureau.
     *
     * @param version the version that the caller saw
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_ASSISTANCE_NOT_FOUND} when
     *     there is none, or another bureau is asked
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_ASSISTANCE_STALE} when it
     *     changed since
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_ASSISTANCE_STATE_FORBIDS} when
     *     it was ordered, declined or taken back
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_ASSISTANCE_NOTHING_SERVED} when
     *     no provider gives access any more
     */
    @Clause("16.5")
    public void order(String id, int version) {
        Assistance request = own(id, version);
        AssistanceState before = request.state();
        request.order();
        List<OrderedAccess> wanted =
                request.accesses().stream()
                        .flatMap(access -> accesses.order(request, access).stream())
                        .toList();
        if (wanted.isEmpty()) {
            throw EnforcementRefusal.ENFORCEMENT_ASSISTANCE_NOTHING_SERVED.of(request.site());
        }
        history.write(
                request, Act.move("ORDER_STOP", before, request.state(), null, "16.5"), request);
        wanted.forEach(order -> orders.issue(order, request));
        told.ordered(request);
    }

    /**
     * Declines; the bureau that asks reads why in a letter.
     *
     * @param version the version that the caller saw
     * @param reason 4 to 2000 characters
     * @throws RequestRejected as {@link #order}, but for the providers
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_ASSISTANCE_INSTRUCTED} when the
     *     ministry instructed the bureau to help
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_ASSISTANCE_TEXT_INVALID} for
     *     the reason
     */
    @Clause("16.5")
    public void decline(String id, int version, String reason) {
        Assistance request = own(id, version);
        String said =
                VisibleText.given(reason, SHORTEST, LONGEST)
                        .orElseThrow(
                                () ->
                                        EnforcementRefusal.ENFORCEMENT_ASSISTANCE_TEXT_INVALID.of(
                                                SHORTEST, LONGEST));
        AssistanceState before = request.state();
        request.decline(said, callers.current().username(), clock.instant());
        Letter letter = letters.issue(request, Occasion.DECLINED);
        history.write(
                request,
                Act.move("DECLINE_ASSISTANCE", before, request.state(), said, "16.5"),
                request,
                letter);
        told.declined(request, letter);
    }

    /**
     * Replies to the bureau that asks, with a letter on what the providers reported.
     *
     * @param version the version that the caller saw
     * @throws RequestRejected as {@link #order}, but for the providers; also when one of them has
     *     not reported yet
     */
    @Clause("16.5")
    public void reply(String id, int version) {
        Assistance request = own(id, version);
        AssistanceState before = request.state();
        request.reply(callers.current().username(), clock.instant());
        Letter letter = letters.issue(request, Occasion.REPLIED);
        history.write(
                request,
                Act.move("REPLY_ASSISTANCE", before, request.state(), letter.number(), "16.5"),
                request,
                letter);
        told.replied(request, letter);
    }

    private Assistance own(String id, int version) {
        Assistance request =
                hidden.unlessHidden(
                                assistances.lock(id),
                                found ->
                                        callers.current()
                                                .authority()
                                                .equals(Optional.of(found.asked())))
                        .orElseThrow(
                                () -> EnforcementRefusal.ENFORCEMENT_ASSISTANCE_NOT_FOUND.of(id));
        if (request.version() != version) {
            throw EnforcementRefusal.ENFORCEMENT_ASSISTANCE_STALE.of(request.letterNumber());
        }
        return request;
    }
}
