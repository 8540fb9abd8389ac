package org.beian.lostaccount;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import org.beian.account.AccountRefusal;
import org.beian.account.Callers;
import org.beian.account.SecondPerson;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.VisibleText;

/**
 * Decision on written applications by a second person of the authority that received them (8.6,
 * 12.6, 4). A confirmation ends password, sessions and keys of what was lost at once, and a
 * one-time link goes to the new address; the addresses on file are told.
 */
@Stateless
@RolesAllowed({CLERK, REVIEWER, MINISTRY})
public class LostAccountDecision {

    @Inject EntityManager em;
    @Inject AccessDenials hidden;
    @Inject @Any Instance<LostAccountOutcome> outcomes;
    @Inject History history;
    @Inject Callers callers;
    @Inject SecondPerson persons;
    @Inject Clock clock;

    /**
     * Confirms that the application is the sponsor's, or the unit's.
     *
     * @param opinion what the identity was seen from, 1 to 1000 characters
     * @throws RequestRejected {@link LostAccountRefusal#LOST_ACCOUNT_UNKNOWN} also for another
     *     authority's
     * @throws RequestRejected {@link LostAccountRefusal#LOST_ACCOUNT_SAME_PERSON} for who received
     *     it
     * @throws RequestRejected {@link LostAccountRefusal#LOST_ACCOUNT_DECIDED} when it was decided
     *     already
     * @throws RequestRejected {@link LostAccountRefusal#LOST_ACCOUNT_NOT_RECEIVED} when nobody of
     *     the bureau received yet what was handed in on line
     * @throws RequestRejected {@link LostAccountRefusal#LOST_ACCOUNT_DIFFERS} when what was written
     *     does not agree with the filing or the register
     * @throws RequestRejected {@link LostAccountRefusal#LOST_ACCOUNT_INCOMPLETE} without an opinion
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_ENDED} when the account was ended
     *     meanwhile
     * @throws RequestRejected {@link LostAccountRefusal#LOST_ACCOUNT_HELD}, {@link
     *     LostAccountRefusal#LOST_ACCOUNT_NO_FILING} when the filing that is to be handed over or
     *     joined has an account by now, or is not in force any more
     * @throws RequestRejected when the days for objections to who wants to join are not over
     * @throws RequestRejected {@link AccountRefusal#UNIT_ADMINISTERS_ITSELF}, {@link
     *     AccountRefusal#USER_NAME_TAKEN} when another administrator of the unit can sign in by
     *     now, or somebody took the user name
     */
    @Clause({"8.6", "12.6", "4"})
    public void confirm(Long id, String opinion) {
        LostAccount lost = toDecide(id);
        String given = given(opinion);
        if (!lost.differences().isEmpty()) {
            throw LostAccountRefusal.LOST_ACCOUNT_DIFFERS.of();
        }
        decide(lost, LostAccountState.CONFIRMED, "CONFIRM", given);
        outcomeOf(lost).confirmed(lost, given);
    }

    /**
     * Refuses an application; the applicant is told why.
     *
     * @param opinion the reason, 1 to 1000 characters
     * @throws RequestRejected as {@link #confirm}, but for differences and the account
     */
    @Clause("8.6")
    public void refuse(Long id, String opinion) {
        LostAccount lost = toDecide(id);
        String given = given(opinion);
        decide(lost, LostAccountState.REFUSED, "REFUSE", given);
        outcomeOf(lost).refused(lost, given);
    }

    private LostAccountOutcome outcomeOf(LostAccount lost) {
        return outcomes.stream()
                .filter(each -> each.kind() == lost.kind())
                .findFirst()
                .orElseThrow();
    }

    private void decide(LostAccount lost, LostAccountState state, String act, String given) {
        lost.decide(state, callers.current().accountId(), given, clock.instant());
        history.write(
                lost,
                new Act(
                        act,
                        LostAccountState.RECEIVED.name(),
                        state.name(),
                        given,
                        lost.kind().clause()));
    }

    /** Of two who decide at once, the second waits here and sees what the first decided. */
    private LostAccount toDecide(Long id) {
        LostAccount lost =
                hidden.unlessHidden(
                                Optional.ofNullable(
                                        id == null
                                                ? null
                                                : em.find(
                                                        LostAccount.class,
                                                        id,
                                                        LockModeType.PESSIMISTIC_WRITE)),
                                found -> found.isOf(callers.current()))
                        .orElseThrow(LostAccountRefusal.LOST_ACCOUNT_UNKNOWN::of);
        if (lost.state() == LostAccountState.APPLIED) {
            throw LostAccountRefusal.LOST_ACCOUNT_NOT_RECEIVED.of();
        }
        if (lost.state() != LostAccountState.RECEIVED) {
            throw LostAccountRefusal.LOST_ACCOUNT_DECIDED.of();
        }
        if (persons.isCaller(lost.receivedBy())) {
            throw LostAccountRefusal.LOST_ACCOUNT_SAME_PERSON.of();
        }
        return lost;
    }

    private static String given(String opinion) {
        return VisibleText.given(opinion, 1, 1000)
                .orElseThrow(() -> LostAccountRefusal.LOST_ACCOUNT_INCOMPLETE.of("opinion"));
    }
}
