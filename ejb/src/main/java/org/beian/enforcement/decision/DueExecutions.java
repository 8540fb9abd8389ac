package org.beian.enforcement.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beian.account.Roles;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementCaseRepository;
import org.beian.law.Clause;
import org.beian.law.Shanghai;

/**
 * Executions of decisions that are due: their public notice was recorded before, and they count as
 * served by now (16.3, 16.4).
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@Clause({"16.3", "16.4"})
public class DueExecutions {

    @Inject EntityManager em;
    @Inject EnforcementCaseRepository cases;
    @Inject ExecutionBeginning execution;
    @Inject Clock clock;

    private static final int PART = 100;

    /** Ids of the next cases whose execution is to begin, above an id. */
    public List<Long> after(long id) {
        return em.createQuery(
                        """
                        select c.id from EnforcementCase c where c.id > :after
                        and c.state = :decided and c.decision.servedOn <= :today order by c.id""",
                        Long.class)
                .setParameter("after", id)
                .setParameter("decided", CaseState.DECIDED)
                .setParameter("today", Shanghai.date(clock.instant()))
                .setMaxResults(PART)
                .getResultList();
    }

    /**
     * Begins one, in a transaction of its own; nothing where another node began it, or its service
     * was corrected meanwhile.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void begin(Long id) {
        LocalDate today = Shanghai.date(clock.instant());
        cases.lock(id.toString())
                .filter(one -> one.state() == CaseState.DECIDED)
                .filter(one -> one.decision().servedOn() != null)
                .filter(one -> !one.decision().servedOn().isAfter(today))
                .ifPresent(execution::begin);
    }
}
