package org.beian.account.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/**
 * One-time use of initial passwords: of two sign-ins with the same one, only one succeeds (ASVS
 * 6.4.1).
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InitialPasswords {

    @Inject EntityManager em;
    @Inject Clock clock;

    /**
     * Marks an initial password as used.
     *
     * <p>True when the sign-in may go on: the password was unused until now, or is no initial one.
     */
    public boolean spend(Long accountId, boolean initial) {
        return !initial
                || em.createQuery(
                                        """
                                        update Account a set a.initialPasswordUsedAt = :now
                                        where a.id = :id and a.initialPasswordUsedAt is null""")
                                .setParameter("now", clock.instant())
                                .setParameter("id", accountId)
                                .executeUpdate()
                        == 1;
    }
}
