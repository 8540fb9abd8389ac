package org.beian.account.signin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
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

    /** As {@link FirstAdministrator#isMissing}. */
    public boolean isMissing() {
        return !accounts.hasAdministrator();
    }

    /** As {@link FirstAdministrator#prepare}. */
    public Optional<Path> prepare() {
        if (!isMissing()) {
            return Optional.empty();
        }
        Account admin = accounts.byUsername(USER_NAME).orElseGet(this::createAdmin);
        em.flush();
        String token = Secrets.random256();
        Instant now = clock.instant();
        em.createNativeQuery(
                        "insert into one_time_token (hash, purpose, account_id, created_at, expires_at) values (?, ?, ?, ?, ?)")
                .setParameter(1, Secrets.sha256(token))
                .setParameter(2, PURPOSE)
                .setParameter(3, admin.id())
                .setParameter(4, column(now))
                .setParameter(5, column(now.plus(TOKEN_KEPT)))
                .executeUpdate();
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
                em.createNativeQuery(
                                "update one_time_token set used_at = ? where hash = ? and used_at is null")
                        .setParameter(1, column(now))
                        .setParameter(2, hash)
                        .executeUpdate();
        if (used != 1) {
            throw AccountRefusal.SETUP_TOKEN_REFUSED.of();
        }
        // every start writes a new token: the older ones end with the first that is used
        em.createNativeQuery(
                        "update one_time_token set used_at = ? where purpose = ? and used_at is null")
                .setParameter(1, column(now))
                .setParameter(2, PURPOSE)
                .executeUpdate();
        admin.choose(passwords.hash(newPassword));
        history.write(admin, Act.note("FIRST_PASSWORD", null, "4"));
        tokenFile().delete();
    }

    private Optional<Account> accountOf(String hash) {
        List<?> rows =
                em.createNativeQuery(
                                "select account_id, expires_at from one_time_token where hash = ? and purpose = ? and used_at is null")
                        .setParameter(1, hash)
                        .setParameter(2, PURPOSE)
                        .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) rows.get(0);
        Instant expires = ((Timestamp) row[1]).toLocalDateTime().toInstant(ZoneOffset.UTC);
        return clock.instant().isBefore(expires)
                ? accounts.find(((Number) row[0]).longValue())
                : Optional.empty();
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

    private static LocalDateTime column(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
