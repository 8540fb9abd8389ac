package org.beian.enforcement.decision;

import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.beian.account.Callers;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.casework.CaseAccess;
import org.beian.enforcement.casework.CaseGrounds;
import org.beian.enforcement.casework.CaseLetters;
import org.beian.enforcement.casework.CaseLetters.Occasion;
import org.beian.enforcement.casework.CaseLimits;
import org.beian.enforcement.casework.CaseMeasures;
import org.beian.enforcement.casework.CaseNotices;
import org.beian.enforcement.dossier.MeasureRequest;
import org.beian.enforcement.proceeding.FinalDecision;
import org.beian.enforcement.proceeding.Measures;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Decision of cases (处罚决定) by a reviewer who had no other part in them: nothing heavier than the
 * party was told (16.3). Its execution begins with the service of the letter.
 */
@Stateless
@RolesAllowed(REVIEWER)
public class CaseDecision {

    @Inject CaseAccess access;
    @Inject CaseGrounds grounds;
    @Inject CaseLimits limits;
    @Inject CaseLetters letters;
    @Inject CaseMeasures measures;
    @Inject CaseNotices notices;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Decides a case with a letter that names the remedies.
     *
     * @param version the version that the caller saw
     * @throws RequestRejected {@link CaseRefusal#CASE_NOT_FOUND} or {@link CaseRefusal#CASE_STALE}
     * @throws RequestRejected {@link CaseRefusal#CASE_FOUR_EYES} when the caller is its officer,
     *     reviewed it or leads its hearing
     * @throws RequestRejected {@link CaseRefusal#CASE_STATE_FORBIDS} when it is not ready
     * @throws RequestRejected {@link CaseRefusal#CASE_HEAVIER} when a measure is new, a fine higher
     *     or a day earlier than the party was told
     * @throws RequestRejected {@link CaseRefusal#CASE_MEASURES_INVALID}, {@link
     *     CaseRefusal#CASE_MEASURE_NOT_CHOSEN}, {@link CaseRefusal#CASE_FINE_INVALID}, {@link
     *     CaseRefusal#CASE_FINE_FIXED} or {@link CaseRefusal#CASE_ACT_FINED} for the measures
     * @throws RequestRejected {@link CaseRefusal#CASE_EVIDENCE_MISSING} or {@link
     *     CaseRefusal#CASE_ADDRESS_MISSING} for the file
     * @throws RequestRejected {@link CaseRefusal#CASE_TEXT_INVALID} for facts or reasons
     */
    @Clause("16.3")
    public void decide(String id, int version, DecisionRequest request) {
        EnforcementCase one = access.ofBureau(id, version);
        access.requireNoPart(one);
        if (one.state() != CaseState.DECISION) {
            throw CaseRefusal.CASE_STATE_FORBIDS.of(one.number(), one.state());
        }
        Measures asked = measures.require(one, MeasureRequest.asked(request.measures()));
        if (asked.isHeavierThan(one.intended().measures())) {
            throw CaseRefusal.CASE_HEAVIER.of(one.number());
        }
        grounds.require(one);
        Instant now = clock.instant();
        FinalDecision decision =
                new FinalDecision(
                        CaseAccess.text(request.facts()),
                        CaseAccess.text(request.reasons()),
                        asked);
        decision.decided(
                callers.current().username(),
                now,
                limits.service(one.authority(), Shanghai.date(now)));
        one.decide(decision);
        Letter letter = letters.issue(one, Occasion.DECISION);
        decision.announcedBy(letter.id());
        history.write(
                one,
                Act.move("DECIDE", CaseState.DECISION, one.state(), letter.number(), "16.3"),
                one,
                letter);
        notices.decided(one, letter);
    }
}
