package org.beian.demo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.beian.account.Account;
import org.beian.account.AccountRepository;
import org.beian.account.Passwords;
import org.beian.account.Roles;
import org.beian.account.RolesOfUnits;
import org.beian.account.Secrets;
import org.beian.account.key.ApiKey;
import org.beian.account.key.ApiKeyRepository;
import org.beian.party.Unit;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.EmailAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Accounts and API keys with published secrets (formats.md 8.3). Nowhere else can a password or a
 * key be chosen for another person, and it is refused outside of demo mode.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DemoLogins {

    @Inject AccountRepository accounts;
    @Inject ApiKeyRepository keys;
    @Inject Passwords passwords;
    @Inject History history;
    @Inject Clock clock;

    @Inject
    @ConfigProperty(name = "beian.demo", defaultValue = "false")
    boolean demo;

    /**
     * Adds an account that can sign in at once.
     *
     * @param officerId the dedicated officer that it is, or null
     * @return its id
     * @throws IllegalStateException outside of demo mode
     */
    public Long add(
            Unit unit,
            String username,
            String displayName,
            Set<String> roles,
            String password,
            Long officerId) {
        requireDemo();
        RolesOfUnits.check(roles, unit);
        // an earlier start outside of demo mode left an administrator without a password
        Account account =
                accounts.byUsername(username)
                        .orElseGet(
                                () ->
                                        new Account(
                                                username,
                                                displayName,
                                                unit.id(),
                                                roles,
                                                clock.instant()));
        account.named(displayName);
        account.choose(passwords.hash(password));
        account.isOfficer(officerId);
        account.reachedAt(EmailAddress.parse(username + "@example.cn"));
        accounts.add(account);
        history.write(account, Act.note("CREATE_ACCOUNT", String.join(" ", roles), "4"));
        return account.id();
    }

    /**
     * Adds a key that never ends.
     *
     * @throws IllegalStateException outside of demo mode
     */
    public void addKey(Long accountId, String key) {
        requireDemo();
        keys.add(new ApiKey(accountId, key, key, clock.instant()));
    }

    /**
     * To be called before the first account is added.
     *
     * @throws IllegalStateException when somebody administers this database: it is a real one
     */
    public void requireNewDatabase() {
        requireDemo();
        if (accounts.hasAdministrator()) {
            throw new IllegalStateException(
                    "This database has an administrator: demo mode would open it to everybody");
        }
    }

    /** Whether a published key is in this database. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isKnown(String key) {
        return keys.byHash(Secrets.sha256(key)).isPresent();
    }

    private void requireDemo() {
        if (!demo) {
            throw new IllegalStateException("Known passwords are for demo mode only");
        }
    }
}
