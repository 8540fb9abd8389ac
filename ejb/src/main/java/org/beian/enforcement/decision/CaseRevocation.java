package org.beian.enforcement.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.EnforcementCaseRepository;
import org.beian.enforcement.casework.CaseLetters;
import org.beian.enforcement.casework.CaseLetters.Occasion;
import org.beian.enforcement.casework.CaseNotices;
import org.beian.enforcement.closure.ClosureOrders;
import org.beian.enforcement.proceeding.CaseOutcome;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.law.Clause;
import org.beian.letter.Letter;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Revocation of decisions on cases, as remedies against them were found right: what they closed is
 * to be resumed, and the case is closed (B5, 16.4).
 */
@ApplicationScoped
@Clause({"B5", "16.4"})
public class CaseRevocation {

    @Inject EnforcementCaseRepository cases;
    @Inject ClosureOrders closures;
    @Inject CaseLetters letters;
    @Inject CaseNotices notices;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Revokes the decision that a letter announced.
     *
     * @param reason of the outcome of the remedy, as the history keeps it
     * @return the case whose filing was cancelled by the decision, to be restored; empty where none
     *     was, and where the letter announced no decision that holds
     */
    public Optional<EnforcementCase> revoke(Long letterId, String reason) {
        return cases.announcedBy(letterId)
                .filter(one -> letterId.equals(one.decision().letterId()))
                .filter(one -> one.decision().revokedAt() == null)
                .filter(one -> revoke(one, reason));
    }

    /** Whether the decision had cancelled the filing. */
    private boolean revoke(EnforcementCase one, String reason) {
        Instant now = clock.instant();
        CaseState before = one.state();
        boolean executed = before != CaseState.DECIDED;
        one.decision().revoke(now);
        if (before != CaseState.CLOSED) {
            one.close(new CaseOutcome(reason, null, callers.current().username(), now));
        }
        Letter letter = letters.issue(one, Occasion.REVOKED);
        history.write(one, Act.move("REVOKE", before, one.state(), reason, "B5"), one, letter);
        notices.ended(one, letter);
        if (executed && one.decision().measures().has(MeasureKind.CLOSURE)) {
            closures.revoke(one);
        }
        return executed && one.decision().measures().has(MeasureKind.CANCELLATION);
    }
}
