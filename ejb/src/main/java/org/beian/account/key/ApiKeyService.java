package org.beian.account.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.beian.account.Account;
import org.beian.account.AccountRefusal;
import org.beian.account.AccountRepository;
import org.beian.account.Secrets;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.InvalidValue;
import org.beian.value.IpRange;
import org.beian.value.VisibleText;

/** Issue and revocation of API keys (formats.md 8); the EJBs that call it decide who may. */
@ApplicationScoped
public class ApiKeyService {

    private static final int LABEL_LENGTH = 120;
    private static final int SOURCES_LENGTH = 1000;

    @Inject AccountRepository accounts;
    @Inject ApiKeyRepository keys;
    @Inject History history;
    @Inject Clock clock;

    /** Keys of an account, revoked ones too, oldest first. */
    List<ApiKey> of(Long accountId) {
        return keys.ofAccount(accountId);
    }

    /**
     * Issues a key of 256 random bits.
     *
     * @param label what it is for, 1 to 120 visible characters
     * @param expiresAt null: never
     * @param sources addresses, prefixes or ranges that may use it; empty: any
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_UNKNOWN} when there is no such account
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_INVALID} naming the field that is
     *     wrong: label, expiresAt or sources
     */
    @Clause("7.7")
    IssuedKey issue(Long accountId, String label, Instant expiresAt, List<String> sources) {
        Account account = accounts.find(accountId).orElseThrow(AccountRefusal.ACCOUNT_UNKNOWN::of);
        String purpose = label == null ? "" : label.strip();
        require(
                !purpose.isEmpty()
                        && purpose.length() <= LABEL_LENGTH
                        && VisibleText.isLine(purpose),
                "label");
        require(expiresAt == null || expiresAt.isAfter(clock.instant()), "expiresAt");
        String key = Secrets.random256();
        ApiKey issued = new ApiKey(account.id(), key, purpose, clock.instant());
        issued.boundTo(ranges(sources), expiresAt);
        keys.add(issued);
        history.write(account, Act.note("ISSUE_KEY", issued.id() + " " + purpose, "7.7"));
        return new IssuedKey(issued.id(), key);
    }

    /**
     * Ends a key at once; a repeat changes nothing.
     *
     * @param owner whose key it must be, or null for anybody's
     * @throws RequestRejected {@link AccountRefusal#KEY_UNKNOWN} when there is no such key, or it
     *     is another account's
     */
    @Clause("7.7")
    void revoke(Long keyId, Long owner) {
        ApiKey key =
                keys.find(keyId)
                        .filter(found -> owner == null || owner.equals(found.accountId()))
                        .orElseThrow(AccountRefusal.KEY_UNKNOWN::of);
        if (key.revokedAt().isEmpty()) {
            key.revoke(clock.instant());
            Account account =
                    accounts.find(key.accountId()).orElseThrow(AccountRefusal.ACCOUNT_UNKNOWN::of);
            history.write(account, Act.note("REVOKE_KEY", key.id() + " " + key.label(), "7.7"));
        }
    }

    /** Ends every key of an account at once. */
    @Clause("8.6")
    public void revokeAll(Long accountId) {
        keys.ofAccount(accountId).forEach(key -> revoke(key.id(), accountId));
    }

    private static List<IpRange> ranges(List<String> sources) {
        List<IpRange> ranges = new ArrayList<>();
        try {
            for (String source : sources) {
                ranges.add(IpRange.parse(source));
            }
        } catch (InvalidValue wrong) {
            throw AccountRefusal.ACCOUNT_INVALID.of("sources");
        }
        int length = ranges.stream().mapToInt(range -> range.toString().length() + 1).sum();
        require(length <= SOURCES_LENGTH, "sources");
        return ranges;
    }

    private static void require(boolean met, String field) {
        if (!met) {
            throw AccountRefusal.ACCOUNT_INVALID.of(field);
        }
    }
}
