package org.beian.domainregister.unfiled;

import static org.beian.account.Roles.PROVIDER;

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

/**
 * Statement of a provider about several unfiled sites at once (7.4). Each is answered as by itself:
 * in a transaction of its own, with the checks and the history of {@link UnfiledSites}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SeveralSites {

    @Inject UnfiledSites sites;

    /**
     * Notes the same about these sites of the caller's provider, about the first 500 of them.
     *
     * @param code a row of the code table {@code unfiled-results}, valid today
     * @param words 4 to 1000 characters, or null
     * @throws RequestRejected {@link DomainRefusal#OPINION_MISSING} when the words are too short;
     *     then none is answered
     */
    @RolesAllowed(PROVIDER)
    @Clause("7.4")
    public SeveralOutcome<Long> answer(Collection<Long> ids, String code, String words) {
        String said = words == null ? null : DecisionOpinion.of(words);
        return SeveralOutcome.of(ids, id -> sites.result(id, code, said));
    }

    /**
     * The same as {@link #answer} for the first 500 sites that are still followed and may be
     * answered like this.
     *
     * @param state only those in this state; null for all that are followed
     * @throws RequestRejected {@link DomainRefusal#UNFILED_RESULT_UNKNOWN} when there is no such
     *     code
     */
    @RolesAllowed(PROVIDER)
    @Clause("7.4")
    public SeveralOutcome<Long> answerAll(UnfiledState state, String code, String words) {
        return answer(sites.answerable(state, code), code, words);
    }
}
