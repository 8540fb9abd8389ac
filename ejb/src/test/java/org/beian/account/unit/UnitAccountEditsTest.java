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
import java.util.concurrent.TimeUnit;
import org.beian.account.AccountRefusal;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestTransactions;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * Tests of two administrators who have one account open: the form of the second would take back
 * what the first one did.
 */
@DatabaseTest
@Clause("4")
class UnitAccountEditsTest {

    @Inject UnitAccounts accounts;
    @Inject UnitAccountSearch search;
    @Inject AccountOpening opening;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject EntityManager em;

    private Unit provider;
    private Long person;
    private int seen;

    @BeforeEach
    void openAnAccount() throws Exception {
        provider = units.provider(Province.BEIJING);
        callers.become(Caller.job("test"));
        open(Roles.UNIT_ADMIN);
        person = open(Roles.PROVIDER);
        asAdministrator("first");
        seen = search.find(person).acts();
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private Long open(String role) throws Exception {
        String name = SeededUnits.unique("person");
        NewAccount given = new NewAccount(name, "示例人员", name + "@example.cn", Set.of(role), null);
        return TestTransactions.inNew(() -> opening.open(em.merge(provider), given, "4").id());
    }

    private void asAdministrator(String name) {
        callers.become(SeededUnits.callerOf(provider, name, Roles.UNIT_ADMIN));
    }

    private void change(Set<String> roles, String email) {
        accounts.change(person, seen, roles, null, email, "示例");
    }

    private List<String> acts() {
        return search.history(person).stream().map(HistoryEntry::act).toList();
    }

    @Test
    void aChangeOfNothingIsRefusedAndWritesNoHistory() {
        Set<String> roles = Set.copyOf(search.find(person).roles());
        String email = search.find(person).email();
        assertThatThrownBy(() -> change(roles, email))
                .is(rejectedAs(AccountRefusal.ACCOUNT_UNCHANGED));
        assertThat(acts()).containsExactly("CREATE_ACCOUNT");
        change(roles, "other@example.cn");
        assertThat(acts()).containsExactly("CHANGE_ADDRESS", "CREATE_ACCOUNT");
    }

    @Test
    void whatWasSeenBeforeAnotherChangeIsRefused() {
        Set<String> both = Set.of(Roles.PROVIDER, Roles.UNIT_ADMIN);
        change(both, "one@example.cn");
        asAdministrator("second");
        assertThatThrownBy(() -> change(Set.of(Roles.PROVIDER), "other@example.cn"))
                .is(rejectedAs(AccountRefusal.ACCOUNT_STALE));
        assertThat(search.find(person).roles()).containsExactlyInAnyOrderElementsOf(both);
        assertThat(acts()).containsExactly("CHANGE_ADDRESS", "CHANGE_ROLES", "CREATE_ACCOUNT");
        seen = search.find(person).acts();
        change(Set.of(Roles.PROVIDER), "other@example.cn");
        assertThat(search.find(person).email()).isEqualTo("other@example.cn");
    }

    @RepeatedTest(4)
    void ofTwoAtOnceTheSecondIsTold() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> results =
                    threads.invokeAll(List.of(changing("one", start), changing("other", start)));
            assertThat(List.of(results.get(0).get(), results.get(1).get()))
                    .containsExactlyInAnyOrder("DONE", "ACCOUNT_STALE");
        } finally {
            threads.shutdown();
        }
        assertThat(acts()).containsExactly("CHANGE_ADDRESS", "CREATE_ACCOUNT");
    }

    private Callable<String> changing(String name, CyclicBarrier start) {
        return () -> {
            asAdministrator(name);
            start.await(30, TimeUnit.SECONDS);
            try {
                change(Set.of(Roles.PROVIDER), name + "@example.cn");
                return "DONE";
            } catch (RequestRejected refused) {
                return refused.code();
            } finally {
                callers.become(null);
            }
        };
    }
}
