package org.beian.account.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import org.beian.law.Clause;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of the latest acts of a unit. */
@DatabaseTest
@Clause("B8")
class RecentActsTest {

    @Inject RecentActs acts;
    @Inject Exports exports;
    @Inject SeededUnits units;
    @Inject TestCallers callers;

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    @Test
    void showsTheActsOfTheWholeUnitAndOfNoOther() {
        Unit provider = units.provider(Province.NINGXIA);
        become(provider, "one");
        long first = exports.begin("a.csv", "3", "").number();
        become(provider, "two");
        long second = exports.begin("b.csv", "3", "").number();
        assertThat(acts.latest(5))
                .extracting(RecentAct::actor, RecentAct::act, RecentAct::caseId)
                .containsExactlyInAnyOrder(
                        tuple("two", "EXPORT", second), tuple("one", "EXPORT", first));
        assertThat(acts.latest(0)).hasSize(1);
        become(units.provider(Province.NINGXIA), "one");
        assertThat(acts.latest(5)).isEmpty();
    }

    @Test
    void leavesOutWhatTheSystemNotes() {
        Unit provider = units.provider(Province.NINGXIA);
        become(provider, "one");
        long number = exports.begin("a.csv", "3", "").number();
        exports.end(number, 3);
        assertThat(acts.latest(5)).extracting(RecentAct::act).containsExactly("EXPORT");
    }

    @Test
    void showsWhoOnlyLooksAfterAccountsTheOwnActsAlone() {
        Unit provider = units.provider(Province.NINGXIA);
        become(provider, "one");
        exports.begin("a.csv", "3", "");
        callers.become(SeededUnits.callerOf(provider, "admin", "UNIT_ADMIN"));
        exports.begin("accounts.csv", "3", "");
        assertThat(acts.latest(5)).extracting(RecentAct::actor).containsExactly("admin");
        become(provider, "one");
        assertThat(acts.latest(5)).extracting(RecentAct::actor).contains("admin", "one");
    }

    private void become(Unit unit, String name) {
        callers.become(SeededUnits.callerOf(unit, name, "PROVIDER"));
    }
}
