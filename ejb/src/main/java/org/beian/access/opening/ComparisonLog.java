package org.beian.access.opening;

import static org.beian.account.Roles.PROVIDER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.beian.access.application.AccessApplication;
import org.beian.law.Clause;
import org.beian.trail.reading.ReadLog;

/**
 * Log of comparisons of filings by providers. Each entry has a transaction of its own, because a
 * comparison has disclosed its result even if the act is then rejected.
 */
@Stateless
@RolesAllowed(PROVIDER)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ComparisonLog {

    @Inject ReadLog readLog;

    /**
     * @param number of the filing that was compared
     */
    @Clause("3")
    public void compared(AccessApplication application, String number) {
        readLog.read(application, "COMPARED", null, number);
    }
}
