package org.beian.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.beian.law.Clause;
import org.beian.support.ApiTest;
import org.beian.support.DeskClient;
import org.beian.support.IssuedAccounts;
import org.beian.support.RunningSystem;
import org.beian.support.Together;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests of guessed passwords, the enumeration of names, and issued passwords (attacks A1 to A3).
 */
@ApiTest
@Tag("sign-in")
class SignInIT {

    private static final String WRONG = "用户名或密码不正确";
    private static final String WAIT = "尝试次数过多";
    private static final int CLIENTS = 8;
    private static final int EACH = 125;

    private final RunningSystem system = RunningSystem.get();

    @Test
    @Tag("attack")
    void refusesAThousandGuessesAtOneAccountWithoutShuttingItsOwnerOut() {
        List<String> answers =
                guesses("127.0.1.1", (client, n) -> new String[] {"ministry", "guess" + n});
        assertThat(answers).hasSize(CLIENTS * EACH).allMatch(each -> !each.isEmpty());
        // five at once, one more whenever the pause is over, which doubles each time
        assertThat(answers.stream().filter(each -> each.contains(WRONG)).count())
                .isBetween(1L, 12L);
        // a pause that is over by now begins anew with one more guess
        DeskClient.from(system, "127.0.1.1").enter("ministry", "guess");
        assertThat(DeskClient.from(system, "127.0.1.1").enter("ministry", "demo").message())
                .contains(WAIT);
        assertThat(DeskClient.from(system, "127.0.1.2").enter("ministry", "demo").status())
                .as("the owner, from elsewhere")
                .isEqualTo(302);
        assertThat(DeskClient.from(system, "127.0.1.1").enter("ministry2", "demo").status())
                .as("a colleague, from the same source")
                .isEqualTo(302);
        assertThat(system.log()).contains("Sign-in refused: ministry from 127.0.1.1");
    }

    @Test
    @Tag("attack")
    void refusesAThousandAccountsWithOnePasswordFromOneSource() {
        List<String> answers =
                guesses("127.0.1.3", (client, n) -> new String[] {"u" + client + "x" + n, "demo"});
        assertThat(answers.stream().filter(each -> each.contains(WRONG)).count())
                .isBetween(40L, 80L);
        // a pause that is over by now begins anew with one more guess
        DeskClient.from(system, "127.0.1.3").enter("nobody-of-this-source", "guess");
        assertThat(DeskClient.from(system, "127.0.1.3").enter("registrar", "demo").message())
                .contains(WAIT);
        assertThat(DeskClient.from(system, "127.0.1.4").enter("registrar", "demo").status())
                .isEqualTo(302);
    }

    @Test
    void offersNoFirstPasswordOnceThereIsAnAdministrator() {
        DeskClient.Page page = DeskClient.from(system, "127.0.1.5").get("/setup.xhtml");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("系统已有管理员");
        assertThat(page.text()).doesNotContain("setupForm");
    }

    @Test
    void answersTheSameWhetherTheAccountExistsOrNot() {
        IssuedAccounts accounts = new IssuedAccounts(system);
        IssuedAccounts.Issued disabled = accounts.reviewerWith("ein langer weg nach hause");
        accounts.disable(disabled.username());
        IssuedAccounts.Issued spent = accounts.reviewer();
        DeskClient.from(system, "127.0.1.5").signedIn(spent.username(), spent.password());

        Set<String> told = new LinkedHashSet<>();
        told.add(told("127.0.1.6", "nobody-of-this-name", "demo"));
        told.add(told("127.0.1.6", "cnnic", "not the password"));
        told.add(told("127.0.1.6", disabled.username(), disabled.password()));
        told.add(told("127.0.1.6", spent.username(), spent.password()));
        assertThat(told).hasSize(1).first().asString().contains(WRONG);
    }

    @Test
    void takesAsLongForAnAccountThatDoesNotExist() {
        long unknown = Long.MAX_VALUE;
        long wrong = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            unknown = Math.min(unknown, nanos("127.0.2." + i, "nobody-" + i));
            wrong = Math.min(wrong, nanos("127.0.3." + i, "cnnic"));
        }
        assertThat((double) unknown / wrong).isBetween(0.4, 2.5);
    }

    @Test
    @Clause("8.6")
    void letsAnInitialPasswordInOnceAndOnlyToChangeIt() {
        IssuedAccounts accounts = new IssuedAccounts(system);
        IssuedAccounts.Issued issued = accounts.reviewer();
        IssuedAccounts.Issued another = accounts.reviewer();
        assertThat(issued.password()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(issued.password()).isNotEqualTo(another.password());

        DeskClient first = DeskClient.from(system, "127.0.1.7");
        assertThat(first.enter(issued.username(), issued.password()).location())
                .isEqualTo("/password.xhtml");
        assertThat(first.get("/home.xhtml").location()).isEqualTo("/password.xhtml");
        assertThat(first.get("/bureau/desk.xhtml").location()).isEqualTo("/password.xhtml");
        DeskClient.Page again =
                DeskClient.from(system, "127.0.1.8").enter(issued.username(), issued.password());
        assertThat(again.message()).contains(WRONG);

        assertThat(IssuedAccounts.changePassword(first, issued.password(), "kurz").message())
                .as("too short")
                .isNotEmpty();
        assertThat(first.get("/home.xhtml").location()).isEqualTo("/password.xhtml");
        IssuedAccounts.changePassword(first, issued.password(), "ein langer weg nach hause");
        assertThat(first.isIn()).isTrue();
        assertThat(
                        DeskClient.from(system, "127.0.1.9")
                                .enter(issued.username(), "ein langer weg nach hause")
                                .location())
                .isEqualTo("/home.xhtml");
    }

    /** Name and password of the n-th guess of a client. */
    private interface Guess {
        String[] of(int client, int n);
    }

    /** From one source, each with another X-Forwarded-For, several clients at once. */
    private List<String> guesses(String source, Guess guess) {
        List<Callable<List<String>>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            clients.add(() -> guesses(source, client, guess));
        }
        return Together.run(clients).stream().flatMap(List::stream).toList();
    }

    private List<String> guesses(String source, int client, Guess guess) {
        DeskClient visitor = DeskClient.from(system, source);
        DeskClient.Page page = visitor.get("/login.xhtml");
        List<String> answers = new ArrayList<>();
        for (int n = 0; n < EACH; n++) {
            String[] tried = guess.of(client, n);
            String claimed = "203.0." + client + "." + n;
            answers.add(
                    page.enter(
                                    tried[0],
                                    tried[1],
                                    "X-Forwarded-For",
                                    claimed,
                                    "Forwarded",
                                    "for=" + claimed,
                                    "X-Real-IP",
                                    claimed)
                            .message());
        }
        return answers;
    }

    /** Status, cookies' names and all words of the answer. */
    private String told(String source, String username, String password) {
        DeskClient visitor = DeskClient.from(system, source);
        DeskClient.Page answer = visitor.enter(username, password);
        return answer.status() + " " + answer.message() + " " + answer.location();
    }

    private long nanos(String source, String username) {
        DeskClient visitor = DeskClient.from(system, source);
        DeskClient.Page page = visitor.get("/login.xhtml");
        long began = System.nanoTime();
        page.enter(username, "not the password");
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began);
    }
}
