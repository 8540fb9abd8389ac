package org.beian.domainregister.unfiled;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import org.beian.domainregister.DomainRefusal;
import org.beian.domainregister.report.DecisionOpinion;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.SeveralOutcome;
import org.beian.value.Province;

/**
 * Confirmation and conclusion of several clues on unfiled domains at once (20.3). Each is handled
 * as by itself: in a transaction of its own, with the checks, the history and the events of {@link
 * UnfiledClues}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SeveralClues {

    @Inject UnfiledClues clues;

    /**
     * Makes a clue of each of these unfiled domains, of the first 500 of them.
     *
     * @param words the ministry's opinion, 4 to 1000 characters
     * @param named the bureau's province where the ministry chooses it, else null
     * @throws RequestRejected {@link DomainRefusal#OPINION_MISSING} without an opinion; then none
     *     is confirmed
     */
    @RolesAllowed(MINISTRY)
    @Clause("20.3")
    public SeveralOutcome<String> confirm(
            Collection<String> domains, String words, Province named) {
        String said = DecisionOpinion.of(words);
        return SeveralOutcome.of(domains, domain -> clues.confirm(domain, said, named));
    }

    /** The same as {@link #confirm} for the first 500 domains that wait for it. */
    @RolesAllowed(MINISTRY)
    @Clause("20.3")
    public SeveralOutcome<String> confirmAll(String words, Province named) {
        return confirm(
                clues.candidates("", SeveralOutcome.MOST).stream()
                        .map(ClueCandidate::domain)
                        .toList(),
                words,
                named);
    }

    /**
     * Ends these clues of the caller's bureau, the first 500 of them.
     *
     * @param outcome any state but SENT
     * @param words the bureau's opinion, 4 to 1000 characters
     * @throws RequestRejected {@link DomainRefusal#OPINION_MISSING} without an opinion; then none
     *     is ended
     */
    @RolesAllowed(REVIEWER)
    @Clause("20.3")
    public SeveralOutcome<Long> conclude(Collection<Long> ids, ClueState outcome, String words) {
        String said = DecisionOpinion.of(words);
        return SeveralOutcome.of(ids, id -> clues.conclude(id, null, outcome, said));
    }

    /** The same as {@link #conclude} for the first 500 clues that wait for the bureau. */
    @RolesAllowed(REVIEWER)
    @Clause("20.3")
    public SeveralOutcome<Long> concludeAll(ClueState outcome, String words) {
        return conclude(
                clues.list(ClueState.SENT, 0, SeveralOutcome.MOST).stream()
                        .map(UnfiledClue::id)
                        .toList(),
                outcome,
                words);
    }
}
