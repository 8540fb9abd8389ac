package org.beian.account.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Spends initial passwords: of two sign-ins with the same one, one gets in (ASVS 6.4.1). */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InitialPasswords {

    @Inject EntityManager em;
    @Inject Clock clock;

    /** True when the account may go on: its password is its own, or was unspent until now. */
    public boolean spend(Long accountId, boolean initial) {
        return !initial
                || em.createQuery(
                                        "update Account a set a.initialPasswordUsedAt = :now"
                                                + " where a.id = :id and a.initialPasswordUsedAt is null")
                                .setParameter("now", clock.instant())
                                .setParameter("id", accountId)
                                .executeUpdate()
                        == 1;
    }
}
