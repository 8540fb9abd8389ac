package org.beian.enforcement.decision;

import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.beian.account.Callers;
import org.beian.enforcement.CaseMaterial;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.casework.CaseAccess;
import org.beian.enforcement.casework.CaseFile;
import org.beian.enforcement.casework.CaseLetters;
import org.beian.enforcement.casework.CaseLetters.Occasion;
import org.beian.enforcement.casework.CaseLimits;
import org.beian.enforcement.casework.CaseNotices;
import org.beian.enforcement.casework.OfficerCheck;
import org.beian.enforcement.proceeding.MaterialKind;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Hearings (听证) that parties asked for: held some working days after the service of their notice,
 * led by a reviewer who is no officer of the case, with signed minutes (16.3; Administrative
 * Penalty Law, article 64).
 */
@Stateless
@RolesAllowed(REVIEWER)
public class CaseHearing {

    @Inject CaseAccess access;
    @Inject CaseFile file;
    @Inject CaseLimits limits;
    @Inject CaseLetters letters;
    @Inject CaseNotices notices;
    @Inject OfficerCheck officers;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Announces the hearing by letter, or another time of it. Where the letter is served later than
     * today, {@link ServedCases} puts it off as far as needed.
     *
     * @param version the version that the caller saw
     * @param at in Shanghai, not before the working days from a service today are over
     * @param place 2 to 200 characters
     * @param chair user name of the reviewer of the bureau who leads it
     * @throws RequestRejected {@link CaseRefusal#CASE_NOT_FOUND} or {@link CaseRefusal#CASE_STALE}
     * @throws RequestRejected {@link CaseRefusal#CASE_FOUR_EYES} when caller or chair is an officer
     *     of the case
     * @throws RequestRejected {@link CaseRefusal#CASE_STATE_FORBIDS} when no hearing was asked for
     * @throws RequestRejected {@link CaseRefusal#CASE_HEARING_TIME_INVALID} when it is too early
     * @throws RequestRejected {@link CaseRefusal#CASE_OFFICER_UNKNOWN} when the chair is no
     *     reviewer of the bureau; {@link CaseRefusal#CASE_TEXT_INVALID} for the place
     */
    @Clause("16.3")
    public void announce(String id, int version, LocalDateTime at, String place, String chair) {
        EnforcementCase one = asked(id, version);
        Instant now = clock.instant();
        LocalDate first = limits.hearingFrom(one.authority(), Shanghai.date(now));
        if (at == null || at.toLocalDate().isBefore(first)) {
            throw CaseRefusal.CASE_HEARING_TIME_INVALID.of(first);
        }
        if (!officers.isReviewer(chair)) {
            throw CaseRefusal.CASE_OFFICER_UNKNOWN.of(chair);
        }
        if (access.investigates(one, chair)) {
            throw CaseRefusal.CASE_FOUR_EYES.of(one.number());
        }
        one.hearing().announce(at, CaseAccess.line(place, 2), chair, now);
        Letter letter = letters.issue(one, Occasion.HEARING);
        one.hearing().announcedBy(letter.id());
        history.write(
                one, Act.note("ANNOUNCE_HEARING", at + " " + letter.number(), "16.3"), one, letter);
        notices.hearing(one, letter);
    }

    /**
     * Records that the hearing was held; its chair does, with the signed minutes.
     *
     * @param minutes id of the document
     * @param words what came of it, 4 to 2000 characters
     * @throws RequestRejected as {@link #announce}; {@link CaseRefusal#CASE_FOUR_EYES} also when
     *     the caller does not lead it
     * @throws RequestRejected {@link CaseRefusal#CASE_HEARING_NOT_HELD} before its time, and while
     *     its notice is not served
     * @throws RequestRejected {@link CaseRefusal#CASE_DOCUMENT_UNKNOWN} for the minutes
     */
    @Clause("16.3")
    public void hold(String id, int version, String minutes, String words) {
        EnforcementCase one = asked(id, version);
        Instant now = clock.instant();
        if (!one.hearing().isDue(now)) {
            throw CaseRefusal.CASE_HEARING_NOT_HELD.of(one.number());
        }
        String caller = callers.current().username();
        if (!caller.equals(one.hearing().chair())) {
            throw CaseRefusal.CASE_FOUR_EYES.of(one.number());
        }
        String said = CaseAccess.text(words);
        CaseMaterial material = file.add(one, MaterialKind.MINUTES, null, minutes);
        one.hearing().hold(said, caller, now);
        one.goOn(CaseState.HEARING, CaseState.LEGAL_REVIEW);
        history.write(
                one,
                Act.move("HOLD_HEARING", CaseState.HEARING, one.state(), said, "16.3"),
                one,
                material);
    }

    private EnforcementCase asked(String id, int version) {
        EnforcementCase one = access.ofBureau(id, version);
        access.requireNoOfficer(one);
        if (one.state() != CaseState.HEARING) {
            throw CaseRefusal.CASE_STATE_FORBIDS.of(one.number(), one.state());
        }
        return one;
    }
}
