package org.beian.partyregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.beian.account.Account;
import org.beian.account.AccountRefusal;
import org.beian.account.AccountRepository;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.account.signin.PasswordSetting;
import org.beian.account.signin.SignIn;
import org.beian.account.unit.AccountOpening;
import org.beian.account.unit.NewAccount;
import org.beian.account.unit.UnitAccounts;
import org.beian.document.Upload;
import org.beian.document.Uploads;
import org.beian.law.Clause;
import org.beian.lostaccount.AccountsOfFiling;
import org.beian.lostaccount.AdministratorReceipt;
import org.beian.lostaccount.LostAccountDecision;
import org.beian.lostaccount.LostAccountKind;
import org.beian.lostaccount.LostAccountRefusal;
import org.beian.lostaccount.LostAccounts;
import org.beian.lostaccount.WrittenAdministrator;
import org.beian.notice.waiting.InTray;
import org.beian.notice.waiting.WaitingKind;
import org.beian.party.Capacity;
import org.beian.party.PartyRefusal;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.trail.reading.ReadRefusal;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of a unit's written application for its administrator: received at the counter of its
 * authority, compared with the register, confirmed by a second person.
 */
@DatabaseTest
@Clause("4")
class AdministratorCounterTest {

    private static final String GOOD = "silver kettle nine";
    private static final String SOURCE = "10.2.0.4";
    private static final String CODE = "91110000600037341L";
    private static final String OPINION = "示例：核对介绍信和证件原件";

    @Inject AdministratorReceipt receipt;
    @Inject LostAccountDecision decision;
    @Inject LostAccounts applications;
    @Inject FirstAccounts first;
    @Inject UnitRegistration registration;
    @Inject PartyRegister register;
    @Inject UnitAccounts own;
    @Inject AccountOpening opening;
    @Inject AccountRepository accounts;
    @Inject PasswordSetting setting;
    @Inject SignIn signIn;
    @Inject Upload upload;
    @Inject InTray tray;
    @Inject Units all;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject History history;
    @Inject EntityManager em;

    private Unit bureau;
    private Account clerk;
    private Account reviewer;
    private Unit unit;
    private Account administrator;

    @BeforeEach
    void registerAUnitWithAnAdministrator() throws Exception {
        bureau = units.add(Capacity.BUREAU, Province.BEIJING);
        clerk = open(bureau, Roles.CLERK);
        reviewer = open(bureau, Roles.REVIEWER);
        as(clerk, bureau);
        UnitDetails details =
                new UnitDetails(
                        "示例登记单位", EnumSet.of(Capacity.ACCESS_PROVIDER), "ISP", CODE, "A2-示例", null);
        Long id = registration.register(UnitRegistrationTest.wish(Province.BEIJING, details));
        unit = all.find(id).orElseThrow();
        String name = SeededUnits.unique("administrator");
        first.open(id, name, "示例管理员", name + "@example.cn", "示例：介绍信");
        administrator = accounts.byUsername(name).orElseThrow();
        callers.become(Caller.job("test"));
        setting.set(token(mails("ACCOUNT", administrator.id()).get(0)), GOOD, SOURCE);
        as(clerk, bureau);
    }

    @AfterEach
    void signOut() {
        callers.become(null);
        TestClock.shared().reset();
    }

    private Account open(Unit ofUnit, String role) throws Exception {
        callers.become(Caller.job("test"));
        String name = SeededUnits.unique("counter");
        NewAccount given = new NewAccount(name, "示例人员", name + "@example.cn", Set.of(role), null);
        return TestTransactions.inNew(() -> opening.open(em.merge(ofUnit), given, "4"));
    }

    private void as(Account account, Unit ofUnit) {
        callers.become(
                new Caller(
                        account.id(),
                        account.username(),
                        account.displayName(),
                        ofUnit.asParty(),
                        account.roles(),
                        "r-1"));
    }

    private String scan() {
        return upload.keepAtCounter("示例申请.png", Uploads.image("png")).id();
    }

    private WrittenAdministrator written(Unit of, Long account, String person, String username) {
        return new WrittenAdministrator(
                of.code(),
                account,
                " 示例登记单位 ",
                CODE.toLowerCase(Locale.ROOT),
                person,
                username,
                "new@example.cn",
                scan());
    }

    private Long received(String person, String username) {
        return receipt.receive(written(unit, administrator.id(), person, username));
    }

