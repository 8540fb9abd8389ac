package org.beian.lostaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.beian.account.Account;
import org.beian.account.AccountRefusal;
import org.beian.account.AccountRepository;
import org.beian.account.Caller;
import org.beian.account.NotSignedIn;
import org.beian.account.Roles;
import org.beian.account.key.ApiKeys;
import org.beian.account.key.KeyRefused;
import org.beian.account.key.KeySignIn;
import org.beian.account.signin.PasswordSetting;
import org.beian.account.signin.SignIn;
import org.beian.account.unit.AccountOpening;
import org.beian.account.unit.NewAccount;
import org.beian.document.Upload;
import org.beian.document.Uploads;
import org.beian.filing.content.SampleFiling;
import org.beian.filing.review.FiledScene;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestTransactions;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of lost accounts: receipt at the counter, comparison, and decision by a second person. */
@DatabaseTest
@Clause("8.6")
class LostAccountTest {

    private static final String GOOD = "silver kettle nine";
    private static final String SOURCE = "10.2.0.86";
    private static final String OPINION = "示例：核对证件原件，与备案一致";

    @Inject LostAccountReceipt receipt;
    @Inject LostAccountDecision decision;
    @Inject LostAccounts lostAccounts;
    @Inject AccountOpening opening;
    @Inject AccountRepository accounts;
    @Inject ApiKeys keys;
    @Inject KeySignIn keySignIn;
    @Inject PasswordSetting setting;
    @Inject SignIn signIn;
    @Inject Upload upload;
    @Inject FiledScene scene;
    @Inject SeededUnits units;
    @Inject TestCallers callers;
    @Inject History history;
    @Inject EntityManager em;

    private Unit bureau;
    private SampleFiling filing;
    private String number;
    private Account lost;
    private Long clerk;
    private Long reviewer;

