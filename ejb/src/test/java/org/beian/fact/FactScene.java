package org.beian.fact;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.beian.account.Roles;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.value.Province;

/**
 * Test fixture of keepers of facts. What they enter begins in a century of its own, or nothing else
 * uses it.
 */
@Dependent
class FactScene {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final LocalDate DAY = LocalDate.of(2101, 1, 1);
    static final String WHY = "示例文件第一号";

    @Inject FactKeeping facts;
    @Inject SeededUnits units;
    @Inject TestCallers callers;

    private Unit ministry;
    private Unit operator;

    void ready() {
        ministry = units.add(Capacity.MINISTRY, null);
        operator = units.add(Capacity.OPERATOR, null);
    }

    void asOperator() {
        callers.become(SeededUnits.callerOf(operator, "operator", Roles.OPERATOR));
    }

    void asMinistry(String who) {
        callers.become(SeededUnits.callerOf(ministry, who, Roles.MINISTRY));
    }

    void asAnotherMinistry() {
        Unit another = units.add(Capacity.MINISTRY, null);
        callers.become(SeededUnits.callerOf(another, "another", Roles.MINISTRY));
    }

    void signOut() {
        callers.become(null);
    }

    Unit ministry() {
        return ministry;
    }

    static FactKey setting(String name, Province province) {
        return new FactKey(FactKind.SETTING, name, province == null ? "" : province.regionCode());
    }

    /** Enters a value from {@link #DAY} on. */
    FactChange enter(FactKey key, String value) {
        return facts.enter(key, DAY, FactContent.of(value), WHY);
    }
}
