package org.beian.account.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.beian.account.Accounts;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of sign-in by key while the database fails; AccountsTest has it while the database answers.
 */
@DatabaseTest
class KeySignInTest {

    private static final String SOURCE = "192.0.2.7";

    @Inject Accounts accounts;
    @Inject ApiKeys keys;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject EntityManager em;
    @Inject Clock clock;

    private Long account;
    private String key;
    private int asked;

    @BeforeEach
    void issueAKey() {
        callers.become(Caller.job("test"));
        Unit bureau = units.add(Capacity.BUREAU, Province.BEIJING);
        account =
                accounts.create(
                                SeededUnits.unique("user"),
                                "示例人员",
                                bureau.code(),
                                Set.of(Roles.REVIEWER),
                                null)
                        .accountId();
        key = keys.issue(account, "示例", null, List.of()).key();
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    /** Sign-in with an entity manager whose first connections were closed without its knowledge. */
    private KeySignIn after(int dead) {
        KeySignIn signIn = new KeySignIn();
        signIn.clock = clock;
        signIn.em =
                (EntityManager)
                        Proxy.newProxyInstance(
                                EntityManager.class.getClassLoader(),
                                new Class<?>[] {EntityManager.class},
                                (proxy, method, arguments) -> {
                                    if (asked++ < dead) {
                                        throw new PersistenceException("connection closed");
                                    }
                                    return method.invoke(em, arguments);
                                });
        return signIn;
    }

    @Test
    void asksAnotherConnectionWhereOneDied() {
        assertThat(after(2).caller(key, SOURCE).accountId()).isEqualTo(account);
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void saysThatAKeyCannotBeCheckedAndNotThatItIsNone() {
        assertThatThrownBy(() -> after(Integer.MAX_VALUE).caller(key, SOURCE))
                .isInstanceOf(KeyUnchecked.class);
    }
}
