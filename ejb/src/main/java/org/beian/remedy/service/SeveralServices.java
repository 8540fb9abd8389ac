package org.beian.remedy.service;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.SeveralOutcome;

/**
 * Record of the service of several letters at once, in the same way on the same day, such as by one
 * list of the post office (B5). Each is recorded as by itself, in a transaction of its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SeveralServices {

    @Inject ServiceDesk desk;

    /**
     * Records the service of these letters, the first 500 of them.
     *
     * @return the refused ones by their ids, each with {@link RequestRejected} as {@link
     *     ServiceDesk#record}
     */
    @RolesAllowed({REVIEWER, CLERK, MINISTRY})
    @Clause("B5")
    public SeveralOutcome<Long> record(Collection<Long> letters, GivenService given) {
        return SeveralOutcome.of(letters, letter -> desk.record(letter, null, given));
    }
}
