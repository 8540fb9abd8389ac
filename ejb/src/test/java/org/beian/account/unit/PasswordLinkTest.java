package org.beian.account.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.beian.account.Account;
import org.beian.account.AccountRefusal;
import org.beian.account.Accounts;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.account.signin.PasswordSetting;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestTransactions;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that one link sets one password, and none once there is another way in. */
@DatabaseTest
@Clause("8.6")
class PasswordLinkTest {

    private static final String GOOD = "silver kettle nine";

    @Inject AccountOpening opening;
    @Inject Accounts accounts;
    @Inject PasswordSetting setting;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject EntityManager em;

    private Account account;
    private String token;

    @BeforeEach
    void openAnAccount() throws Exception {
        callers.become(Caller.job("test"));
        Unit bureau = units.add(Capacity.BUREAU, Province.BEIJING);
        NewAccount given =
                new NewAccount(
                        SeededUnits.unique("link"),
                        "示例人员",
                        "link@example.cn",
                        Set.of(Roles.CLERK),
                        null);
        account = TestTransactions.inNew(() -> opening.open(em.merge(bureau), given, "4"));
        token =
                em.createQuery(
                                "select m.body from Mail m where m.caseType = 'ACCOUNT'"
                                        + " and m.caseId = :id",
                                String.class)
                        .setParameter("id", account.id())
                        .getSingleResult()
                        .replaceAll("(?s).*token=([A-Za-z0-9_-]{43}).*", "$1");
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    @Test
    void refusesALinkOnceTheAdministratorIssuedAPassword() {
        setting.look(token);
        accounts.reissuePassword(account.id(), "示例");
        assertThatThrownBy(() -> setting.look(token))
                .is(rejectedAs(AccountRefusal.PASSWORD_LINK_REFUSED));
        assertThatThrownBy(() -> setting.set(token, GOOD, "10.2.0.7"))
                .is(rejectedAs(AccountRefusal.PASSWORD_LINK_REFUSED));
    }

    @Test
    void setsOnePasswordOfTwoAtOnce() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> results =
                    threads.invokeAll(List.of(setting(start, " one"), setting(start, " two")));
            assertThat(List.of(results.get(0).get(), results.get(1).get()))
                    .containsExactlyInAnyOrder(account.username(), "PASSWORD_LINK_REFUSED");
        } finally {
            threads.shutdown();
        }
    }

    private Callable<String> setting(CyclicBarrier start, String end) {
        return () -> {
            callers.become(Caller.job("test"));
            start.await();
            try {
                return setting.set(token, GOOD + end, "10.2.0.8");
            } catch (RequestRejected refused) {
                return refused.code();
            } finally {
                callers.become(null);
            }
        };
    }
}
