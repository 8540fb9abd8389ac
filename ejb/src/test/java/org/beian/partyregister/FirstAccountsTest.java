package org.beian.partyregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.beian.account.Account;
import org.beian.account.AccountRefusal;
import org.beian.account.AccountRepository;
import org.beian.account.Roles;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Capacity;
import org.beian.party.PartyRefusal;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the account of a unit's administrator, as its authority opens it. */
@DatabaseTest
@Clause("4")
class FirstAccountsTest {

    @Inject FirstAccounts first;
    @Inject UnitRegistration registration;
    @Inject UnitEnding ending;
    @Inject SetUp setUp;
    @Inject PartyRegister register;
    @Inject AccountRepository accounts;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject EntityManager em;

    private Long unit;
    private String username;

    @BeforeEach
    void registerAUnit() {
        as(Capacity.BUREAU, Province.BEIJING, Roles.REVIEWER);
        unit =
                registration.register(
                        UnitRegistrationTest.wish(
                                Province.BEIJING,
                                UnitRegistrationTest.details("ISP", Capacity.ACCESS_PROVIDER)));
        username = SeededUnits.unique("first");
    }

    @AfterEach
    void signOut() {
        callers.become(null);
        TestClock.shared().reset();
    }

    private Unit as(Capacity capacity, Province province, String role) {
        Unit authority = units.add(capacity, province);
        callers.become(SeededUnits.callerOf(authority, "authority", role));
        return authority;
    }

    private String open(Long ofUnit) {
        return first.open(ofUnit, username, "示例管理员", "person@example.cn", "介绍信");
    }

    @Test
    void opensTheAccountOfTheAdministrator() {
        assertThat(register.card(unit).line().accounts()).isFalse();
        assertThat(open(unit)).isEqualTo(username);
        Account account = accounts.byUsername(username).orElseThrow();
        assertThat(account.roles()).containsExactly(Roles.UNIT_ADMIN);
        assertThat(account.unitId()).isEqualTo(unit);
        assertThat(account.awaitsPassword()).isTrue();
        assertThat(register.card(unit).line().accounts()).isTrue();
        assertThat(register.history(unit))
                .extracting(HistoryEntry::act)
                .endsWith("OPEN_FIRST_ACCOUNT");
        assertThat(mails(unit))
                .anyMatch(
                        told ->
                                told.startsWith("unit@example.cn ")
                                        && told.contains("账号管理员")
                                        && told.contains(username));
    }

    private List<String> mails(Long ofUnit) {
        return em.createQuery(
                        """
                        select m.recipient, m.subject, m.body from Mail m
                        where m.caseType = 'UNIT' and m.caseId = :id""",
                        Object[].class)
                .setParameter("id", ofUnit)
                .getResultStream()
                .map(row -> row[0] + " " + row[1] + " " + row[2])
                .toList();
    }

    @Test
    void refusesASecondOneWhileTheUnitCanSignInAndByOnePersonAfterwards() {
        assertThat(first.standing(unit)).isEqualTo(FirstAccounts.Standing.FIRST);
        open(unit);
        assertThat(first.standing(unit)).isEqualTo(FirstAccounts.Standing.ABLE);
        String opened = username;
        username = SeededUnits.unique("second");
        assertThatThrownBy(() -> open(unit)).is(rejectedAs(AccountRefusal.UNIT_ADMINISTERS_ITSELF));
        TestClock.shared().advance(Duration.ofDays(8));
        assertThat(first.standing(unit)).isEqualTo(FirstAccounts.Standing.NOBODY);
        assertThatThrownBy(() -> open(unit))
                .as("the link has expired, but the unit had an account")
                .is(rejectedAs(AccountRefusal.ADMINISTRATOR_NEEDS_TWO));
        assertThat(accounts.byUsername(username)).isEmpty();
        assertThat(accounts.byUsername(opened)).isPresent();
    }

    @Test
    void endsAStepOfTheSetUpWithItsFirstAccount() {
        open(unit);
        assertThat(setUp.missing()).doesNotContain(Capacity.ACCESS_PROVIDER);
    }

    @Test
    void theMinistryOpensTheAccountOfABureau() {
        Unit bureau = as(Capacity.BUREAU, Province.GUANGDONG, Roles.REVIEWER);
        assertThatThrownBy(() -> open(bureau.id())).is(rejectedAs(PartyRefusal.UNIT_UNKNOWN));
        as(Capacity.MINISTRY, null, Roles.MINISTRY);
        open(bureau.id());
        assertThatThrownBy(() -> open(unit))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_OF_OTHER_AUTHORITY));
    }

    @Test
    void refusesAnotherProvinceAMissingReasonAndAUnitThatEnds() {
        assertThatThrownBy(() -> first.open(unit, username, "示例", "person@example.cn", " "))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_REASON_MISSING));
        assertThatThrownBy(() -> first.open(unit, username, "示例", "nowhere", "介绍信"))
                .is(rejectedAs(AccountRefusal.ACCOUNT_INVALID));
        ending.end(
                unit,
                register.card(unit).version(),
                Shanghai.date(TestClock.shared().instant()),
                "注销");
        assertThatThrownBy(() -> open(unit)).is(rejectedAs(PartyRegisterRefusal.UNIT_HAS_ENDED));
        as(Capacity.BUREAU, Province.GUANGDONG, Roles.REVIEWER);
        assertThatThrownBy(() -> open(unit)).is(rejectedAs(PartyRefusal.UNIT_UNKNOWN));
    }
}
