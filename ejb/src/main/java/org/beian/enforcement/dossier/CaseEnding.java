package org.beian.enforcement.dossier;

import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beian.account.Callers;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.casework.CaseAccess;
import org.beian.enforcement.casework.CaseLetters;
import org.beian.enforcement.casework.CaseLetters.Occasion;
import org.beian.enforcement.casework.CaseNotices;
import org.beian.enforcement.casework.HandOverLetters;
import org.beian.enforcement.proceeding.CaseOutcome;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.RecordedContent;

/**
 * Ends of cases without a penalty, and more time for them, by a reviewer who is no officer of the
 * case (16.3). A party that was told of a case is told of its end.
 */
@Stateless
@RolesAllowed(REVIEWER)
public class CaseEnding {

    private static final int LONGEST_EXTENSION = 365;

    @Inject CaseAccess access;
    @Inject CaseLetters letters;
    @Inject HandOverLetters files;
    @Inject CaseNotices notices;
    @Inject Letters issued;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Ends a case as no violation was established.
     *
     * @param version the version that the caller saw
     * @param reason 4 to 2000 characters
     * @throws RequestRejected {@link CaseRefusal#CASE_NOT_FOUND}, {@link CaseRefusal#CASE_STALE} or
     *     {@link CaseRefusal#CASE_TRANSFERRED}
     * @throws RequestRejected {@link CaseRefusal#CASE_FOUR_EYES} when the caller is its officer
     * @throws RequestRejected {@link CaseRefusal#CASE_STATE_FORBIDS} when it was decided or ended
     * @throws RequestRejected {@link CaseRefusal#CASE_TEXT_INVALID} for the reason
     */
    @Clause("16.3")
    public void notEstablished(String id, int version, String reason) {
        end(id, version, CaseState.NOT_ESTABLISHED, null, reason);
    }

    /** Ends a case with a decision that there is no penalty; as {@link #notEstablished}. */
    @Clause("16.3")
    public void noPenalty(String id, int version, String reason) {
        end(id, version, CaseState.NO_PENALTY, null, reason);
    }

    /**
     * Hands a case over to another authority or the police, with a letter that lists its file; as
     * {@link #notEstablished}.
     *
     * @param authority its name, 2 to 200 characters
     */
    @Clause("16.3")
    public void handOver(String id, int version, String authority, String reason) {
        end(id, version, CaseState.HANDED_OVER, CaseAccess.line(authority, 2), reason);
    }

    /**
     * Gives more time for the decision.
     *
     * @param until after the last day so far, and at most a year after today
     * @throws RequestRejected as {@link #notEstablished}
     * @throws RequestRejected {@link CaseRefusal#CASE_DAY_INVALID} for the day
     */
    @Clause("16.3")
    public void extend(String id, int version, LocalDate until, String reason) {
        EnforcementCase one = access.ofBureau(id, version);
        access.requireNoOfficer(one);
        if (!one.state().isUndecided()) {
            throw CaseRefusal.CASE_STATE_FORBIDS.of(one.number(), one.state());
        }
        LocalDate today = Shanghai.date(clock.instant());
        if (until == null
                || !until.isAfter(one.due())
                || until.isAfter(today.plusDays(LONGEST_EXTENSION))) {
            throw CaseRefusal.CASE_DAY_INVALID.of(today.plusDays(LONGEST_EXTENSION));
        }
        String said = CaseAccess.text(reason);
        String days = one.due() + " → " + until;
        one.decideBy(until);
        history.write(one, Act.note("EXTEND", days + ": " + said, "16.3"), one);
    }

    private void end(String id, int version, CaseState to, String authority, String reason) {
        EnforcementCase one = access.ofBureau(id, version);
        access.requireNoOfficer(one);
        CaseState before = one.state();
        String said = CaseAccess.text(reason);
        one.drop(
                to,
                new CaseOutcome(said, authority, callers.current().username(), clock.instant()));
        List<RecordedContent> recorded = new ArrayList<>(List.of(one));
        boolean told = to == CaseState.NO_PENALTY || !issued.of(one).isEmpty();
        Letter letter = told ? letters.issue(one, Occasion.valueOf(to.name())) : null;
        if (letter != null) {
            recorded.add(letter);
        }
        if (to == CaseState.HANDED_OVER) {
            recorded.add(files.issue(one));
        }
        history.write(
                one,
                Act.move(act(to), before, to, said, "16.3"),
                recorded.toArray(RecordedContent[]::new));
        if (letter != null) {
            notices.ended(one, letter);
        }
    }

    private static String act(CaseState to) {
        return to == CaseState.HANDED_OVER ? "HAND_OVER" : to.name();
    }
}
