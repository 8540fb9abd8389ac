package org.beian.account.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.beian.account.AccountRefusal;
import org.beian.account.Caller;
import org.beian.account.Roles;
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

/**
 * Tests of accounts at one mail address: units share mailboxes, so it is no fault; but one person
 * may have them all, and its administrator is told.
 */
@DatabaseTest
@Clause("4")
class SharedAddressTest {

    private static final String ADDRESS = "desk@example.cn";

    @Inject UnitAccounts accounts;
    @Inject UnitAccountSearch search;
    @Inject Roster roster;
    @Inject SeededUnits units;
    @Inject TestCallers callers;

    private Unit provider;

    @BeforeEach
    void administer() {
        provider = units.provider(Province.BEIJING);
        become(provider);
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private void become(Unit unit) {
        callers.become(SeededUnits.callerOf(unit, "admin", Roles.UNIT_ADMIN));
    }

    private Long open(String address) {
        return accounts.open(
                new NewAccount(
                        SeededUnits.unique("person"),
                        "示例人员",
                        address,
                        Set.of(Roles.PROVIDER),
                        null));
    }

    private String name(Long id) {
        return search.find(id).username();
    }

    private void isOfficer(Long id, Long officer) {
        UnitAccountLine line = search.find(id);
        accounts.change(id, line.acts(), Set.copyOf(line.roles()), officer, line.email(), "示例");
    }

    private Long officer() {
        callers.become(Caller.job("test"));
        Long id =
                roster.putOnDuty(
                                provider.id(),
                                new OfficerDetails("示例专员", "010-00000001", "o@example.cn"),
                                LocalDate.of(2026, 11, 24))
                        .id();
        become(provider);
        return id;
    }

    @Test
    void tellsOfOthersInForceAtTheSameAddress() {
        Long first = open(ADDRESS);
        open("other@example.cn");
        assertThat(search.sharingAddress(first)).isEmpty();

        Long second = open(ADDRESS.toUpperCase(Locale.ROOT));
        assertThat(search.sharingAddress(second)).containsExactly(name(first));
        assertThat(search.sharingAddress(first)).containsExactly(name(second));

        accounts.end(second, "示例");
        assertThat(search.sharingAddress(first)).isEmpty();
    }

    @Test
    void knowsAccountsOfOneOfficerAsOnePersonAlready() {
        Long officer = officer();
        Long first = open(ADDRESS);
        Long second = open(ADDRESS);
        isOfficer(first, officer);
        assertThat(search.sharingAddress(second)).as("who is it?").containsExactly(name(first));
        assertThat(search.sharingAddress(first)).containsExactly(name(second));

        isOfficer(second, officer);
        assertThat(search.sharingAddress(first)).isEmpty();
    }

    @Test
    void tellsOnlyOfTheOwnUnit() {
        Long account = open(ADDRESS);
        become(units.provider(Province.BEIJING));
        assertThat(search.sharingAddress(open(ADDRESS))).isEmpty();
        assertThatThrownBy(() -> search.sharingAddress(account))
                .is(rejectedAs(AccountRefusal.ACCOUNT_UNKNOWN));
    }
}
