package org.beian.account.key;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.beian.account.AccountRefusal;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;

/** Administration of the API keys of all accounts (formats.md 8). */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SYSTEM})
public class ApiKeys {

    @Inject ApiKeyService keys;

    /** Keys of an account, revoked ones too, oldest first. */
    public List<ApiKey> of(Long accountId) {
        return keys.of(accountId);
    }

    /**
     * Issues a key of 256 random bits.
     *
     * @param label what it is for, 1 to 120 characters
     * @param expiresAt null: never
     * @param sources addresses, prefixes or ranges that may use it; empty: any
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_UNKNOWN} when there is no such account
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_INVALID} naming the field that is
     *     wrong: label, expiresAt or sources
     */
    @Clause("7.7")
    public IssuedKey issue(Long accountId, String label, Instant expiresAt, List<String> sources) {
        return keys.issue(accountId, label, expiresAt, sources);
    }

    /**
     * Ends a key at once.
     *
     * @throws RequestRejected {@link AccountRefusal#KEY_UNKNOWN} when there is no such key
     */
    @Clause("7.7")
    public void revoke(Long keyId) {
        keys.revoke(keyId, null);
    }
}
