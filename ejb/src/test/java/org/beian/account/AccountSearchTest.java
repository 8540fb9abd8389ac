package org.beian.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.beian.account.signin.SignIn;
import org.beian.account.signin.SignInTimes;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.party.Capacity;
import org.beian.party.OfficerDetails;
import org.beian.party.Roster;
import org.beian.party.Unit;
import org.beian.party.UnitSummary;
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

/** Tests of what the administrator finds among accounts and units. */
@DatabaseTest
@Clause("4")
class AccountSearchTest {

    private static final String SOURCE = "10.2.0.9";

    @Inject AccountSearch search;
    @Inject Accounts accounts;
    @Inject SignIn signIn;
    @Inject SignInTimes times;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject History history;
    @Inject EntityManager em;
    @Inject Roster roster;
    @Inject Clock clock;

    private Unit bureau;
    private String begin;

    @BeforeEach
    void signInAsAdministrator() {
        bureau = units.add(Capacity.BUREAU, Province.BEIJING);
        begin = SeededUnits.unique("found") + "x";
        callers.become(Caller.job("test"));
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private IssuedPassword create(String username, Unit unit) {
        return accounts.create(username, "示例人员", unit.code(), Set.of(Roles.CLERK), null);
    }

    private List<String> names(AccountFilter filter, String after, int limit) {
        return search.list(filter, after, limit).stream().map(AccountLine::username).toList();
    }

    /**
     * What a key of an account does is done by its officer, who is named as the account is made.
     */
    @Test
    @Clause("7.1")
    void findsTheOfficerThatAnAccountStandsFor() {
        Unit provider = units.provider(Province.BEIJING);
        callers.become(SeededUnits.callerOf(provider, "provider", "PROVIDER"));
        Long officer =
                roster.putOnDuty(
                                provider.id(),
                                new OfficerDetails("示例专员甲", "010-00000000", "a@example.cn"),
                                Shanghai.date(clock.instant()))
                        .id();
        callers.become(Caller.job("test"));

        assertThat(search.officer(provider.code(), "示例专员甲")).isEqualTo(officer);
        assertThatThrownBy(() -> search.officer(provider.code(), "示例专员乙"))
                .is(rejectedAs(AccountRefusal.ACCOUNT_INVALID));
        assertThatThrownBy(() -> search.officer(bureau.code(), "示例专员甲"))
                .as("another unit's")
                .is(rejectedAs(AccountRefusal.ACCOUNT_INVALID));
    }

    @Test
    void pagesThroughAccountsByUserName() {
        for (String each : List.of("-c", "-a", "-b")) {
            create(begin + each, bureau);
        }
        AccountFilter ours = new AccountFilter(begin, "");
        assertThat(names(ours, "", 2)).containsExactly(begin + "-a", begin + "-b");
        assertThat(names(ours, begin + "-b", 2)).containsExactly(begin + "-c");
        assertThat(names(ours, null, 0)).hasSize(1);
        assertThat(search.count(ours)).isEqualTo(3);
        assertThat(search.count(AccountFilter.ALL)).isGreaterThanOrEqualTo(3);
        assertThat(names(AccountFilter.ALL, begin, 1)).containsExactly(begin + "-a");
    }

    @Test
    void findsByTheBeginningOfTheNameAndByUnit() {
        Unit other = units.add(Capacity.BUREAU, Province.BEIJING);
        create(begin + "-a", bureau);
        create(begin + "-b", other);
        assertThat(names(new AccountFilter(begin, other.code()), "", 9))
                .containsExactly(begin + "-b");
        assertThat(names(new AccountFilter("", bureau.code()), "", 9))
                .containsExactly(begin + "-a");
        String typed = begin.toUpperCase(Locale.ROOT);
        assertThat(names(new AccountFilter(typed, bureau.code()), "", 9)).as("any case").hasSize(1);
        assertThat(names(new AccountFilter(begin, "no-such-unit"), "", 9)).isEmpty();
        assertThat(names(new AccountFilter(begin.substring(1), ""), "", 9)).isEmpty();
        for (String none : List.of(begin + "%", begin + "_a", begin + "!", "'", "\u0000%")) {
            assertThat(names(new AccountFilter(none, ""), "", 9)).as(none).isEmpty();
        }
    }

    private Object version(Long account) {
        return em.createNativeQuery("select version from account where id = ?1")
                .setParameter(1, account)
                .getSingleResult();
    }

    @Test
    void tellsTheLastSignIn() {
        IssuedPassword issued = create(begin, bureau);
        assertThat(search.find(issued.accountId()).signedInAt()).isNull();
        Instant at = TestClock.shared().instant();
        signIn.withPassword(begin, issued.password(), SOURCE);
        AccountLine line = search.find(issued.accountId());
        assertThat(line.signedInAt()).isEqualTo(at);
        assertThat(line.unit()).isEqualTo(bureau.name());
        assertThat(line.roles()).containsExactly(Roles.CLERK);
        assertThat(history.verify(accounts.find(issued.accountId())).isWhole()).isTrue();
    }

    @Test
    void notesASignInWithoutRaisingTheVersion() {
        IssuedPassword issued = create(begin, bureau);
        Object version = version(issued.accountId());
        times.note(issued.accountId());
        assertThat(search.find(issued.accountId()).signedInAt()).isNotNull();
        assertThat(version(issued.accountId())).isEqualTo(version);
    }

    @Test
    void tellsWhatWasDoneToAnAccountTheLatestFirst() {
        IssuedPassword issued = create(begin, bureau);
        accounts.disable(issued.accountId(), "示例");
        assertThat(search.history(issued.accountId()))
                .extracting(HistoryEntry::act)
                .containsExactly("DISABLE", "CREATE_ACCOUNT");
        assertThatThrownBy(() -> search.history(-1L))
                .is(rejectedAs(AccountRefusal.ACCOUNT_UNKNOWN));
        assertThatThrownBy(() -> search.find(-1L)).is(rejectedAs(AccountRefusal.ACCOUNT_UNKNOWN));
    }

    @Test
    void findsUnitsByTheBeginningOfNameOrCode() {
        assertThat(search.units("示例", 20))
                .extracting(UnitSummary::name)
                .isNotEmpty()
                .isSorted()
                .allMatch(name -> name.startsWith("示例"));
        assertThat(search.units(bureau.code(), 1))
                .extracting(UnitSummary::code)
                .containsExactly(bureau.code());
        assertThat(search.units(bureau.code() + "%", 20)).isEmpty();
        assertThat(search.unitName(bureau.code())).isEqualTo(bureau.name());
        assertThat(search.unitName("no-such-unit")).isEmpty();
    }
}
