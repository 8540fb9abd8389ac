package org.beian.cancellation.rule;

import java.util.Set;
import org.beian.cancellation.CancellationRequest;

/**
 * Input of the rules: an application for cancellation and what the register holds of its target.
 *
 * @param byProvider whether a provider applies
 * @param ownDocuments those of the named documents that belong to the applicant
 */
public record CancellationCheck(
        CancellationRequest request,
        boolean byProvider,
        Set<String> ownDocuments,
        TargetFacts target) {

    /** Whether a provider withdraws from a former customer: its own access, without mandate. */
    boolean endsOwnService() {
        return byProvider && !request.mandate() && target.ownAccess();
    }
}
