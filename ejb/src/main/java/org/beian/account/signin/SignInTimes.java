package org.beian.account.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/**
 * Time of the last sign-in of each account. It is set by a statement, as it changes nothing that
 * somebody else decides on: neither the account's version nor its history.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInTimes {

    @Inject EntityManager em;
    @Inject Clock clock;

    /** Notes that an account was signed in to with its password. */
    public void note(Long accountId) {
        em.createQuery("update Account a set a.signedInAt = :now where a.id = :id")
                .setParameter("now", clock.instant())
                .setParameter("id", accountId)
                .executeUpdate();
    }
}
