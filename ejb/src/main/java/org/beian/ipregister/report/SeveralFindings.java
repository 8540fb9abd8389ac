package org.beian.ipregister.report;

import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import org.beian.ipregister.IpOpinion;
import org.beian.ipregister.IpRefusal;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.SeveralOutcome;

/**
 * Decisions on several findings of check reports at once (19.3). Each is decided as by itself: in a
 * transaction of its own, with the checks, the history and the notices of {@link IpReportReview}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SeveralFindings {

    @Inject IpReportReview review;
    @Inject IpFindings findings;

    /**
     * Decides on these findings, on the first 500 of them.
     *
     * @param to ACCEPTED, SENT_BACK or CLOSED
     * @param text why, or what is to be corrected, at most 2000 characters; may be null for
     *     ACCEPTED
     * @throws RequestRejected {@link IpRefusal#IP_OPINION_MISSING} without a text that is needed;
     *     then none is decided
     */
    @RolesAllowed({MINISTRY, REVIEWER})
    @Clause("19.3")
    public SeveralOutcome<Long> decide(Collection<Long> ids, IpFindingState to, String text) {
        String opinion =
                to == IpFindingState.ACCEPTED ? IpOpinion.optional(text) : IpOpinion.required(text);
        return SeveralOutcome.of(ids, id -> decide(id, to, opinion));
    }

    /**
     * Decides on the findings that match, that the caller decides on and whose state allows it: on
     * the newest 500 of them.
     *
     * @param filter its states are narrowed to those that allow the decision
     * @throws RequestRejected as {@link #decide}
     */
    @RolesAllowed({MINISTRY, REVIEWER})
    @Clause("19.3")
    public SeveralOutcome<Long> decideAll(IpFindingFilter filter, IpFindingState to, String text) {
        return decide(findings.decidable(filter, to), to, text);
    }

    private void decide(Long id, IpFindingState to, String opinion) {
        switch (to) {
            case ACCEPTED -> review.accept(id, null, opinion);
            case SENT_BACK -> review.sendBack(id, null, opinion);
            case CLOSED -> review.close(id, null, opinion);
            default -> throw IpRefusal.IP_FINDING_STATE_FORBIDS.of(id, to);
        }
    }
}
