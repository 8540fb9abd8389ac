package org.beian.account.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.account.Account;
import org.beian.account.AccountRefusal;
import org.beian.account.AccountRepository;
import org.beian.account.Caller;
import org.beian.account.NotSignedIn;
import org.beian.account.Roles;
import org.beian.account.signin.PasswordSetting;
import org.beian.account.signin.SignIn;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.OfficerDetails;
import org.beian.party.Roster;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of a unit's accounts in the hands of its own administrator. */
@DatabaseTest
@Clause("4")
class UnitAccountsTest {

    private static final String GOOD = "silver kettle nine";
    private static final String SOURCE = "10.2.0.39";
    private static final Pattern TOKEN = Pattern.compile("token=([\\w-]{43})");

    @Inject UnitAccounts accounts;
    @Inject UnitAccountSearch search;
    @Inject AccountOpening opening;
    @Inject AccountRepository stored;
    @Inject PasswordSetting setting;
    @Inject SignIn signIn;
    @Inject Roster roster;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject History history;
    @Inject EntityManager em;

    private Unit provider;
    private Long administrator;

    @BeforeEach
    void openTheFirstAccount() throws Exception {
        provider = units.provider(Province.BEIJING);
        callers.become(Caller.job("test"));
        administrator = first(provider);
        become(administrator, provider);
    }

    @AfterEach
    void signOut() {
        callers.become(null);
        TestClock.shared().reset();
    }

    private Long first(Unit unit) throws Exception {
        NewAccount given = account(SeededUnits.unique("admin"), Roles.UNIT_ADMIN);
        return TestTransactions.inNew(() -> opening.open(em.merge(unit), given, "4").id());
    }

    private void become(Long account, Unit unit) {
        callers.become(
                new Caller(
                        account,
                        "admin",
                        "示例管理员",
                        unit.asParty(),
                        Set.of(Roles.UNIT_ADMIN),
                        "r-1"));
    }

    private static NewAccount account(String username, String... roles) {
        return new NewAccount(username, "示例人员", username + "@example.cn", Set.of(roles), null);
    }

    private Long open(String... roles) {
        return accounts.open(account(SeededUnits.unique("person"), roles));
    }

    /** Nothing but its opening happened to the account before. */
    private void change(Long id, Set<String> roles, Long officer, String email) {
        accounts.change(id, 1, roles, officer, email, "示例");
    }

    private Account find(Long id) {
        return stored.find(id).orElseThrow();
    }

    private List<String> acts(Long id) {
        assertThat(history.verify(find(id)).isWhole()).isTrue();
        return history.of(find(id)).stream().map(HistoryEntry::act).toList();
    }

    /** Recipients, subjects and texts of the mails about an account, the oldest first. */
    private List<String> mails(Long id) {
        return em.createQuery(
                        """
                        select m.recipient, m.subject, m.body from Mail m
                        where m.caseType = 'ACCOUNT' and m.caseId = :id order by m.id""",
                        Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> row[0] + " " + row[1] + " " + row[2])
                .toList();
    }

    private String token(Long id) {
        List<String> all = mails(id);
        Matcher found = TOKEN.matcher(all.get(all.size() - 1));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String set(String token, String password) {
        return setting.set(token, password, SOURCE);
    }

    @Test
    void letsAPersonInWithThePasswordThatItSetItself() {
        Long id = open(Roles.PROVIDER);
        String name = find(id).username();
        assertThat(search.find(id).awaits()).isTrue();
        assertThat(mails(id)).singleElement().asString().startsWith(name + "@example.cn 【备案】");
        assertThatThrownBy(() -> signIn.withPassword(name, "", SOURCE))
                .is(rejectedAs(AccountRefusal.SIGN_IN_FAILED));

        String token = token(id);
        assertThat(setting.look(token).username()).isEqualTo(name);
        assertThatThrownBy(() -> set(token, "short"))
                .is(rejectedAs(AccountRefusal.PASSWORD_TOO_SHORT));
        assertThat(set(token, GOOD)).isEqualTo(name);
        assertThat(signIn.withPassword(name, GOOD, SOURCE).caller().roles())
                .containsExactly(Roles.PROVIDER);
        assertThatThrownBy(() -> set(token, GOOD + " again"))
                .is(rejectedAs(AccountRefusal.PASSWORD_LINK_REFUSED));
        assertThat(acts(id)).containsExactly("CREATE_ACCOUNT", "SET_PASSWORD");
        assertThat(history.of(find(id))).extracting(HistoryEntry::clause).containsOnly("4");
    }

    @Test
    @Clause("8.6")
    void refusesALinkThatIsLateReplacedUnknownOrOfAnEndedAccount() {
        Long id = open(Roles.PROVIDER);
        String earlier = token(id);
        accounts.reissue(id, "示例");
        String later = token(id);
        for (String refused : List.of(earlier, "none", "")) {
            assertThatThrownBy(() -> set(refused, GOOD))
                    .is(rejectedAs(AccountRefusal.PASSWORD_LINK_REFUSED));
            assertThatThrownBy(() -> setting.look(refused))
                    .is(rejectedAs(AccountRefusal.PASSWORD_LINK_REFUSED));
        }
        assertThatThrownBy(() -> setting.look(null))
                .is(rejectedAs(AccountRefusal.PASSWORD_LINK_REFUSED));
        setting.look(later);
        TestClock.shared().advance(Duration.ofDays(7));
        assertThatThrownBy(() -> set(later, GOOD))
                .is(rejectedAs(AccountRefusal.PASSWORD_LINK_REFUSED));
        Long ended = open(Roles.PROVIDER);
        String token = token(ended);
        accounts.end(ended, "示例");
        assertThatThrownBy(() -> set(token, GOOD))
                .is(rejectedAs(AccountRefusal.PASSWORD_LINK_REFUSED));
    }

    @Test
    void takesThePasswordAndTheSessionsWithAReissue() {
        Long id = open(Roles.PROVIDER);
        String name = set(token(id), GOOD);
        int epoch = signIn.withPassword(name, GOOD, SOURCE).sessionEpoch();
        accounts.reissue(id, "示例：忘记密码");
        assertThatThrownBy(() -> signIn.resume(id, epoch)).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> signIn.withPassword(name, GOOD, SOURCE))
                .is(rejectedAs(AccountRefusal.SIGN_IN_FAILED));
        set(token(id), GOOD + " two");
        signIn.withPassword(name, GOOD + " two", SOURCE);
        assertThat(acts(id)).contains("REISSUE_PASSWORD");
    }

