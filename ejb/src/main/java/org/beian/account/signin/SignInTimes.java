package org.beian.account.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.beian.persistence.NativeQuery;

/**
 * Time of the last sign-in of each account. It is set by a native statement, as JPQL would raise
 * the account's version, on which an administrator's act would then fail. The history is not
 * concerned.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInTimes {

    @Inject EntityManager em;
    @Inject Clock clock;

    /** Notes that an account was signed in to with its password. */
    public void note(Long accountId) {
        NativeQuery.of(
                        em,
                        "update account set signed_in_at = ? where id = ?",
                        clock.instant(),
                        accountId)
                .executeUpdate();
    }
}