    private List<String> mails(String caseType, Long id) {
        return em.createQuery(
                        """
                        select m.recipient, m.subject, m.body from Mail m
                        where m.caseType = :type and m.caseId = :id order by m.id""",
                        Object[].class)
                .setParameter("type", caseType)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> row[0] + " " + row[1] + " " + row[2])
                .toList();
    }

    private static String token(String mail) {
        return mail.replaceAll("(?s).*token=([A-Za-z0-9_-]{43}).*", "$1");
    }

    @Test
    void givesTheUnitAnotherAdministratorWhereTheFirstLeft() {
        assertThat(receipt.look(" " + unit.code().toUpperCase(Locale.ROOT)).accounts())
                .extracting(AccountsOfFiling.Choice::username)
                .containsExactly(administrator.username());
        String successor = SeededUnits.unique("successor");
        Long id = received("示例接任人", successor);
        assertThat(applications.find(id).differences()).isEmpty();
        assertThat(applications.find(id).kind()).isEqualTo(LostAccountKind.ADMINISTRATOR);
        assertThatThrownBy(() -> decision.confirm(id, OPINION))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_SAME_PERSON));
        as(reviewer, bureau);
        assertThat(tray.link(WaitingKind.LOST_ACCOUNT, id))
                .isEqualTo("/bureau/lostAccount.xhtml?id=" + id);
        decision.confirm(id, OPINION);
        assertThat(accounts.find(administrator.id()).orElseThrow().isEnabled()).isFalse();
        Account opened = accounts.byUsername(successor).orElseThrow();
        assertThat(opened.roles()).containsExactly(Roles.UNIT_ADMIN);
        assertThat(opened.unitId()).isEqualTo(unit.id());
        assertThat(mails("UNIT", unit.id()).stream().filter(told -> told.contains(successor)))
                .extracting(told -> told.substring(0, told.indexOf(' ')))
                .containsExactlyInAnyOrder(
                        "unit@example.cn", administrator.username() + "@example.cn");
        assertThat(register.history(unit.id()))
                .extracting(HistoryEntry::act)
                .endsWith("OPEN_FIRST_ACCOUNT", "SET_ADMINISTRATOR");
        assertThat(register.isWhole(unit.id())).isTrue();
        assertThat(history.verify(applications.find(id)).isWhole()).isTrue();
        callers.become(Caller.job("test"));
        setting.set(token(mails("ACCOUNT", opened.id()).get(0)), GOOD, SOURCE);
        assertThat(signIn.withPassword(successor, GOOD, SOURCE).caller().unitId())
                .isEqualTo(unit.id());
        assertThatThrownBy(() -> signIn.withPassword(administrator.username(), GOOD, SOURCE))
                .is(rejectedAs(AccountRefusal.SIGN_IN_FAILED));
    }

    @Test
    void givesTheAccountBackToItsPersonAndTellsTheUnit() {
        Long id = received("示例管理员", " ");
        as(reviewer, bureau);
        decision.confirm(id, OPINION);
        Account account = accounts.find(administrator.id()).orElseThrow();
        assertThat(account.email()).contains("new@example.cn");
        assertThat(account.awaitsPassword()).isTrue();
        assertThat(mails("LOST_ACCOUNT", id).stream().filter(told -> told.contains("今日收到")))
                .as("told as it was received")
                .extracting(told -> told.substring(0, told.indexOf(' ')))
                .containsExactlyInAnyOrder(
                        "unit@example.cn", administrator.username() + "@example.cn");
        assertThat(mails("LOST_ACCOUNT", id).stream().filter(told -> !told.contains("今日收到")))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("new@example.cn ")
                .contains("token=");
        assertThat(mails("UNIT", unit.id()))
                .anyMatch(
                        told ->
                                told.startsWith("unit@example.cn ")
                                        && told.contains(OPINION)
                                        && !told.contains("token="));
    }

    @Test
    void refusesWhatDiffersFromTheRegister() {
        Long id =
                receipt.receive(
                        new WrittenAdministrator(
                                unit.code(),
                                administrator.id(),
                                "示例另一单位",
                                "91110000101623741K",
                                "示例他人",
                                null,
                                "new@example.cn",
                                scan()));
        assertThat(applications.find(id).differences())
                .containsExactly("unitName", "creditCode", "administrator");
        as(reviewer, bureau);
        assertThatThrownBy(() -> decision.confirm(id, OPINION))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_DIFFERS));
        assertThatThrownBy(() -> applications.scan(id, " 看 "))
                .is(rejectedAs(ReadRefusal.UNMASKING_WITHOUT_REASON));
        applications.scan(id, "核对管理员");
        decision.refuse(id, "示例：与登记不符");
        assertThat(accounts.find(administrator.id()).orElseThrow().awaitsPassword()).isFalse();
        as(clerk, bureau);
        applications.scan(id, null);
        assertThat(
                        em.createQuery(
                                        "select e.basis from ReadLogEntry e where e.caseId = :id"
                                                + " and e.field = '/scan' order by e.id",
                                        String.class)
                                .setParameter("id", id)
                                .getResultList())
                .as("who received it gives no reason")
                .containsExactly("UNMASKED", "TAKEN");
        assertThat(received("示例管理员", null)).isGreaterThan(id);
    }

    @Test
    void refusesWhileTheUnitHasAnotherAdministratorThatCanSignIn() {
        Long id = received("示例接任人", SeededUnits.unique("successor"));
        as(administrator, unit);
        String another = SeededUnits.unique("another");
        Long opened =
                own.open(
                        new NewAccount(
                                another,
                                "示例同事",
                                another + "@example.cn",
                                Set.of(Roles.UNIT_ADMIN),
                                null));
        as(reviewer, bureau);
        assertThatThrownBy(() -> decision.confirm(id, OPINION))
                .as("its link is live")
                .is(rejectedAs(AccountRefusal.UNIT_ADMINISTERS_ITSELF));
        assertThat(accounts.find(administrator.id()).orElseThrow().isEnabled()).isTrue();
        TestClock.shared().advance(Duration.ofDays(8));
        as(administrator, unit);
        own.reissue(opened, "示例：补发");
        as(reviewer, bureau);
        assertThatThrownBy(() -> decision.confirm(id, OPINION))
                .as("the unit reset it meanwhile")
                .is(rejectedAs(AccountRefusal.UNIT_ADMINISTERS_ITSELF));
        TestClock.shared().advance(Duration.ofDays(8));
        decision.confirm(id, OPINION);
        as(clerk, bureau);
        assertThatThrownBy(() -> receipt.receive(written(unit, opened, "示例同事", null)))
                .as("the successor can sign in now")
                .is(rejectedAs(AccountRefusal.UNIT_ADMINISTERS_ITSELF));
    }

    @Test
    void refusesAReceiptThatIsIncompleteAndASecondOne() {
        assertThatThrownBy(() -> receipt.receive(written(unit, null, "示例接任人", "successor")))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_INCOMPLETE));
        assertThatThrownBy(() -> received("示例接任人", administrator.username()))
                .is(rejectedAs(AccountRefusal.USER_NAME_TAKEN));
        received("示例管理员", null);
        assertThatThrownBy(() -> received("示例管理员", null))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_PENDING));
    }

    @Test
    void theMinistryDoesSoForABureauAndNoBureauForAnother() throws Exception {
        Unit whole = units.add(Capacity.MINISTRY, null);
        Account one = open(whole, Roles.MINISTRY);
        Account other = open(whole, Roles.MINISTRY);
        as(clerk, bureau);
        assertThatThrownBy(() -> receipt.look(bureau.code()))
                .is(rejectedAs(PartyRefusal.UNIT_UNKNOWN));
        as(one, whole);
        assertThat(receipt.look(bureau.code()).accounts()).isEmpty();
        assertThatThrownBy(() -> receipt.look(unit.code()))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_OF_OTHER_AUTHORITY));
        assertThatThrownBy(
                        () ->
                                first.open(
                                        bureau.id(),
                                        SeededUnits.unique("bureau"),
                                        "示例",
                                        "a@example.cn",
                                        "示例"))
                .is(rejectedAs(AccountRefusal.ADMINISTRATOR_NEEDS_TWO));
        String name = SeededUnits.unique("bureau");
        Long id =
                receipt.receive(
                        new WrittenAdministrator(
                                bureau.code(),
                                null,
                                bureau.name(),
                                "示例代码",
                                "示例管理员",
                                name,
                                "bureau@example.cn",
                                scan()));
        as(clerk, bureau);
        assertThatThrownBy(() -> applications.find(id))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_UNKNOWN));
        as(other, whole);
        assertThat(tray.link(WaitingKind.LOST_ACCOUNT, id))
                .isEqualTo("/ministry/lostAccount.xhtml?id=" + id);
        decision.confirm(id, OPINION);
        assertThat(accounts.byUsername(name).orElseThrow().unitId()).isEqualTo(bureau.id());
    }
}
