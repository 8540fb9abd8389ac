package org.beian.enforcement.decision;

import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.beian.account.Callers;
import org.beian.enforcement.CaseRefusal;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.casework.CaseAccess;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Legal review (法制审核) of cases that end in a closure or a high fine, by a reviewer who is no
 * officer of the case and may have led its hearing (16.3).
 */
@Stateless
@RolesAllowed(REVIEWER)
public class LegalReview {

    @Inject CaseAccess access;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Passes a case on for its decision.
     *
     * @param version the version that the caller saw
     * @param words opinion, 4 to 2000 characters
     * @throws RequestRejected {@link CaseRefusal#CASE_NOT_FOUND} or {@link CaseRefusal#CASE_STALE}
     * @throws RequestRejected {@link CaseRefusal#CASE_FOUR_EYES} when the caller is its officer
     * @throws RequestRejected {@link CaseRefusal#CASE_STATE_FORBIDS} when no review is due
     * @throws RequestRejected {@link CaseRefusal#CASE_TEXT_INVALID} for the words
     */
    @Clause("16.3")
    public void pass(String id, int version, String words) {
        EnforcementCase one = reviewable(id, version);
        String said = CaseAccess.text(words);
        one.review().give(true, said, callers.current().username(), clock.instant());
        one.goOn(CaseState.LEGAL_REVIEW, CaseState.DECISION);
        history.write(
                one,
                Act.move("PASS_REVIEW", CaseState.LEGAL_REVIEW, one.state(), said, "16.3"),
                one);
    }

    /**
     * Sends a case back to its officers, who investigate further and tell the party anew; as {@link
     * #pass}.
     */
    @Clause("16.3")
    public void sendBack(String id, int version, String words) {
        EnforcementCase one = reviewable(id, version);
        String said = CaseAccess.text(words);
        one.review().give(false, said, callers.current().username(), clock.instant());
        one.sendBack();
        history.write(
                one, Act.move("SEND_BACK", CaseState.LEGAL_REVIEW, one.state(), said, "16.3"), one);
    }

    private EnforcementCase reviewable(String id, int version) {
        EnforcementCase one = access.ofBureau(id, version);
        access.requireNoOfficer(one);
        if (one.state() != CaseState.LEGAL_REVIEW) {
            throw CaseRefusal.CASE_STATE_FORBIDS.of(one.number(), one.state());
        }
        return one;
    }
}
