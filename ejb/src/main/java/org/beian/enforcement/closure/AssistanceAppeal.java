package org.beian.enforcement.closure;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.beian.account.Callers;
import org.beian.enforcement.EnforcementRefusal;
import org.beian.enforcement.closure.AssistanceLetters.Occasion;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.Authority;
import org.beian.value.VisibleText;

/**
 * Appeal against a declined request for assistance: the bureau that asked asks again, or takes it
 * to the ministry, which instructs the other bureau or finds it right (16.5).
 */
@Stateless
public class AssistanceAppeal {

    private static final int SHORTEST = 4;

    @Inject AssistanceRepository assistances;
    @Inject AssistanceDeadlines limits;
    @Inject AssistanceLetters letters;
    @Inject AssistanceNotices told;
    @Inject AccessDenials hidden;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Asks the bureau that declined again, with the whole limit from today.
     *
     * @param version the version that the caller saw
     * @param reason 4 to 2000 characters
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_ASSISTANCE_NOT_FOUND} when
     *     there is none, or another bureau asked
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_ASSISTANCE_STALE} when it
     *     changed since
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_ASSISTANCE_TEXT_INVALID} for
     *     the reason
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_ASSISTANCE_STATE_FORBIDS} when
     *     it was not declined, or the ministry found that right
     */
    @Clause("16.5")
    @RolesAllowed(REVIEWER)
    public void askAgain(String id, int version, String reason) {
        Assistance request = seen(id, version, this::isOwn);
        AssistanceState before = request.state();
        String said = text(reason);
        Instant now = clock.instant();
        LocalDate until = limits.until(request.asked(), Shanghai.date(now));
        request.appeal(AssistanceState.SENT, said, now, until);
        told.sent(request, move(request, before, "ASK_AGAIN", Occasion.SENT_AGAIN, said));
    }

    /**
     * Takes what was declined to the ministry; as {@link #askAgain}.
     *
     * @param version the version that the caller saw
     */
    @Clause("16.5")
    @RolesAllowed(REVIEWER)
    public void refer(String id, int version, String reason) {
        Assistance request = seen(id, version, this::isOwn);
        AssistanceState before = request.state();
        String said = text(reason);
        Instant now = clock.instant();
        LocalDate until = limits.until(Authority.MINISTRY, Shanghai.date(now));
        request.appeal(AssistanceState.REFERRED, said, now, until);
        told.referred(request, move(request, before, "REFER", Occasion.REFERRED, said));
    }

    /**
     * Instructs the bureau asked to help: it cannot decline again.
     *
     * @param version the version that the caller saw
     * @param reason 4 to 2000 characters
     * @throws RequestRejected {@link EnforcementRefusal#ENFORCEMENT_ASSISTANCE_STATE_FORBIDS} when
     *     nobody took it to the ministry; else as {@link #askAgain}
     */
    @Clause("16.5")
    @RolesAllowed(MINISTRY)
    public void instruct(String id, int version, String reason) {
        Assistance request = seen(id, version, any -> true);
        AssistanceState before = request.state();
        String said = text(reason);
        Instant now = clock.instant();
        request.instruct(said, now, limits.until(request.asked(), Shanghai.date(now)));
        told.instructed(request, move(request, before, "INSTRUCT", Occasion.INSTRUCTED, said));
    }

    /** Finds that the bureau asked declined rightly; as {@link #instruct}. */
    @Clause("16.5")
    @RolesAllowed(MINISTRY)
    public void uphold(String id, int version, String reason) {
        Assistance request = seen(id, version, any -> true);
        AssistanceState before = request.state();
        String said = text(reason);
        request.uphold(said, callers.current().username(), clock.instant());
        told.upheld(request, move(request, before, "UPHOLD", Occasion.UPHELD, said));
    }

    private Letter move(
            Assistance request,
            AssistanceState before,
            String act,
            Occasion occasion,
            String reason) {
        Letter letter = letters.issue(request, occasion);
        history.write(
                request,
                Act.move(act + "_ASSISTANCE", before, request.state(), reason, "16.5"),
                request,
                letter);
        return letter;
    }

    private boolean isOwn(Assistance request) {
        return callers.current().authority().equals(Optional.of(request.authority()));
    }

    private Assistance seen(String id, int version, Predicate<Assistance> mine) {
        Assistance request =
                hidden.unlessHidden(assistances.lock(id), mine)
                        .orElseThrow(
                                () -> EnforcementRefusal.ENFORCEMENT_ASSISTANCE_NOT_FOUND.of(id));
        if (request.version() != version) {
            throw EnforcementRefusal.ENFORCEMENT_ASSISTANCE_STALE.of(request.letterNumber());
        }
        return request;
    }

    private static String text(String reason) {
        return VisibleText.given(reason, SHORTEST, AssistanceDesk.LONGEST)
                .orElseThrow(
                        () ->
                                EnforcementRefusal.ENFORCEMENT_ASSISTANCE_TEXT_INVALID.of(
                                        SHORTEST, AssistanceDesk.LONGEST));
    }
}
