package org.beian.account.key;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.beian.account.AccountRefusal;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;

/** Management of the API keys of the caller's own account, for every role that may call. */
@Stateless
@RolesAllowed({
    Roles.SPONSOR,
    Roles.PROVIDER,
    Roles.CLERK,
    Roles.REVIEWER,
    Roles.MINISTRY,
    Roles.IP_UNIT,
    Roles.REGISTRY,
    Roles.REGISTRAR,
    Roles.DEPARTMENT,
    Roles.CONTENT_DEPARTMENT
})
public class OwnKeys {

    @Inject ApiKeyService keys;
    @Inject Callers callers;

    /** Keys of the caller's account, revoked ones too, oldest first. */
    @Clause("7.7")
    public List<ApiKey> list() {
        return keys.of(callers.current().accountId());
    }

    /**
     * Issues a key of 256 random bits to the caller's account.
     *
     * @param label what it is for, 1 to 120 characters
     * @param expiresAt null: never
     * @param sources addresses, prefixes or ranges that may use it; empty: any
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_INVALID} naming the field that is
     *     wrong: label, expiresAt or sources
     */
    @Clause("7.7")
    public IssuedKey issue(String label, Instant expiresAt, List<String> sources) {
        return keys.issue(callers.current().accountId(), label, expiresAt, sources);
    }

    /**
     * Ends a key of the caller's account at once.
     *
     * @throws RequestRejected {@link AccountRefusal#KEY_UNKNOWN} also for another account's
     */
    @Clause("7.7")
    public void revoke(Long keyId) {
        keys.revoke(keyId, callers.current().accountId());
    }
}
