package org.beian.account.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.beian.account.AccountRefusal;
import org.beian.account.Accounts;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the API keys that a provider's account keeps for itself (7.7). */
@DatabaseTest
class OwnKeysTest {

    private static final String SOURCE = "192.0.2.1";

    @Inject OwnKeys own;
    @Inject Accounts accounts;
    @Inject KeySignIn keySignIn;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject History history;

    private Unit provider;
    private Long account;

    @BeforeEach
    void signInAsProvider() {
        provider = units.add(Capacity.ACCESS_PROVIDER, Province.BEIJING);
        account = newAccount();
        become(account);
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private Long newAccount() {
        callers.become(Caller.job("test"));
        return accounts.create(
                        SeededUnits.unique("user"),
                        "示例人员",
                        provider.code(),
                        Set.of(Roles.PROVIDER),
                        null)
                .accountId();
    }

    private void become(Long id) {
        callers.become(
                new Caller(
                        id, "user", "示例", provider.asParty(), Set.of(Roles.PROVIDER), "request"));
    }

    @Test
    @Clause("7.7")
    void issuesAKeyThatIsShownOnceAndEndsIt() {
        IssuedKey issued = own.issue(" 业务系统 ", null, List.of("192.0.2.0/24"));

        assertThat(issued.key()).hasSizeGreaterThan(40);
        assertThat(keySignIn.caller(issued.key(), SOURCE).accountId()).isEqualTo(account);
        assertThat(own.list()).extracting(ApiKey::label).containsExactly("业务系统");
        own.revoke(issued.keyId());
        own.revoke(issued.keyId());
        assertThatThrownBy(() -> keySignIn.caller(issued.key(), SOURCE))
                .isInstanceOf(KeyRefused.class);
        assertThat(history.of(accounts.find(account)))
                .extracting(HistoryEntry::act)
                .containsExactly("CREATE_ACCOUNT", "ISSUE_KEY", "REVOKE_KEY");
    }

    /** Not even a colleague's: a key acts in the name of one account. */
    @Test
    void refusesAnotherAccountsKey() {
        IssuedKey issued = own.issue("业务系统", null, List.of());
        become(newAccount());

        assertThat(own.list()).isEmpty();
        assertThatThrownBy(() -> own.revoke(issued.keyId()))
                .is(rejectedAs(AccountRefusal.KEY_UNKNOWN));
        assertThatThrownBy(() -> own.revoke(null)).is(rejectedAs(AccountRefusal.KEY_UNKNOWN));
        keySignIn.caller(issued.key(), SOURCE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "业务\u202E系统", "业务\u2028系统", "业务\n系统"})
    void refusesAKeyWithoutALabel(String label) {
        assertThatThrownBy(() -> own.issue(label, null, List.of()))
                .is(rejectedAs(AccountRefusal.ACCOUNT_INVALID));
    }

    @Test
    void refusesAKeyThatEndedOrComesFromNowhere() {
        assertThatThrownBy(
                        () ->
                                own.issue(
                                        "业务系统",
                                        TestClock.shared().instant().minus(Duration.ofDays(1)),
                                        List.of()))
                .is(rejectedAs(AccountRefusal.ACCOUNT_INVALID));
        assertThatThrownBy(() -> own.issue("业务系统", null, List.of("nowhere")))
                .is(rejectedAs(AccountRefusal.ACCOUNT_INVALID));
        assertThat(own.list()).isEmpty();
    }
}
