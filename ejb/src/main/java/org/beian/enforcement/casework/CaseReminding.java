package org.beian.enforcement.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beian.account.Roles;
import org.beian.enforcement.CaseState;
import org.beian.enforcement.EnforcementCase;
import org.beian.enforcement.EnforcementCaseRepository;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.trail.Act;
import org.beian.trail.History;

/**
 * Reminder of parties that have not paid or rectified in time: a mail to the address of each, also
 * where it has no account, once for a decision (16.3).
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@Clause("16.3")
public class CaseReminding {

    private static final int PART = 100;

    @Inject EntityManager em;
    @Inject EnforcementCaseRepository cases;
    @Inject PendingRemedies remedies;
    @Inject CaseNotices notices;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Reminds of the next part, in a transaction of its own; not while a remedy against the
     * decision is pending.
     *
     * @return number of the cases; 0 when none is left
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int remind() {
        LocalDate today = Shanghai.date(clock.instant());
        int reminded = 0;
        List<Long> part = late(0L, today);
        while (reminded == 0 && !part.isEmpty()) {
            reminded = (int) part.stream().filter(id -> remind(id, today)).count();
            part = late(part.get(part.size() - 1), today);
        }
        return reminded;
    }

    private List<Long> late(Long after, LocalDate today) {
        return em.createQuery(
                        """
                        select c.id from EnforcementCase c where c.id > :after
                        and c.state = :executing and c.execution.remindedOn is null
                        and (c.execution.payBy < :today and c.execution.paidOn is null
                        or c.decision.measures.rectifyUntil < :today
                        and c.execution.rectifiedOn is null) order by c.id""",
                        Long.class)
                .setParameter("after", after)
                .setParameter("executing", CaseState.EXECUTING)
                .setParameter("today", today)
                .setMaxResults(PART)
                .getResultList();
    }

    private boolean remind(Long id, LocalDate today) {
        Optional<EnforcementCase> late =
                cases.lock(id.toString()).filter(one -> isLate(one, today));
        late.ifPresent(one -> remind(one, today));
        return late.isPresent();
    }

    /** Looked at again: the party may have done its part while the case was locked. */
    private boolean isLate(EnforcementCase one, LocalDate today) {
        LocalDate last = one.partyActsBy();
        return one.state() == CaseState.EXECUTING
                && one.execution().remindedOn() == null
                && last != null
                && last.isBefore(today)
                && !remedies.against(one.decision().letterId()).test(today);
    }

    private void remind(EnforcementCase one, LocalDate today) {
        LocalDate last = one.partyActsBy();
        one.execution().remind(today);
        history.write(one, Act.note("REMIND_PARTY", last.toString(), "16.3"), one);
        notices.overdue(one, last);
    }
}
