package org.beian.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import org.beian.party.Capacity;
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

/** Tests of who is told which person acted (principle 3). */
@DatabaseTest
class PersonNamesTest {

    @Inject PersonNames names;
    @Inject Accounts accounts;
    @Inject Roster roster;
    @Inject SeededUnits units;
    @Inject TestCallers callers;

    private Unit bureau;
    private Unit provider;
    private String reviewer;

    @BeforeEach
    void addAReviewer() {
        bureau = units.add(Capacity.BUREAU, Province.BEIJING);
        provider = units.add(Capacity.ACCESS_PROVIDER, Province.BEIJING);
        callers.become(Caller.job("test"));
        reviewer =
                accounts.create(
                                SeededUnits.unique("user"),
                                "示例人员",
                                bureau.code(),
                                Set.of(Roles.REVIEWER),
                                null)
                        .username();
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private void become(Unit unit, String role) {
        callers.become(SeededUnits.callerOf(unit, "caller", role));
    }

    @Test
    void tellsColleaguesAndTheAuthority() {
        become(bureau, Roles.CLERK);
        assertThat(names.of(reviewer)).contains("示例人员");
        become(units.add(Capacity.BUREAU, Province.GUANGDONG), Roles.REVIEWER);
        assertThat(names.of(reviewer)).contains("示例人员");
    }

    @Test
    void refusesToNameTheAuthoritysPeopleToApplicants() {
        become(provider, Roles.PROVIDER);
        assertThat(names.of(reviewer)).isEmpty();
    }

    @Test
    void knowsWhichOfficerTheCallersAccountIs() {
        OfficerDetails details = new OfficerDetails("示例专员", "010-00000000", "o@example.cn");
        Long officer = roster.putOnDuty(provider.id(), details, LocalDate.of(2026, 11, 1)).id();
        Set<String> roles = Set.of(Roles.PROVIDER);
        String username = SeededUnits.unique("user");
        accounts.create(username, "示例人员", provider.code(), roles, officer);

        callers.become(SeededUnits.callerOf(provider, username, Roles.PROVIDER));
        assertThat(names.ownOfficer()).contains(officer);
        become(provider, Roles.PROVIDER);
        assertThat(names.ownOfficer()).isEmpty();
    }

    @Test
    void knowsNoNameForJobsAndNobody() {
        become(bureau, Roles.REVIEWER);
        assertThat(names.of("trail-verification")).isEmpty();
        assertThat(names.of(null)).isEmpty();
    }
}
