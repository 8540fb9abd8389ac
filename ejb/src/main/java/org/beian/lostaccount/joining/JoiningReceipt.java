package org.beian.lostaccount.joining;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.beian.account.Caller;
import org.beian.account.Callers;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.lostaccount.LostAccount;
import org.beian.lostaccount.LostAccountRefusal;
import org.beian.lostaccount.LostAccountState;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Receipt of an application to join a filing at the bureau of the filing: a first person looks at
 * the proof; another one decides by {@link org.beian.lostaccount.LostAccountDecision}.
 */
@Stateless
@RolesAllowed({CLERK, REVIEWER})
public class JoiningReceipt {

    @Inject JoiningRepository applications;
    @Inject Callers callers;
    @Inject History history;

    /**
     * Receives an application; from then on another person may refuse it, and confirm it once the
     * days for objections are over.
     *
     * @param seen what the proof shows, 1 to 1000 characters
     * @throws RequestRejected {@link JoiningRefusal#JOINING_UNKNOWN} also for another bureau's
     * @throws RequestRejected {@link LostAccountRefusal#LOST_ACCOUNT_DECIDED} when it is over
     * @throws RequestRejected {@link JoiningRefusal#JOINING_RECEIVED} when somebody received it
     * @throws RequestRejected {@link JoiningRefusal#JOINING_TEXT_INVALID} without visible words
     */
    @Clause("12.6")
    public void receive(Long id, String seen) {
        Caller officer = callers.current();
        LostAccount application = applications.open(id, found -> found.isOf(officer));
        if (application.state() != LostAccountState.APPLIED) {
            throw JoiningRefusal.JOINING_RECEIVED.of();
        }
        String words = JoiningRepository.words(seen);
        application.receive(officer.accountId());
        history.write(
                application,
                Act.move(
                        "EXAMINE",
                        LostAccountState.APPLIED,
                        LostAccountState.RECEIVED,
                        words,
                        "12.6"));
    }
}
