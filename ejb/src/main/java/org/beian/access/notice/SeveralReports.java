package org.beian.access.notice;

import static org.beian.account.Roles.PROVIDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.SeveralOutcome;

import java.util.Map;

/**
 * Reports of a provider on several stop-access notices at once (7.10). Each is made as by itself:
 * in a transaction of its own, with the checks and the history of {@link StopAccessExecution}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SeveralReports {

    @Inject StopAccessExecution execution;

    /**
     * Makes these reports, the first 500 of them.
     *
     * @param reports by the ids of the notices
     * @return the refused ones each with {@link RequestRejected} as {@link
     *     StopAccessExecution#report}
     */
    @RolesAllowed(PROVIDER)
    @Clause("7.10")
    public SeveralOutcome<Long> report(Map<Long, ExecutionReport> reports) {
        return SeveralOutcome.of(
                reports.keySet(), id -> execution.report(id, null, reports.get(id)));
    }
}
