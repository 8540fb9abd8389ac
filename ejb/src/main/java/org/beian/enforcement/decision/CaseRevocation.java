package org.beian.enforcement.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.EnforcementCaseRepository;
import org.beian.enforcement.casework.CaseLetters;
import org.beian.enforcement.casework.CaseLetters.Occasion;
import org.beian.enforcement.casework.CaseLimits;
import org.beian.enforcement.casework.CaseNotices;
import org.beian.enforcement.casework.SetAside;
import org.beian.enforcement.closure.ClosureOrders;
import org.beian.enforcement.proceeding.CaseOutcome;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.letter.Letter;
import org.beian.letter.Letters;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Revocation of decisions on cases, as remedies against them were found right: what they closed is
 * to be resumed, and the case is closed, or is taken up again where it is to be decided anew; so is
 * one that ended without a penalty (B5, 16.3, 16.4).
 */
@ApplicationScoped
@Clause({"B5", "16.4"})
public class CaseRevocation {

    @Inject EnforcementCaseRepository cases;
    @Inject ClosureOrders closures;
    @Inject CaseLetters letters;
    @Inject CaseNotices notices;
    @Inject CaseLimits limits;
    @Inject Letters archive;
    @Inject Callers callers;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Revokes the decision that a letter announced; any other letter changes nothing here, nor one
     * whose decision was revoked before.
     *
     * @param why the outcome of the remedy
     */
    public void revoke(Long letterId, SetAside why) {
        holding(letterId).ifPresent(one -> revoke(one, why));
    }

    /**
     * Sets the decision that a letter announced aside, so that the case is investigated and decided
     * anew, with a last day of its own; as {@link #revoke}.
     */
    @Clause("16.3")
    public void remit(Long letterId, SetAside why) {
        holding(letterId).ifPresent(one -> remit(one, why));
    }

    private Optional<EnforcementCase> holding(Long letterId) {
        return cases.announcedBy(letterId)
                .filter(one -> letterId.equals(one.decision().letterId()))
                .filter(one -> one.decision().revokedAt() == null);
    }

    /**
     * Takes a case up again whose last letter said that there is no penalty; any other letter
     * changes nothing here.
     *
     * @param about id of the case
     * @param why the outcome of the remedy
     */
    @Clause("16.3")
    public void reopen(Long about, Long letterId, SetAside why) {
        EnforcementCase one = cases.lock(about.toString()).orElseThrow();
        List<Letter> all = archive.of(one);
        boolean last = all.get(all.size() - 1).id().equals(letterId);
        if (!last || !CaseState.WITHOUT_PENALTY.contains(one.state())) {
            return;
        }
        CaseState before = one.state();
        one.reopen(limits.anew(one.authority(), Shanghai.date(clock.instant())));
        Letter letter = letters.issue(one, Occasion.REOPENED, why);
        history.write(one, Act.move("REOPEN", before, one.state(), why.words(), "B5"), one, letter);
        notices.reopened(one, letter);
    }

    private void remit(EnforcementCase one, SetAside why) {
        CaseState before = one.state();
        // the letter names what was decided and paid, and the orders are those of the decision
        Letter letter = letters.issue(one, Occasion.REMITTED, why);
        takeBack(one, before != CaseState.DECIDED);
        one.reopen(limits.anew(one.authority(), Shanghai.date(clock.instant())));
        history.write(one, Act.move("REMIT", before, one.state(), why.words(), "B5"), one, letter);
        notices.remitted(one, letter);
    }

    private void revoke(EnforcementCase one, SetAside why) {
        Instant now = clock.instant();
        CaseState before = one.state();
        boolean executed = before != CaseState.DECIDED;
        one.decision().revoke(now);
        if (!executed) {
            // a public notice that still runs serves nothing any more
            one.decision().served(null);
        }
        if (before != CaseState.CLOSED) {
            one.close(new CaseOutcome(why.words(), null, callers.current().username(), now));
        }
        Letter letter = letters.issue(one, Occasion.REVOKED, why);
        history.write(one, Act.move("REVOKE", before, one.state(), why.words(), "B5"), one, letter);
        notices.ended(one, letter);
        takeBack(one, executed);
    }

    private void takeBack(EnforcementCase one, boolean executed) {
        if (executed && one.decision().measures().has(MeasureKind.CLOSURE)) {
            closures.revoke(one);
        }
    }
}
