package org.beian.account.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.beian.account.AccountRefusal;
import org.beian.account.Accounts;
import org.beian.account.Caller;
import org.beian.account.IssuedPassword;
import org.beian.account.Roles;
import org.beian.account.idempotency.IdempotentCalls.Claim;
import org.beian.account.signin.SignIn;
import org.beian.law.RequestRejected;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class IdempotentCallsTest {

    private static final String HASH = "a".repeat(64);
    private static final String OTHER_HASH = "b".repeat(64);
    private static final StoredResponse CREATED =
            new StoredResponse(201, "/api/v1/filings/1", "\"1\"", "{\"名\":1}");

    @Inject IdempotentCalls calls;
    @Inject Accounts accounts;
    @Inject SignIn signIn;
    @Inject Units units;
    @Inject SeededUnits seeded;
    @Inject TestCallers callers;

    private Caller caller;
    private String key;

    @BeforeEach
    void signInAsProvider() {
        callers.become(Caller.job("test"));
        Unit unit = seeded.provider();
        IssuedPassword issued =
                accounts.create(
                        SeededUnits.unique("provider"),
                        "示例",
                        unit.code(),
                        Set.of(Roles.PROVIDER),
                        null);
        caller = signIn.withPassword(issued.username(), issued.password(), "10.3.0.1").caller();
        callers.become(caller);
        key = SeededUnits.unique("key");
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private void finish(Claim claim, StoredResponse answer) throws Exception {
        TestTransactions.inNew(
                () -> {
                    calls.finish(claim, answer);
                    return null;
                });
    }

    @Test
    void repeatsTheFirstAnswer() throws Exception {
        Claim claim = calls.begin(key, HASH);
        assertThat(claim.answer()).isEmpty();
        finish(claim, CREATED);
        assertThat(calls.begin(key, HASH).answer()).contains(CREATED);
    }

    @Test
    void repeatsAnAnswerWithoutBody() throws Exception {
        StoredResponse noContent = new StoredResponse(204, null, null, null);
        finish(calls.begin(key, HASH), noContent);
        assertThat(calls.begin(key, HASH).answer()).contains(noContent);
    }

    @Test
    void repeatsAnAnswerOfAMegabyte() throws Exception {
        StoredResponse large = new StoredResponse(200, null, null, "备".repeat(1_000_000));
        finish(calls.begin(key, HASH), large);
        assertThat(calls.begin(key, HASH).answer()).contains(large);
    }

    @Test
    void refusesAnotherRequestUnderTheKey() throws Exception {
        finish(calls.begin(key, HASH), CREATED);
        assertThatThrownBy(() -> calls.begin(key, OTHER_HASH))
                .is(rejectedAs(AccountRefusal.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void refusesWhileTheFirstStillRuns() {
        calls.begin(key, HASH);
        assertThatThrownBy(() -> calls.begin(key, HASH))
                .is(rejectedAs(AccountRefusal.STILL_RUNNING));
    }

    @Test
    void refusesAKeyThatIsNone() {
        for (String none : List.of("", "a b", "密钥", "x".repeat(256))) {
            assertThatThrownBy(() -> calls.begin(none, HASH))
                    .is(rejectedAs(AccountRefusal.IDEMPOTENCY_KEY_INVALID));
        }
        assertThatThrownBy(() -> calls.begin(null, HASH))
                .is(rejectedAs(AccountRefusal.IDEMPOTENCY_KEY_INVALID));
    }

    @Test
    void letsACorrectedRepetitionWorkAfterAFailure() {
        calls.release(calls.begin(key, HASH));
        assertThat(calls.begin(key, OTHER_HASH).answer()).isEmpty();
    }

    @Test
    void keepsTheAnswerWhenItsClaimIsReleased() throws Exception {
        Claim claim = calls.begin(key, HASH);
        finish(claim, CREATED);
        calls.release(claim);
        assertThat(calls.begin(key, HASH).answer()).contains(CREATED);
    }

    @Test
    void takesOverFromACallThatDied() throws Exception {
        calls.begin(key, HASH);
        TestClock.shared().advance(Duration.ofSeconds(60));
        finish(calls.begin(key, HASH), CREATED);
        assertThat(calls.begin(key, HASH).answer()).contains(CREATED);
    }

    @Test
    void refusesToFinishWhatAnotherTookOverAndKeepsNoEffect() {
        Claim slow = calls.begin(key, HASH);
        TestClock.shared().advance(Duration.ofSeconds(61));
        calls.begin(key, HASH);
        String code = SeededUnits.unique("effect");
        assertThatThrownBy(() -> effect(slow, code)).is(rejectedAs(AccountRefusal.STILL_RUNNING));
        assertThat(units.byCode(code)).isEmpty();
        assertThatThrownBy(() -> calls.begin(key, HASH))
                .is(rejectedAs(AccountRefusal.STILL_RUNNING));
    }

    @Test
    void refusesToFinishOutsideOfATransaction() {
        Claim claim = calls.begin(key, HASH);
        assertThatThrownBy(() -> calls.finish(claim, CREATED))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsAnswersForSevenDays() throws Exception {
        finish(calls.begin(key, HASH), CREATED);
        TestClock.shared().advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(calls.begin(key, HASH).answer()).contains(CREATED);
        TestClock.shared().advance(Duration.ofSeconds(1));
        assertThat(calls.begin(key, OTHER_HASH).answer()).isEmpty();
    }

    @Test
    void deletesWhatIsPastSevenDays() throws Exception {
        finish(calls.begin(key, HASH), CREATED);
        TestClock.shared().advance(Duration.ofDays(7));
        String younger = SeededUnits.unique("key");
        finish(calls.begin(younger, HASH), CREATED);
        assertThat(calls.cleanUp()).isPositive();
        assertThat(calls.begin(younger, HASH).answer()).contains(CREATED);
    }

    @Test
    void keepsTheKeysOfAccountsApart() throws Exception {
        finish(calls.begin(key, HASH), CREATED);
        signInAsOther();
        assertThat(calls.begin(key, OTHER_HASH).answer()).isEmpty();
    }

    private void signInAsOther() {
        String used = key;
        signInAsProvider();
        key = used;
    }

    @Test
    void hasOneEffectWhenManyCallAtOnce() throws Exception {
        String code = SeededUnits.unique("effect");
        List<String> outcomes = race(16, () -> once(code));
        assertThat(outcomes.stream().filter("DONE"::equals)).hasSize(1);
        assertThat(outcomes).isSubsetOf("DONE", "REPEATED", "RUNNING");
        assertThat(units.byCode(code)).isPresent();
        assertThat(calls.begin(key, HASH).answer()).contains(CREATED);
    }

    @Test
    void hasOneEffectWhenManyTakeOverAtOnce() throws Exception {
        calls.begin(key, HASH);
        TestClock.shared().advance(Duration.ofSeconds(61));
        String code = SeededUnits.unique("effect");
        List<String> outcomes = race(16, () -> once(code));
        assertThat(outcomes.stream().filter("DONE"::equals)).hasSize(1);
        assertThat(outcomes).isSubsetOf("DONE", "REPEATED", "RUNNING");
    }

    private String once(String code) throws Exception {
        callers.become(caller);
        try {
            Claim claim = calls.begin(key, HASH);
            if (claim.answer().isPresent()) {
                return "REPEATED";
            }
            effect(claim, code);
            return "DONE";
        } catch (RequestRejected running) {
            assertThat(running).is(rejectedAs(AccountRefusal.STILL_RUNNING));
            return "RUNNING";
        } finally {
            callers.become(null);
        }
    }

    /** Fails on the unit's unique code if it ever happens twice. */
    private void effect(Claim claim, String code) throws Exception {
        TestTransactions.inNew(
                () -> {
                    units.add(
                            new Unit(
                                    code,
                                    "示例",
                                    null,
                                    Set.of(Capacity.SPONSOR),
                                    java.time.LocalDate.of(2026, 1, 1)));
                    calls.finish(claim, CREATED);
                    return null;
                });
    }

    private static List<String> race(int times, Callable<String> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> all =
                    IntStream.range(0, times).<Callable<String>>mapToObj(i -> call).toList();
            List<String> outcomes = new java.util.ArrayList<>();
            for (Future<String> outcome : threads.invokeAll(all)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }
}