    @BeforeEach
    void fileASponsorWithAnAccount() {
        filing = scene.sponsorReady();
        scene.asSponsor();
        number = scene.approved(filing);
        callers.become(Caller.job("test"));
        bureau = units.add(Capacity.BUREAU, Province.BEIJING);
        lost = open(scene.sponsor(), Roles.SPONSOR);
        clerk = open(bureau, Roles.CLERK).id();
        reviewer = open(bureau, Roles.REVIEWER).id();
        asClerk();
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private Account open(Unit unit, String role) {
        String name = SeededUnits.unique("lost");
        NewAccount given = new NewAccount(name, "示例人员", name + "@example.cn", Set.of(role), null);
        return FiledScene.inNew(() -> opening.open(em.merge(unit), given, "4"));
    }

    private void become(Long account, Unit unit, String role) {
        callers.become(
                new Caller(account, "u" + account, "示例人员", unit.asParty(), Set.of(role), "r-1"));
    }

    private void asClerk() {
        become(clerk, bureau, Roles.CLERK);
    }

    private void asReviewer() {
        become(reviewer, bureau, Roles.REVIEWER);
    }

    private String scan() {
        return upload.keepAtCounter("示例申请.png", Uploads.image("png")).id();
    }

    private String document() {
        return filing.toContent().subject().document().number();
    }

    private WrittenApplication written(String name, String document, String applicant) {
        return new WrittenApplication(
                number, lost.id(), name, document, applicant, "new@example.cn", scan());
    }

    private WrittenApplication agreeing() {
        return written(" 示例科技有限公司 ", document().toLowerCase(Locale.ROOT), "示例负责人");
    }

    private Long received() {
        return receipt.receive(agreeing());
    }

    private List<String> mails(Long id) {
        return em.createQuery(
                        """
                        select m.recipient, m.subject, m.body from Mail m
                        where m.caseType = 'LOST_ACCOUNT' and m.caseId = :id order by m.id""",
                        Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> row[0] + " " + row[1] + " " + row[2])
                .filter(mail -> !mail.contains("今日收到"))
                .toList();
    }

    private static String token(String mail) {
        return mail.replaceAll("(?s).*token=([A-Za-z0-9_-]{43}).*", "$1");
    }

    @Test
    void givesTheAccountBackToTheNewAddressAndEndsWhatWasBefore() {
        callers.become(Caller.job("test"));
        String key = keys.issue(lost.id(), "示例", null, List.of()).key();
        asClerk();
        AccountsOfFiling found = receipt.look(number);
        assertThat(found.accounts())
                .extracting(AccountsOfFiling.Choice::username)
                .contains(lost.username());
        Long id = received();
        assertThat(lostAccounts.find(id).differences()).isEmpty();
        assertThat(lostAccounts.isReceivedByCaller(id)).isTrue();
        String sent = "select recipient from mail where case_type = 'LOST_ACCOUNT' and case_id = ?";
        assertThat(scene.read(sent, id).toString())
                .contains(lost.username() + "@example.cn", "a@example.cn");

        asReviewer();
        decision.confirm(id, OPINION);
        assertThat(lostAccounts.find(id).state()).isEqualTo(LostAccountState.CONFIRMED);
        assertThatThrownBy(() -> keySignIn.caller(key, SOURCE)).isInstanceOf(KeyRefused.class);
        List<String> mails = mails(id);
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0)).startsWith("new@example.cn ").contains(lost.username());
        assertThat(mails.get(1))
                .startsWith(lost.username() + "@example.cn ")
                .doesNotContain("token=");
        callers.become(Caller.job("test"));
        assertThat(setting.set(token(mails.get(0)), GOOD, SOURCE)).isEqualTo(lost.username());
        assertThat(signIn.withPassword(lost.username(), GOOD, SOURCE).caller().unitId())
                .isEqualTo(scene.sponsor().id());
        Account account = accounts.find(lost.id()).orElseThrow();
        assertThat(account.email()).contains("new@example.cn");
        assertThat(history.of(account))
                .extracting(entry -> entry.act() + " " + entry.clause())
                .endsWith("REVOKE_KEY 7.7", "REISSUE_PASSWORD 8.6", "SET_PASSWORD 8.6");
        asReviewer();
        assertThat(lostAccounts.history(id))
                .extracting(HistoryEntry::act)
                .containsExactly("CONFIRM", "RECEIVE");
        assertThat(history.verify(lostAccounts.find(id)).isWhole()).isTrue();
        assertThat(lostAccounts.scan(id, OPINION).mediaType()).isEqualTo("image/png");
        assertThat(
                        scene.read(
                                "select event_type from event where unit_id = ?",
                                scene.sponsor().id()))
                .asString()
                .contains("ACCOUNT_REISSUED");
    }

    @Test
    void endsTheSessionsWithTheConfirmation() {
        callers.become(Caller.job("test"));
        String first =
                em.createQuery(
                                "select m.body from Mail m where m.caseType = 'ACCOUNT'"
                                        + " and m.caseId = :id",
                                String.class)
                        .setParameter("id", lost.id())
                        .getSingleResult();
        setting.set(token(first), GOOD, SOURCE);
        int epoch = signIn.withPassword(lost.username(), GOOD, SOURCE).sessionEpoch();
        asClerk();
        Long id = received();
        signIn.resume(lost.id(), epoch);
        asReviewer();
        decision.confirm(id, OPINION);
        assertThatThrownBy(() -> signIn.resume(lost.id(), epoch)).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> signIn.withPassword(lost.username(), GOOD, SOURCE))
                .is(rejectedAs(AccountRefusal.SIGN_IN_FAILED));
    }

    @Test
    void refusesToConfirmWhatDiffersFromTheFiling() {
        Long id = receipt.receive(written("示例另一公司", "91110000MA000000X0", "示例他人"));
        assertThat(lostAccounts.find(id).differences())
                .containsExactly("sponsorName", "documentNumber", "applicant");
        asReviewer();
        assertThatThrownBy(() -> decision.confirm(id, OPINION))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_DIFFERS));
        assertThatThrownBy(() -> decision.refuse(id, " "))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_INCOMPLETE));
        decision.refuse(id, "示例：与备案不一致");
        assertThat(mails(id))
                .singleElement()
                .asString()
                .startsWith("new@example.cn ")
                .contains("示例：与备案不一致");
        assertThat(accounts.find(lost.id()).orElseThrow().email())
                .contains(lost.username() + "@example.cn");
        asClerk();
        assertThat(received()).as("after a refusal the sponsor may apply again").isGreaterThan(id);
    }

    @Test
    void refusesADecisionByWhoReceivedItAndASecondDecision() {
        Long id = received();
        assertThatThrownBy(() -> decision.confirm(id, OPINION))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_SAME_PERSON));
        assertThatThrownBy(() -> decision.refuse(id, OPINION))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_SAME_PERSON));
        asReviewer();
        decision.confirm(id, OPINION);
        assertThatThrownBy(() -> decision.confirm(id, OPINION))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_DECIDED));
        assertThatThrownBy(() -> decision.refuse(id, OPINION))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_DECIDED));
    }

    @Test
    void refusesAReceiptThatIsIncompleteOrASecondOne() {
        String scan = scan();
        List<WrittenApplication> wrong =
                List.of(
                        new WrittenApplication(number, -1L, "示例", "1", "示例", "a@example.cn", scan),
                        new WrittenApplication(
                                number, lost.id(), " ", "1", "示例", "a@example.cn", scan),
                        new WrittenApplication(
                                number, lost.id(), "示例", null, "示例", "a@example.cn", scan),
                        new WrittenApplication(
                                number, lost.id(), "示例", "1", "示\u2066例", "a@example.cn", scan),
                        new WrittenApplication(number, lost.id(), "示例", "1", "示例", "none", scan),
                        new WrittenApplication(
                                number, lost.id(), "示例", "1", "示例", "a@example.cn", "none"));
        for (WrittenApplication each : wrong) {
            assertThatThrownBy(() -> receipt.receive(each))
                    .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_INCOMPLETE));
        }
        become(clerk, units.add(Capacity.BUREAU, Province.BEIJING), Roles.CLERK);
        WrittenApplication withAnothersScan = agreeing();
        asClerk();
        assertThatThrownBy(() -> receipt.receive(withAnothersScan))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_INCOMPLETE));
        received();
        assertThatThrownBy(this::received).is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_PENDING));
    }

    @Test
    void refusesAnAccountThatWasEndedMeanwhile() {
        Long id = received();
        Long sponsor = scene.sponsor().id();
        scene.write("update account set enabled = ? where unit_id = ?", false, sponsor);
        asReviewer();
        assertThatThrownBy(() -> decision.confirm(id, OPINION))
                .is(rejectedAs(AccountRefusal.ACCOUNT_ENDED));
        asClerk();
        assertThatThrownBy(() -> receipt.look(number))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_NO_FILING));
    }

    @Test
    void hidesApplicationsAndFilingsFromOtherProvinces() {
        Long id = received();
        Unit hainan = units.add(Capacity.BUREAU, Province.HAINAN);
        become(reviewer, hainan, Roles.REVIEWER);
        assertThatThrownBy(() -> lostAccounts.find(id))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_UNKNOWN));
        assertThatThrownBy(() -> lostAccounts.scan(id, OPINION))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_UNKNOWN));
        assertThatThrownBy(() -> decision.confirm(id, OPINION))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_UNKNOWN));
        assertThatThrownBy(() -> decision.refuse(null, OPINION))
                .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_UNKNOWN));
        for (String unknown : List.of(number, "none")) {
            assertThatThrownBy(() -> receipt.look(unknown))
                    .is(rejectedAs(LostAccountRefusal.LOST_ACCOUNT_NO_FILING));
        }
        assertThat(lostAccounts.list(filter(null), Long.MAX_VALUE, 101))
                .extracting(LostAccountLine::id)
                .doesNotContain(id);
    }

    private static LostAccountFilter filter(LostAccountState state) {
        return new LostAccountFilter(state, "示例科技");
    }

    @Test
    void listsByStateTheLatestFirst() {
        Long id = received();
        assertThat(lostAccounts.list(filter(LostAccountState.RECEIVED), Long.MAX_VALUE, 1))
                .extracting(LostAccountLine::id)
                .containsExactly(id);
        assertThat(lostAccounts.list(filter(null), id, 101))
                .extracting(LostAccountLine::id)
                .allMatch(each -> each < id);
        assertThat(lostAccounts.list(filter(LostAccountState.CONFIRMED), Long.MAX_VALUE, 101))
                .extracting(LostAccountLine::id)
                .doesNotContain(id);
        assertThat(lostAccounts.count(filter(null))).isPositive();
        assertThat(lostAccounts.count(new LostAccountFilter(null, "%"))).isZero();
        assertThat(lostAccounts.username(id)).isEqualTo(lost.username());
    }

    @Test
    void confirmsOnceOfTwoAtOnce() throws Exception {
        Long id = received();
        Long second = open(bureau, Roles.CLERK).id();
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<String>> acts =
                    List.of(confirming(id, reviewer, start), confirming(id, second, start));
            List<Future<String>> results = threads.invokeAll(acts);
            assertThat(List.of(results.get(0).get(), results.get(1).get()))
                    .containsExactlyInAnyOrder("DONE", "LOST_ACCOUNT_DECIDED");
        } finally {
            threads.shutdown();
        }
        assertThat(TestTransactions.inNew(() -> mails(id))).hasSize(2);
    }

    private Callable<String> confirming(Long id, Long by, CyclicBarrier start) {
        return () -> {
            become(by, bureau, Roles.REVIEWER);
            start.await();
            try {
                decision.confirm(id, OPINION);
                return "DONE";
            } catch (RequestRejected refused) {
                return refused.code();
            } finally {
                callers.become(null);
            }
        };
    }
}
