package org.beian.cancellation.rule;

import java.time.LocalDate;
import java.util.Set;
import org.beian.cancellation.CancellationKind;
import org.beian.cancellation.CancellationRequest;

/**
 * Input of the rules: an application for cancellation and what the register holds of its target.
 *
 * @param byProvider whether a provider applies
 * @param ownDocuments those of the named documents that belong to the applicant
 * @param today in Shanghai
 * @param facts what the authority found untrue, where it acts on its own motion; else null
 */
public record CancellationCheck(
        CancellationRequest request,
        boolean byProvider,
        Set<String> ownDocuments,
        TargetFacts target,
        LocalDate today,
        String facts) {

    /** Of an application. */
    public CancellationCheck(
            CancellationRequest request,
            boolean byProvider,
            Set<String> ownDocuments,
            TargetFacts target,
            LocalDate today) {
        this(request, byProvider, ownDocuments, target, today, null);
    }

    /** Whether a provider withdraws from a former customer: its own access, without mandate. */
    boolean endsOwnService() {
        return byProvider && !request.mandate() && target.ownAccess();
    }

    /** Whether it does so now, to an access that is in force. */
    boolean withdraws() {
        return endsOwnService()
                && request.kind() == CancellationKind.CANCEL_ACCESS
                && !target.cancelled();
    }
}