    @Test
    void givesNoRightAboveItsUnit() {
        for (String role :
                List.of(Roles.ADMIN, Roles.OPERATOR, Roles.CLERK, Roles.MINISTRY, Roles.SYSTEM)) {
            assertThatThrownBy(() -> open(role)).is(rejectedAs(AccountRefusal.ROLE_DOES_NOT_FIT));
        }
        Long id = open(Roles.PROVIDER);
        assertThatThrownBy(() -> change(id, Set.of(Roles.REVIEWER), null, "a@example.cn"))
                .is(rejectedAs(AccountRefusal.ROLE_DOES_NOT_FIT));
        assertThat(search.roles()).containsExactly(Roles.PROVIDER, Roles.UNIT_ADMIN);
    }

    @Test
    void changesRolesOfficerAndAddressAndTellsTheOldAddress() {
        Long id = open(Roles.PROVIDER);
        String old = find(id).email().orElseThrow();
        Long officer = officer(provider);
        change(id, Set.of(Roles.UNIT_ADMIN, Roles.PROVIDER), officer, "new@example.cn");
        assertThat(search.find(id))
                .satisfies(
                        line -> {
                            assertThat(line.roles())
                                    .containsExactly(Roles.PROVIDER, Roles.UNIT_ADMIN);
                            assertThat(line.officerId()).isEqualTo(officer);
                            assertThat(line.email()).isEqualTo("new@example.cn");
                        });
        assertThat(mails(id)).last().asString().startsWith(old).contains("电子邮箱已变更");
        assertThat(acts(id))
                .containsExactly(
                        "CREATE_ACCOUNT", "CHANGE_OFFICER", "CHANGE_ROLES", "CHANGE_ADDRESS");
        assertThat(history.of(find(id)).toString()).doesNotContain("new@example.cn");
    }

    private Long officer(Unit unit) {
        Caller before = callers.current();
        callers.become(Caller.job("test"));
        Long id =
                roster.putOnDuty(
                                unit.id(),
                                new OfficerDetails("示例专员", "010-00000001", "o@example.cn"),
                                LocalDate.of(2026, 11, 24))
                        .id();
        callers.become(before);
        return id;
    }

    @Test
    void refusesAnotherUnitsOfficerAndBadFields() {
        Long foreign = officer(units.provider(Province.BEIJING));
        String name = SeededUnits.unique("person");
        List<NewAccount> wrong =
                List.of(
                        new NewAccount(name, "示例", "a@example.cn", Set.of("PROVIDER"), foreign),
                        new NewAccount(name, "示例", "none", Set.of("PROVIDER"), null),
                        new NewAccount(name, "示例", null, Set.of("PROVIDER"), null),
                        new NewAccount(name, " ", "a@example.cn", Set.of("PROVIDER"), null),
                        new NewAccount("a b", "示例", "a@example.cn", Set.of("PROVIDER"), null),
                        new NewAccount(null, null, "a@example.cn", Set.of("PROVIDER"), null),
                        new NewAccount(name, "示例", "a@example.cn", Set.of(), null));
        for (NewAccount each : wrong) {
            assertThatThrownBy(() -> accounts.open(each))
                    .is(rejectedAs(AccountRefusal.ACCOUNT_INVALID));
        }
        assertThatThrownBy(() -> accounts.open(account(find(administrator).username(), "PROVIDER")))
                .is(rejectedAs(AccountRefusal.USER_NAME_TAKEN));
        Long id = open(Roles.PROVIDER);
        assertThatThrownBy(() -> accounts.end(id, " "))
                .is(rejectedAs(AccountRefusal.ACCOUNT_INVALID));
        assertThatThrownBy(() -> accounts.reissue(id, null))
                .is(rejectedAs(AccountRefusal.ACCOUNT_INVALID));
    }

