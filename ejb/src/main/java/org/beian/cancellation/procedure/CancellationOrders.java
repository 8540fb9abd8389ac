package org.beian.cancellation.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.beian.access.notice.StopAccessOrders;
import org.beian.cancellation.Cancellation;
import org.beian.filing.register.IcpAccess;
import org.beian.law.Clause;
import org.beian.letter.Letter;

/**
 * Orders to stop access that follow from a cancellation: one to each provider for each access, but
 * none to a provider that withdraws from a former customer by itself (15.5, B14).
 */
@ApplicationScoped
class CancellationOrders {

    @Inject StopAccessOrders orders;

    /**
     * @param ended the accesses that the cancellation ended
     * @param letter of the decision, on which the orders rest
     */
    @Clause({"7.6", "15.5"})
    void issue(Cancellation cancellation, List<IcpAccess> ended, Letter letter) {
        ended.stream()
                // events are numbered by unit: always in the same order
                .sorted(Comparator.comparing(IcpAccess::providerId).thenComparing(IcpAccess::id))
                .forEach(access -> issue(cancellation, access, letter));
    }

    /** Who withdraws has nothing to resume any more either. */
    private void issue(Cancellation cancellation, IcpAccess access, Letter letter) {
        if (isOrdered(cancellation, access)) {
            orders.issue(
                    orders.ofFiled(access, cancellation.authority(), letter.number()),
                    cancellation);
        } else {
            orders.endResumptions(access.id());
        }
    }

    /** Whether the provider of an access is ordered to stop it; who withdraws by itself is not. */
    static boolean isOrdered(Cancellation cancellation, IcpAccess access) {
        return !cancellation.endsOwnService() || !access.providerId().equals(cancellation.unitId());
    }
}
