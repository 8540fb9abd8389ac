package org.beian.account.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.beian.account.AccountRefusal;
import org.beian.account.Accounts;
import org.beian.account.Caller;
import org.beian.account.IssuedPassword;
import org.beian.account.NotSignedIn;
import org.beian.account.Roles;
import org.beian.account.signin.PasswordChange;
import org.beian.account.signin.SignIn;
import org.beian.account.signin.SignedIn;
import org.beian.account.signin.TooManyAttempts;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.beian.party.PartyRefusal;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AccountsTest {

    private static final String SOURCE = "10.2.0.1";

    @Inject Accounts accounts;
    @Inject ApiKeys keys;
    @Inject SignIn signIn;
    @Inject KeySignIn keySignIn;
    @Inject PasswordChange passwordChange;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject History history;

    private Unit bureau;

    @BeforeEach
    void signInAsAdministrator() {
        bureau = units.add(Capacity.BUREAU, Province.BEIJING);
        callers.become(Caller.job("test"));
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private IssuedPassword create(Unit unit, String... roles) {
        return accounts.create(
                SeededUnits.unique("user"), "示例人员", unit.code(), Set.of(roles), null);
    }

    @Test
    void issuesADifferentPasswordEachTime() {
        IssuedPassword first = create(bureau, Roles.REVIEWER);
        assertThat(first.password())
                .hasSize(23)
                .isNotEqualTo(create(bureau, Roles.CLERK).password());
        assertThat(first.toString()).doesNotContain(first.password());
    }

    @Test
    @Clause("8.6")
    void reissuesALostPasswordAndRecordsIt() {
        IssuedPassword first = create(bureau, Roles.REVIEWER);
        SignedIn in = signIn.withPassword(first.username(), first.password(), SOURCE);
        IssuedPassword second = accounts.reissuePassword(first.accountId(), "书面申请 示例 1 号");
        assertThatThrownBy(() -> signIn.resume(first.accountId(), in.sessionEpoch()))
                .isInstanceOf(NotSignedIn.class);
        signIn.withPassword(second.username(), second.password(), SOURCE);
        assertThat(history.of(accounts.find(first.accountId())))
                .extracting(HistoryEntry::act)
                .containsExactly("CREATE_ACCOUNT", "REISSUE_PASSWORD");
        assertThat(history.verify(accounts.find(first.accountId())).isWhole()).isTrue();
    }

    @Test
    void leavesTheAdministratorOfAUnitThatHasAccountsToTheUnitOrToTwo() {
        IssuedPassword first = create(bureau, Roles.UNIT_ADMIN);
        assertThatThrownBy(() -> create(bureau, Roles.UNIT_ADMIN))
                .is(rejectedAs(AccountRefusal.UNIT_ADMINISTERS_ITSELF));
        assertThatThrownBy(() -> accounts.reissuePassword(first.accountId(), "示例"))
                .is(rejectedAs(AccountRefusal.ADMINISTRATOR_NEEDS_TWO));
        accounts.disable(first.accountId(), "示例");
        assertThatThrownBy(() -> accounts.enable(first.accountId(), "示例"))
                .is(rejectedAs(AccountRefusal.ADMINISTRATOR_NEEDS_TWO));
        Long clerk = create(bureau, Roles.CLERK).accountId();
        assertThatThrownBy(() -> accounts.changeRoles(clerk, Set.of(Roles.UNIT_ADMIN), "示例"))
                .is(rejectedAs(AccountRefusal.ADMINISTRATOR_NEEDS_TWO));
        Unit ministry = units.add(Capacity.MINISTRY, null);
        create(ministry, Roles.MINISTRY);
        create(ministry, Roles.UNIT_ADMIN);
    }

    @Test
    void changesRolesFromTheNextRequestOn() {
        IssuedPassword issued = create(bureau, Roles.CLERK);
        SignedIn in = signIn.withPassword(issued.username(), issued.password(), SOURCE);
        accounts.changeRoles(issued.accountId(), Set.of(Roles.REVIEWER), "示例");
        assertThat(signIn.resume(issued.accountId(), in.sessionEpoch()).caller().roles())
                .containsExactly(Roles.REVIEWER);
        assertThatThrownBy(
                        () ->
                                accounts.changeRoles(
                                        issued.accountId(), Set.of(Roles.REVIEWER), "示例"))
                .is(rejectedAs(AccountRefusal.ACCOUNT_UNCHANGED));
    }

    @Test
    void refusesRolesThatTheUnitCannotHave() {
        for (String role :
                List.of(Roles.ADMIN, Roles.PROVIDER, Roles.MINISTRY, Roles.SYSTEM, "ROOT")) {
            assertThatThrownBy(() -> create(bureau, role))
                    .is(rejectedAs(AccountRefusal.ROLE_DOES_NOT_FIT));
        }
        IssuedPassword issued = create(bureau, Roles.CLERK);
        assertThatThrownBy(
                        () ->
                                accounts.changeRoles(
                                        issued.accountId(), Set.of(Roles.OPERATOR), "示例"))
                .is(rejectedAs(AccountRefusal.ROLE_DOES_NOT_FIT));
        assertThatThrownBy(() -> accounts.changeRoles(issued.accountId(), Set.of(), "示例"))
                .is(rejectedAs(AccountRefusal.ACCOUNT_INVALID));
    }

    @Test
    void refusesATakenUserNameAndAnUnknownUnit() {
        IssuedPassword issued = create(bureau, Roles.CLERK);
        assertThatThrownBy(
                        () ->
                                accounts.create(
                                        issued.username(),
                                        "示例",
                                        bureau.code(),
                                        Set.of(Roles.CLERK),
                                        null))
                .is(rejectedAs(AccountRefusal.USER_NAME_TAKEN));
        assertThatThrownBy(
                        () -> accounts.create("someone", "示例", "none", Set.of(Roles.CLERK), null))
                .is(rejectedAs(PartyRefusal.UNIT_UNKNOWN));
    }

    @Test
    void refusesBadFields() {
        for (String name : List.of("ab", "名字名字", "a b c", "-abc", "x".repeat(61))) {
            assertThatThrownBy(
                            () ->
                                    accounts.create(
                                            name, "示例", bureau.code(), Set.of(Roles.CLERK), null))
                    .is(rejectedAs(AccountRefusal.ACCOUNT_INVALID));
        }
        for (String reason : List.of(" ", "离职\u202E手续")) {
            assertThatThrownBy(
                            () -> accounts.disable(create(bureau, Roles.CLERK).accountId(), reason))
                    .is(rejectedAs(AccountRefusal.ACCOUNT_INVALID));
        }
        assertThatThrownBy(
                        () ->
                                accounts.create(
                                        SeededUnits.unique("clerk"),
                                        "示\u2066例",
                                        bureau.code(),
                                        Set.of(Roles.CLERK),
                                        null))
                .is(rejectedAs(AccountRefusal.ACCOUNT_INVALID));
        assertThatThrownBy(() -> accounts.find(-1L)).is(rejectedAs(AccountRefusal.ACCOUNT_UNKNOWN));
    }

    @Test
    void refusesActsOnTheOwnAccount() {
        Unit operator = units.add(Capacity.OPERATOR, null);
        IssuedPassword issued = create(operator, Roles.ADMIN);
        callers.become(signIn.withPassword(issued.username(), issued.password(), SOURCE).caller());
        assertThatThrownBy(() -> accounts.disable(issued.accountId(), "示例"))
                .is(rejectedAs(AccountRefusal.OWN_ACCOUNT));
        assertThatThrownBy(() -> accounts.reissuePassword(issued.accountId(), "示例"))
                .is(rejectedAs(AccountRefusal.OWN_ACCOUNT));
        assertThatThrownBy(
                        () ->
                                accounts.changeRoles(
                                        issued.accountId(), Set.of(Roles.OPERATOR), "示例"))
                .is(rejectedAs(AccountRefusal.OWN_ACCOUNT));
    }

    @Test
    void letsAKeyInFromItsAddressesUntilItEnds() {
        Long account = create(bureau, Roles.REVIEWER).accountId();
        Instant tomorrow = TestClock.shared().instant().plus(Duration.ofDays(1));
        IssuedKey issued =
                keys.issue(account, "示例", tomorrow, List.of("192.0.2.0/24", "2001:db8::/32"));
        assertThat(issued.key()).hasSize(43);
        assertThat(keySignIn.caller(issued.key(), "192.0.2.7").accountId()).isEqualTo(account);
        assertThat(keySignIn.caller(issued.key(), "2001:db8::7").accountId()).isEqualTo(account);
        assertThatThrownBy(() -> keySignIn.caller(issued.key(), "198.51.100.1"))
                .isInstanceOf(KeyRefused.class);
        TestClock.shared().advance(Duration.ofDays(1));
        assertThatThrownBy(() -> keySignIn.caller(issued.key(), "192.0.2.7"))
                .isInstanceOf(KeyRefused.class);
    }

    @Test
    void refusesRevokedAndUnknownKeysAndThoseOfDisabledAccounts() {
        Long account = create(bureau, Roles.REVIEWER).accountId();
        IssuedKey revoked = keys.issue(account, "示例", null, List.of());
        IssuedKey other = keys.issue(account, "示例", null, List.of());
        keys.revoke(revoked.keyId());
        assertThatThrownBy(() -> keySignIn.caller(revoked.key(), SOURCE))
                .isInstanceOf(KeyRefused.class);
        assertThatThrownBy(() -> keySignIn.caller("demo-nobody", SOURCE))
                .isInstanceOf(KeyRefused.class);
        assertThatThrownBy(() -> keySignIn.caller(null, SOURCE)).isInstanceOf(KeyRefused.class);
        keySignIn.caller(other.key(), SOURCE);
        accounts.disable(account, "示例");
        assertThatThrownBy(() -> keySignIn.caller(other.key(), SOURCE))
                .isInstanceOf(KeyRefused.class);
        assertThat(keys.of(account)).hasSize(2);
    }

    @Test
    void refusesABadKeyForm() {
        Long account = create(bureau, Roles.REVIEWER).accountId();
        Instant past = TestClock.shared().instant();
        assertThatThrownBy(() -> keys.issue(account, "", null, List.of()))
                .is(rejectedAs(AccountRefusal.ACCOUNT_INVALID));
        assertThatThrownBy(() -> keys.issue(account, "示例", past, List.of()))
                .is(rejectedAs(AccountRefusal.ACCOUNT_INVALID));
        assertThatThrownBy(() -> keys.issue(account, "示例", null, List.of("192.0.2.7/24")))
                .is(rejectedAs(AccountRefusal.ACCOUNT_INVALID));
        assertThatThrownBy(() -> keys.revoke(-1L)).is(rejectedAs(AccountRefusal.KEY_UNKNOWN));
    }

    @Test
    void refusesABadPasswordChange() {
        IssuedPassword issued = create(bureau, Roles.CLERK);
        callers.become(signIn.withPassword(issued.username(), issued.password(), SOURCE).caller());
        assertThatThrownBy(() -> passwordChange.change("wrong", "silver kettle nine", SOURCE))
                .is(rejectedAs(AccountRefusal.WRONG_PASSWORD));
        assertThatThrownBy(() -> passwordChange.change(issued.password(), "short", SOURCE))
                .is(rejectedAs(AccountRefusal.PASSWORD_TOO_SHORT));
        assertThatThrownBy(
                        () -> passwordChange.change(issued.password(), issued.password(), SOURCE))
                .hasMessageContaining("PASSWORD_UNCHANGED");
    }

    @Test
    void refusesToHearWrongPresentPasswordsForEver() {
        IssuedPassword issued = create(bureau, Roles.CLERK);
        callers.become(signIn.withPassword(issued.username(), issued.password(), SOURCE).caller());
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> passwordChange.change("wrong", "silver kettle nine", SOURCE))
                    .is(rejectedAs(AccountRefusal.WRONG_PASSWORD));
        }
        assertThatThrownBy(
                        () ->
                                passwordChange.change(
                                        issued.password(), "silver kettle nine", SOURCE))
                .isInstanceOf(TooManyAttempts.class);
    }
}
