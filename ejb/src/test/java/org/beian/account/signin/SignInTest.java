package org.beian.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Filter;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.beian.account.AccountRefusal;
import org.beian.account.Accounts;
import org.beian.account.Caller;
import org.beian.account.IssuedPassword;
import org.beian.account.NotSignedIn;
import org.beian.account.Roles;
import org.beian.law.RequestRejected;
import org.beian.party.Capacity;
import org.beian.party.Unit;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.value.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SignInTest {

    private static final String GOOD = "silver kettle nine";

    @Inject SignIn signIn;
    @Inject Accounts accounts;
    @Inject PasswordChange passwordChange;
    @Inject SeededUnits units;
    @Inject TestCallers callers;

    private IssuedPassword issued;
    private String source;

    @BeforeEach
    void createAnAccount() {
        callers.become(Caller.job("test"));
        Unit unit = units.add(Capacity.SPONSOR, Province.BEIJING);
        issued =
                accounts.create(
                        SeededUnits.unique("sponsor"),
                        "示例主办者",
                        unit.code(),
                        Set.of(Roles.SPONSOR),
                        null);
        callers.become(null);
        // an address of the test's own: the counters are shared
        int number = Integer.parseInt(SeededUnits.unique("s").substring(2));
        source = "10.1." + number / 250 + "." + number % 250;
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private void choosePassword() {
        callers.become(signIn.withPassword(issued.username(), issued.password(), source).caller());
        passwordChange.change(issued.password(), GOOD, source);
        callers.become(null);
    }

    private void fail(String username, String from) {
        assertThatThrownBy(() -> signIn.withPassword(username, "wrong", from))
                .is(rejectedAs(AccountRefusal.SIGN_IN_FAILED));
    }

    @Test
    void letsInWithTheOwnPassword() {
        choosePassword();
        SignedIn in =
                signIn.withPassword(" " + issued.username().toUpperCase() + " ", GOOD, source);
        assertThat(in.caller().accountId()).isEqualTo(issued.accountId());
        assertThat(in.caller().province()).isEqualTo(Province.BEIJING);
        assertThat(in.caller().roles()).containsExactly(Roles.SPONSOR);
        assertThat(in.mustChangePassword()).isFalse();
        assertThat(signIn.resume(issued.accountId(), in.sessionEpoch()).caller())
                .isEqualTo(in.caller());
    }

    @Test
    void forcesAChangeOfAnInitialPassword() {
        assertThat(
                        signIn.withPassword(issued.username(), issued.password(), source)
                                .mustChangePassword())
                .isTrue();
    }

    @Test
    void refusesAnInitialPasswordASecondTime() {
        signIn.withPassword(issued.username(), issued.password(), source);
        assertThatThrownBy(() -> signIn.withPassword(issued.username(), issued.password(), source))
                .is(rejectedAs(AccountRefusal.SIGN_IN_FAILED));
    }

    @Test
    void refusesAnInitialPasswordThatExpired() {
        TestClock.shared().advance(Duration.ofDays(7));
        assertThatThrownBy(() -> signIn.withPassword(issued.username(), issued.password(), source))
                .is(rejectedAs(AccountRefusal.SIGN_IN_FAILED));
    }

    @Test
    void refusesAllWithOneText() {
        choosePassword();
        callers.become(Caller.job("test"));
        accounts.disable(issued.accountId(), "示例");
        callers.become(null);
        List<Callable<SignedIn>> tries =
                List.of(
                        () -> signIn.withPassword("nobody", GOOD, source),
                        () -> signIn.withPassword(null, null, source),
                        () -> signIn.withPassword(issued.username(), "wrong", source),
                        () -> signIn.withPassword(issued.username(), GOOD, source));
        for (Callable<SignedIn> attempt : tries) {
            assertThatThrownBy(attempt::call)
                    .is(rejectedAs(AccountRefusal.SIGN_IN_FAILED))
                    .hasMessage("SIGN_IN_FAILED []");
        }
    }

    /** Some type their password or telephone where the name belongs (attack A22). */
    @Test
    void logsARefusedNameOnlyWhenAnAccountHasIt() {
        Logger log = Logger.getLogger(SignIn.class.getName());
        List<Object> logged = new ArrayList<>();
        Filter before = log.getFilter();
        log.setFilter(record -> logged.add(record.getParameters()[0]));
        try {
            fail("13800138000", source);
            fail(issued.username(), source);
        } finally {
            log.setFilter(before);
        }
        assertThat(logged).containsExactly("(no account)", issued.username());
    }

    @Test
    void refusesASessionOfADisabledAccount() {
        SignedIn in = signIn.withPassword(issued.username(), issued.password(), source);
        callers.become(Caller.job("test"));
        accounts.disable(issued.accountId(), "示例");
        accounts.enable(issued.accountId(), "示例");
        assertThatThrownBy(() -> signIn.resume(issued.accountId(), in.sessionEpoch()))
                .isInstanceOf(NotSignedIn.class);
    }

    @Test
    void refusesASessionOpenedWithAnOlderPassword() {
        SignedIn in = signIn.withPassword(issued.username(), issued.password(), source);
        callers.become(in.caller());
        int epoch = passwordChange.change(issued.password(), GOOD, source);
        assertThatThrownBy(() -> signIn.resume(issued.accountId(), in.sessionEpoch()))
                .isInstanceOf(NotSignedIn.class);
        assertThatCode(() -> signIn.resume(issued.accountId(), epoch)).doesNotThrowAnyException();
    }

    @Test
    void refusesToLookAfterFiveFailuresUntilTheDelayIsOver() {
        choosePassword();
        for (int i = 0; i < 5; i++) {
            fail(issued.username(), source);
        }
        assertThatThrownBy(() -> signIn.withPassword(issued.username(), GOOD, source))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class,
                        blocked -> assertThat(blocked.retryAfterSeconds()).isBetween(5L, 6L));
        TestClock.shared().advance(Duration.ofSeconds(6));
        fail(issued.username(), source);
        assertThatThrownBy(() -> signIn.withPassword(issued.username(), GOOD, source))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class,
                        blocked -> assertThat(blocked.retryAfterSeconds()).isBetween(10L, 11L));
        TestClock.shared().advance(Duration.ofSeconds(11));
        signIn.withPassword(issued.username(), GOOD, source);
        fail(issued.username(), source);
        signIn.withPassword(issued.username(), GOOD, source);
    }

    @Test
    void letsTheOwnerInFromElsewhereWhileSomebodyGuesses() {
        choosePassword();
        for (int i = 0; i < 5; i++) {
            fail(issued.username(), source);
        }
        assertThatCode(() -> signIn.withPassword(issued.username(), GOOD, "10.99.0.1"))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesASourceThatTriesManyAccounts() {
        for (int i = 0; i < 50; i++) {
            fail("account-" + i, source);
        }
        assertThatThrownBy(() -> signIn.withPassword("account-51", "wrong", source))
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void refusesToTakeAddressesOfOneNetworkForManySources() {
        String network = "2001:db8:" + source.substring(source.lastIndexOf('.') + 1) + ":1";
        for (int i = 0; i < 5; i++) {
            fail(issued.username(), network + "::" + i);
        }
        assertThatThrownBy(() -> signIn.withPassword(issued.username(), "wrong", network + "::99"))
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void forgetsFailuresAfterHalfADay() {
        choosePassword();
        for (int i = 0; i < 5; i++) {
            fail(issued.username(), source);
        }
        TestClock.shared().advance(Duration.ofHours(12).plusSeconds(1));
        for (int i = 0; i < 4; i++) {
            fail(issued.username(), source);
        }
        assertThatCode(() -> signIn.withPassword(issued.username(), GOOD, source))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesMoreThanTheFreeAttemptsEvenAllAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> guesses =
                    IntStream.range(0, 24)
                            .<Callable<Boolean>>mapToObj(i -> this::wasLookedAt)
                            .toList();
            long lookedAt = 0;
            for (Future<Boolean> guess : threads.invokeAll(guesses)) {
                lookedAt += guess.get() ? 1 : 0;
            }
            assertThat(lookedAt).isEqualTo(5);
        } finally {
            threads.shutdown();
        }
    }

    private boolean wasLookedAt() {
        try {
            signIn.withPassword(issued.username(), "wrong", source);
            throw new AssertionError("let in");
        } catch (TooManyAttempts blocked) {
            return false;
        } catch (RequestRejected failed) {
            assertThat(failed).is(rejectedAs(AccountRefusal.SIGN_IN_FAILED));
            return true;
        }
    }
}
