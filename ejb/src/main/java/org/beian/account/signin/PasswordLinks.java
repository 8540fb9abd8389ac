package org.beian.account.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.beian.account.Account;
import org.beian.account.AccountRefusal;
import org.beian.code.Settings;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;

/**
 * Repository of the one-time links with which passwords are set, in the caller's transaction. Only
 * digests are stored; the caller sends the link to the address of the account.
 */
@ApplicationScoped
public class PasswordLinks {

    static final String PURPOSE = "PASSWORD";

    @Inject EntityManager em;
    @Inject Settings settings;
    @Inject Clock clock;

    /**
     * Takes the password of an account away, ends its sessions and earlier links, and issues a link
     * that is valid for the setting {@code account.passwordLink.days}.
     *
     * @param account stored already
     */
    @Clause("8.6")
    public PasswordLink issue(Account account) {
        Instant now = clock.instant();
        end(account);
        account.awaitPassword();
        int days = settings.number("account.passwordLink.days", null, Shanghai.date(now));
        PasswordLink link =
                new PasswordLink(OneTimeToken.random(), now.plus(Duration.ofDays(days)));
        em.persist(new StoredToken(link.token().hash(), PURPOSE, account.id(), now, link.until()));
        return link;
    }

    /** Ends the links of an account, used or not. */
    public void end(Account account) {
        em.createQuery(
                        """
                        update StoredToken t set t.usedAt = :now where t.accountId = :account
                        and t.purpose = :purpose and t.usedAt is null""")
                .setParameter("now", clock.instant())
                .setParameter("account", account.id())
                .setParameter("purpose", PURPOSE)
                .executeUpdate();
    }

    /**
     * The enabled account for which a link is, and until when.
     *
     * @throws RequestRejected {@link AccountRefusal#PASSWORD_LINK_REFUSED} when it is unknown, used
     *     or expired, or its account was ended
     */
    PasswordLinkView usable(String token) {
        return found(token, LockModeType.NONE)
                .flatMap(stored -> accountOf(stored).map(each -> PasswordLinkView.of(each, stored)))
                .orElseThrow(AccountRefusal.PASSWORD_LINK_REFUSED::of);
    }

    /**
     * Uses a link up: of two that use it at once, one waits and is refused.
     *
     * @throws RequestRejected as {@link #usable}
     */
    Account use(String token) {
        Optional<StoredToken> stored = found(token, LockModeType.PESSIMISTIC_WRITE);
        Account account =
                stored.flatMap(this::accountOf)
                        .orElseThrow(AccountRefusal.PASSWORD_LINK_REFUSED::of);
        stored.get().use(clock.instant());
        return account;
    }

    private Optional<StoredToken> found(String token, LockModeType lock) {
        return Optional.ofNullable(em.find(StoredToken.class, OneTimeToken.hashOf(token), lock))
                .filter(stored -> stored.isValid(PURPOSE, clock.instant()));
    }

    /** Whoever got a password in another way meanwhile needs the link no more. */
    private Optional<Account> accountOf(StoredToken stored) {
        return Optional.ofNullable(em.find(Account.class, stored.accountId()))
                .filter(account -> account.isEnabled() && account.awaitsPassword());
    }
}
