package org.beian.access.notice;

import static org.beian.account.Roles.PROVIDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.SeveralOutcome;

/**
 * Reports of a provider on several stop-access or resume-access notices at once (7.10). Each is
 * made as by itself: in a transaction of its own, with the checks and the history of {@link
 * StopAccessExecution}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SeveralReports {

    @Inject StopAccessExecution execution;

    /**
     * Report on one of several notices.
     *
     * @param ordered by the notice
     * @param notice id; null for what can be none
     */
    public record OfNotice(AccessOrder ordered, Long notice, ExecutionReport report) {}

    /**
     * Makes these reports, the first 500 of them.
     *
     * @return the refused ones by their places from 0, each with {@link RequestRejected} as {@link
     *     StopAccessExecution#report}
     */
    @RolesAllowed(PROVIDER)
    @Clause("7.10")
    public SeveralOutcome<Integer> report(List<OfNotice> reports) {
        return SeveralOutcome.of(
                IntStream.range(0, reports.size()).boxed().toList(),
                place -> {
                    OfNotice one = reports.get(place);
                    execution.report(one.ordered(), one.notice(), null, one.report());
                });
    }
}