    @Test
    void hidesTheAccountsOfOtherUnits() throws Exception {
        Long id = open(Roles.PROVIDER);
        Unit other = units.provider(Province.BEIJING);
        become(first(other), other);
        assertThatThrownBy(() -> search.find(id)).is(rejectedAs(AccountRefusal.ACCOUNT_UNKNOWN));
        assertThatThrownBy(() -> search.history(id)).is(rejectedAs(AccountRefusal.ACCOUNT_UNKNOWN));
        assertThatThrownBy(() -> accounts.end(id, "示例"))
                .is(rejectedAs(AccountRefusal.ACCOUNT_UNKNOWN));
        assertThatThrownBy(() -> accounts.reissue(id, "示例"))
                .is(rejectedAs(AccountRefusal.ACCOUNT_UNKNOWN));
        assertThatThrownBy(() -> change(id, Set.of(Roles.PROVIDER), null, "a@example.cn"))
                .is(rejectedAs(AccountRefusal.ACCOUNT_UNKNOWN));
        assertThat(search.list(UnitAccountFilter.ALL, "", 101))
                .extracting(UnitAccountLine::id)
                .doesNotContain(id);
    }

    @Test
    void listsByNameAndState() {
        Long id = open(Roles.PROVIDER);
        String name = find(id).username();
        accounts.end(id, "示例");
        assertThat(search.list(new UnitAccountFilter(name, null), "", 9)).hasSize(1);
        assertThat(search.list(new UnitAccountFilter("示例人", false), "", 9)).hasSize(1);
        assertThat(search.list(new UnitAccountFilter(name, true), "", 9)).isEmpty();
        assertThat(search.list(new UnitAccountFilter("%", null), "", 9)).isEmpty();
        assertThat(search.list(UnitAccountFilter.ALL, name, 9)).isEmpty();
        assertThat(search.count(UnitAccountFilter.ALL)).isEqualTo(2);
    }

    @Test
    void refusesToGiveRightsToItselfAndToBeTheLastToEnd() {
        assertThatThrownBy(
                        () -> change(administrator, Set.of(Roles.PROVIDER), null, "a@example.cn"))
                .is(rejectedAs(AccountRefusal.OWN_ACCOUNT));
        assertThatThrownBy(() -> accounts.reissue(administrator, "示例"))
                .is(rejectedAs(AccountRefusal.OWN_ACCOUNT));
        assertThatThrownBy(() -> accounts.end(administrator, "示例"))
                .is(rejectedAs(AccountRefusal.LAST_ADMINISTRATOR));
        Long second = open(Roles.UNIT_ADMIN);
        accounts.end(administrator, "示例");
        assertThat(find(administrator).isEnabled()).isFalse();
        assertThat(mails(administrator)).last().asString().contains("已停用");
        assertThatThrownBy(() -> accounts.end(administrator, "示例"))
                .is(rejectedAs(AccountRefusal.ACCOUNT_ENDED));
        become(second, provider);
        assertThatThrownBy(() -> accounts.reissue(administrator, "示例"))
                .is(rejectedAs(AccountRefusal.ACCOUNT_ENDED));
    }

    @Test
    void countsNoAdministratorWhoseLinkExpired() {
        open(Roles.UNIT_ADMIN);
        TestClock.shared().advance(Duration.ofDays(8));
        assertThatThrownBy(() -> accounts.end(administrator, "示例"))
                .is(rejectedAs(AccountRefusal.LAST_ADMINISTRATOR));
    }

    @Test
    void refusesToTakeTheRoleOfTheLastAdministrator() {
        Long second = open(Roles.UNIT_ADMIN);
        accounts.end(administrator, "示例");
        assertThatThrownBy(() -> change(second, Set.of(Roles.PROVIDER), null, "a@example.cn"))
                .is(rejectedAs(AccountRefusal.LAST_ADMINISTRATOR));
    }

    @Test
    void leavesOneOfTwoAdministratorsWhoEndEachOtherAtOnce() throws Exception {
        Long second = open(Roles.UNIT_ADMIN);
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<String>> acts =
                    List.of(
                            ending(administrator, second, start),
                            ending(second, administrator, start));
            List<Future<String>> results = threads.invokeAll(acts);
            assertThat(List.of(results.get(0).get(), results.get(1).get()))
                    .containsExactlyInAnyOrder("DONE", "LAST_ADMINISTRATOR");
        } finally {
            threads.shutdown();
        }
    }

    private Callable<String> ending(Long by, Long ended, CyclicBarrier start) {
        return () -> {
            become(by, provider);
            start.await();
            try {
                accounts.end(ended, "示例");
                return "DONE";
            } catch (RequestRejected refused) {
                return refused.code();
            } finally {
                callers.become(null);
            }
        };
    }
}
