package org.beian.account.signin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.beian.account.Account;
import org.beian.account.AccountRefusal;
import org.beian.account.AccountRepository;
import org.beian.account.PasswordPolicy;
import org.beian.account.Passwords;
import org.beian.account.Roles;
import org.beian.account.Secrets;
import org.beian.law.Clause;
import org.beian.party.Authorities;
import org.beian.party.PartyRefusal;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Transactions of {@link FirstAdministrator}, run with the role SYSTEM as nobody is signed in yet.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class FirstAdministratorActs {

    static final String USER_NAME = "admin";
    static final Duration TOKEN_KEPT = Duration.ofDays(1);

    private static final String PURPOSE = "FIRST_ADMIN";

    @Inject EntityManager em;
    @Inject AccountRepository accounts;
    @Inject Passwords passwords;
    @Inject PasswordPolicy policy;
    @Inject Units units;
    @Inject History history;
    @Inject Clock clock;

    @Inject
    @ConfigProperty(name = "beian.data", defaultValue = ".data")
    String data;

    @Inject
    @ConfigProperty(name = "beian.administrator.lost", defaultValue = "false")
    boolean lost;

    /** As {@link FirstAdministrator#isOpen}. */
    public boolean isOpen() {
        return isMissing() || isTokenValid();
    }

    private boolean isMissing() {
        return !accounts.hasAdministrator();
    }

    private boolean isTokenValid() {
        return em.createQuery(
                                """
                                select count(t) from StoredToken t where t.purpose = :purpose
                                and t.usedAt is null and t.expiresAt > :now""",
                                Long.class)
                        .setParameter("purpose", PURPOSE)
                        .setParameter("now", clock.instant())
                        .getSingleResult()
                > 0;
    }

    /** As {@link FirstAdministrator#prepare}. */
    public Optional<Path> prepare() {
        if (!lost && !isMissing()) {
            return Optional.empty();
        }
        Account admin = accounts.byUsername(USER_NAME).orElseGet(this::createAdmin);
        if (lost) {
            history.write(admin, Act.note("ADMINISTRATOR_LOST", null, "4"));
        }
        em.flush();
        String token = Secrets.random256();
        Instant now = clock.instant();
        em.persist(
                new StoredToken(
                        Secrets.sha256(token), PURPOSE, admin.id(), now, now.plus(TOKEN_KEPT)));
        return Optional.of(tokenFile().write(token));
    }

    /** As {@link FirstAdministrator#redeem}. */
    @Clause("4")
    public void redeem(String token, String newPassword) {
        String hash = Secrets.sha256(token == null ? "" : token.strip());
        Account admin = accountOf(hash).orElseThrow(AccountRefusal.SETUP_TOKEN_REFUSED::of);
        policy.check(newPassword, admin.username());
        Instant now = clock.instant();
        int used =
                em.createQuery(
                                """
                                update StoredToken t set t.usedAt = :now
                                where t.hash = :hash and t.usedAt is null""")
                        .setParameter("now", now)
                        .setParameter("hash", hash)
                        .executeUpdate();
        if (used != 1) {
            throw AccountRefusal.SETUP_TOKEN_REFUSED.of();
        }
        // every start writes a new token: the older ones end with the first that is used
        em.createQuery(
                        """
                        update StoredToken t set t.usedAt = :now
                        where t.purpose = :purpose and t.usedAt is null""")
                .setParameter("now", now)
                .setParameter("purpose", PURPOSE)
                .executeUpdate();
        String before = admin.recordedState();
        admin.administer();
        admin.choose(passwords.hash(newPassword));
        history.write(admin, new Act("FIRST_PASSWORD", before, admin.recordedState(), null, "4"));
        tokenFile().delete();
    }

    private Optional<Account> accountOf(String hash) {
        return Optional.ofNullable(em.find(StoredToken.class, hash))
                .filter(token -> token.isValid(PURPOSE, clock.instant()))
                .flatMap(token -> accounts.find(token.accountId()));
    }

    private Account createAdmin() {
        Long unitId =
                units.byCode(Authorities.OPERATOR).orElseThrow(PartyRefusal.UNIT_UNKNOWN::of).id();
        Account admin = new Account(USER_NAME, "管理员", unitId, Set.of(Roles.ADMIN), clock.instant());
        accounts.add(admin);
        history.write(admin, Act.note("CREATE_ACCOUNT", Roles.ADMIN, "4"));
        return admin;
    }

    private TokenFile tokenFile() {
        return new TokenFile(Path.of(data));
    }
}
