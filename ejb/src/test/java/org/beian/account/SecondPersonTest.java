package org.beian.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import org.beian.law.Clause;
import org.beian.party.OfficerDetails;
import org.beian.party.Roster;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of what counts as one person: the account, and other accounts of the same officer. */
@DatabaseTest
@Clause("7.1")
class SecondPersonTest {

    @Inject SecondPerson persons;
    @Inject Accounts accounts;
    @Inject AccountRepository stored;
    @Inject Roster roster;
    @Inject SeededUnits units;
    @Inject TestCallers callers;

    private Unit provider;

    @BeforeEach
    void addAProvider() {
        provider = units.provider(Province.BEIJING);
        callers.become(Caller.job("test"));
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private Long officer(String name) {
        return roster.putOnDuty(
                        provider.id(),
                        new OfficerDetails(name, "010-00000000", "o@example.cn"),
                        LocalDate.of(2026, 11, 24))
                .id();
    }

    private String open(Long officer) {
        String name = SeededUnits.unique("person");
        accounts.create(name, "示例人员", provider.code(), Set.of(Roles.PROVIDER), officer);
        return name;
    }

    @Test
    void takesAccountsOfOneOfficerForOnePerson() {
        Long officer = officer("示例甲");
        String first = open(officer);
        String again = open(officer);
        String other = open(officer("示例乙"));
        String none = open(null);
        String noneEither = open(null);
        Long ended = stored.byUsername(again).orElseThrow().id();
        accounts.disable(ended, "示例");

        assertThat(persons.namesOf(first)).containsExactlyInAnyOrder(first, again);
        assertThat(persons.namesOf(none)).containsExactly(none);
        assertThat(persons.namesOf("nobody")).containsExactly("nobody");
        callers.become(SeededUnits.callerOf(provider, first, Roles.PROVIDER));
        assertThat(persons.isCaller(first)).isTrue();
        assertThat(persons.isCaller(again)).as("ended, yet the same person").isTrue();
        assertThat(persons.isCaller(ended)).isTrue();
        assertThat(persons.isCaller(other)).isFalse();
        assertThat(persons.isCaller(none)).isFalse();
        assertThat(persons.isCaller((String) null)).isFalse();
        callers.become(SeededUnits.callerOf(provider, none, Roles.PROVIDER));
        assertThat(persons.isCaller(noneEither)).as("no officer is nobody's").isFalse();
    }
}
