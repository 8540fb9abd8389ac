package org.beian.partyregister;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.beian.account.Account;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Test of the steps of the first set-up. */
@DatabaseTest
@Clause("4")
class SetUpTest {

    @Inject SetUp setUp;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject EntityManager em;

    @Test
    void aStepIsDoneWithTheFirstAccount() throws Exception {
        Unit bureau = units.add(Capacity.BUREAU, Province.BEIJING);
        TestTransactions.inNew(
                () -> {
                    em.persist(
                            new Account(
                                    SeededUnits.unique("user"),
                                    "示例人员",
                                    bureau.id(),
                                    Set.of(Roles.CLERK),
                                    TestClock.shared().instant()));
                    return null;
                });
        callers.become(SeededUnits.callerOf(bureau, "clerk", Roles.CLERK));
        assertThat(setUp.missing()).doesNotContain(Capacity.BUREAU);
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }
}
