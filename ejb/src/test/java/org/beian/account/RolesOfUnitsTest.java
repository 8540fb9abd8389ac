package org.beian.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of the roles that a unit's own administrator can give. */
@Clause("4")
class RolesOfUnitsTest {

    private static Set<String> givenBy(Set<Capacity> capacities) {
        return RolesOfUnits.givenBy(
                new Unit("u", "示例单位", null, capacities, LocalDate.of(2026, 11, 24)));
    }

    @ParameterizedTest
    @EnumSource
    void fitsEveryUnitButTheOperators(Capacity capacity) {
        assertThat(givenBy(Set.of(capacity)).contains(Roles.UNIT_ADMIN))
                .isEqualTo(capacity != Capacity.OPERATOR);
    }

    /** Opinions that bind the audit are of departments for content alone (18.3). */
    @ParameterizedTest
    @EnumSource
    void onlyContentDepartmentsGiveOpinions(Capacity capacity) {
        assertThat(givenBy(Set.of(capacity)).contains(Roles.CONTENT_DEPARTMENT))
                .isEqualTo(capacity == Capacity.CONTENT_DEPARTMENT);
    }

    @ParameterizedTest
    @EnumSource(names = ".*_(APPROVAL|INTEREST)_DEPARTMENT", mode = EnumSource.Mode.MATCH_ALL)
    void otherDepartmentsAreDepartments(Capacity capacity) {
        assertThat(givenBy(Set.of(capacity))).containsExactly(Roles.DEPARTMENT, Roles.UNIT_ADMIN);
    }

    @Test
    void givesNothingAboveAUnitThatIsTheOperatorAsWell() {
        assertThat(givenBy(EnumSet.of(Capacity.OPERATOR, Capacity.BUREAU)))
                .containsExactly(Roles.CLERK, Roles.REVIEWER, Roles.UNIT_ADMIN);
    }
}
