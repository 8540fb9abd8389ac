package org.beian.filing.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.account.Account;
import org.beian.account.AccountRefusal;
import org.beian.account.Caller;
import org.beian.account.Roles;
import org.beian.account.signin.SignIn;
import org.beian.account.signin.SignedIn;
import org.beian.account.signin.TooManyAttempts;
import org.beian.filing.FilingRefusal;
import org.beian.filing.notice.InvitationPurpose;
import org.beian.filing.notice.InvitationView;
import org.beian.filing.notice.SponsorInvitation;
import org.beian.filing.notice.SponsorInvitations;
import org.beian.filing.review.FilingScene;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.testing.DatabaseTest;
import org.beian.testing.SeededUnits;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.trail.History;
import org.beian.value.InvalidValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of a sponsor's registration by a one-time link (13.1, attacks A2 and A3). */
@DatabaseTest
class SponsorRegistrationTest {

    private static final String GOOD = "silver kettle nine";
    private static final Pattern LINK =
            Pattern.compile("/public/join[.]xhtml[?]token=([A-Za-z0-9_-]{43})");
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject SponsorRegistration registration;
    @Inject SponsorInvitations invitations;
    @Inject FilingScene scene;
    @Inject SignIn signIn;
    @Inject Units units;
    @Inject History history;
    @Inject TestCallers callers;

    private String source;
    private String email;

    @BeforeEach
    void nobodyIsSignedIn() {
        callers.become(Caller.job("system"));
        int number = NEXT.incrementAndGet();
        source = "10.6." + number / 250 + "." + number % 250;
        email = SeededUnits.unique("anna") + "@example.cn";
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private void request() {
        registration.request(email, source, Locale.SIMPLIFIED_CHINESE);
    }

    private List<?> mails() {
        return scene.read("select body from mail where recipient = ? order by id", email);
    }

    private static String tokenIn(Object mail) {
        Matcher link = LINK.matcher(String.valueOf(mail));
        assertThat(link.find()).as("a link in the mail").isTrue();
        return link.group(1);
    }

    private String invited() {
        request();
        List<?> sent = mails();
        return tokenIn(sent.get(sent.size() - 1));
    }

    private static NewSponsor sponsor(String username) {
        return new NewSponsor("示例文化有限公司", username, "示例主办者", GOOD);
    }

    private String join(String token, NewSponsor sponsor) {
        return registration.join(token, sponsor, source);
    }

    @Test
    @Clause("13.1")
    void opensUnitAndAccountWithTheLinkOfTheMail() {
        String token = invited();
        InvitationView invited = registration.look(token);
        assertThat(invited.purpose()).isEqualTo(InvitationPurpose.REGISTRATION);
        assertThat(invited.email()).isEqualTo("a***@example.cn");
        assertThat(invited.unitName()).isNull();

        String username = join(token, sponsor(" " + SeededUnits.unique("Anna") + " "));

        SignedIn in = signIn.withPassword(username, GOOD, source);
        assertThat(username).startsWith("anna-");
        assertThat(in.caller().roles()).containsExactly(Roles.SPONSOR);
        assertThat(in.mustChangePassword()).isFalse();
        Unit unit = units.find(in.caller().unitId()).orElseThrow();
        assertThat(unit.name()).isEqualTo("示例文化有限公司");
        assertThat(unit.email()).isEqualTo(email);
        assertThat(unit.province()).isEmpty();
        Account account =
                FilingScene.inNew(() -> scene.em.find(Account.class, in.caller().accountId()));
        assertThat(FilingScene.inNew(() -> history.verify(account)).isWhole()).isTrue();
    }

    @Test
    void keepsOnlyTheDigestOfALink() {
        String token = invited();
        assertThat(scene.read("select id from sponsor_invitation where hash = ?", token)).isEmpty();
        SponsorInvitation kept = FilingScene.inNew(() -> invitations.usable(token));
        assertThat(FilingScene.inNew(() -> history.verify(kept)).isWhole()).isTrue();
    }

    /** Attack A2: the answer tells nothing; only the reader of the mail learns it. */
    @Test
    void answersAlikeWhenTheAddressIsKnown() {
        join(invited(), sponsor(SeededUnits.unique("anna")));
        request();

        assertThat(mails()).hasSize(2);
        assertThat(mails().get(1).toString()).doesNotContain("token=").contains("/login.xhtml");
    }

    @Test
    void sendsNoMoreThanThreeMailsADayToOneAddress() {
        for (int i = 0; i < 5; i++) {
            registration.request(email, "10.7.0." + i, Locale.ENGLISH);
        }
        assertThat(mails()).hasSize(3);
        TestClock.shared().advance(Duration.ofDays(1).plusSeconds(1));
        request();
        assertThat(mails()).hasSize(4);
    }

    @Test
    void refusesASourceThatAsksTooOften() {
        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < 10; i++) {
                                request();
                            }
                        })
                .isInstanceOf(TooManyAttempts.class);
        registration.request(SeededUnits.unique("b") + "@example.cn", source, Locale.ENGLISH);
    }

    @Test
    void refusesWhatIsNoAddress() {
        for (String wrong :
                new String[] {null, "", "anna", "a@b\r\nBcc: c@d.cn", "a@b.cn;c@d.cn"}) {
            assertThatThrownBy(() -> registration.request(wrong, source, Locale.ENGLISH))
                    .isInstanceOf(InvalidValue.class);
        }
    }

    @Test
    void refusesALinkUsedTwice() {
        String token = invited();
        join(token, sponsor(SeededUnits.unique("anna")));
        assertThatThrownBy(() -> registration.look(token))
                .is(rejectedAs(FilingRefusal.INVITATION_USED));
        assertThatThrownBy(() -> join(token, sponsor(SeededUnits.unique("anna"))))
                .is(rejectedAs(FilingRefusal.INVITATION_USED));
    }

    @Test
    void refusesALinkAfterADay() {
        String token = invited();
        TestClock.shared().advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(registration.look(token).until()).isAfter(TestClock.shared().instant());
        TestClock.shared().advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> registration.look(token))
                .is(rejectedAs(FilingRefusal.INVITATION_EXPIRED));
        assertThatThrownBy(() -> join(token, sponsor(SeededUnits.unique("anna"))))
                .is(rejectedAs(FilingRefusal.INVITATION_EXPIRED));
    }

    @Test
    void refusesALinkThatNobodyMade() {
        for (String token : new String[] {null, "", "x".repeat(43)}) {
            assertThatThrownBy(() -> registration.look(token))
                    .is(rejectedAs(FilingRefusal.INVITATION_UNKNOWN));
        }
    }

    /** Nothing is used up by a mistake. */
    @Test
    void refusesInvisibleCharactersInNames() {
        String token = invited();
        String name = SeededUnits.unique("anna");
        assertThatThrownBy(() -> join(token, new NewSponsor("示\u202E例", name, "示例", GOOD)))
                .is(rejectedAs(FilingRefusal.SPONSOR_INVALID));
        assertThatThrownBy(() -> join(token, new NewSponsor("示例", name, "示\u202E例", GOOD)))
                .is(rejectedAs(AccountRefusal.ACCOUNT_INVALID));
    }

    @Test
    void refusesWeakPasswordsTakenNamesAndNoNamesAndTheLinkStaysGood() {
        String taken = join(invited(), sponsor(SeededUnits.unique("anna")));
        email = SeededUnits.unique("berta") + "@example.cn";
        String token = invited();
        String name = SeededUnits.unique("berta");

        assertThatThrownBy(() -> join(token, new NewSponsor("示例", name, "示例", "short")))
                .is(rejectedAs(AccountRefusal.PASSWORD_TOO_SHORT));
        assertThatThrownBy(() -> join(token, sponsor(taken)))
                .is(rejectedAs(AccountRefusal.USER_NAME_TAKEN));
        assertThatThrownBy(() -> join(token, sponsor("x")))
                .is(rejectedAs(AccountRefusal.ACCOUNT_INVALID));
        assertThatThrownBy(() -> join(token, new NewSponsor("  ", name, "示例", GOOD)))
                .is(rejectedAs(FilingRefusal.SPONSOR_INVALID));
        assertThatThrownBy(() -> join(token, new NewSponsor("a\u0000b", name, "示例", GOOD)))
                .is(rejectedAs(FilingRefusal.SPONSOR_INVALID));
        assertThatThrownBy(() -> join(token, sponsor(name))).isInstanceOf(TooManyAttempts.class);
        TestClock.shared().advance(Duration.ofMinutes(1));

        assertThat(join(token, sponsor(name))).isEqualTo(name);
        assertThat(scene.read("select id from unit where email = ?", email)).hasSize(1);
    }

    /** Attack A20: two posts with one token. */
    @Test
    void letsOneOfTwoInAtOnce() throws Exception {
        String token = invited();
        List<Callable<Object>> both =
                List.of(
                        () -> joinAs(token, SeededUnits.unique("anna")),
                        () -> joinAs(token, SeededUnits.unique("anna")));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Object> results =
                    threads.invokeAll(both).stream().map(SponsorRegistrationTest::result).toList();
            assertThat(results).filteredOn(String.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(
                            result ->
                                    result instanceof RequestRejected rejected
                                            && rejected.refusal() == FilingRefusal.INVITATION_USED)
                    .hasSize(1);
        } finally {
            threads.shutdown();
        }
        assertThat(scene.read("select id from unit where email = ?", email)).hasSize(1);
    }

    private Object joinAs(String token, String username) {
        callers.become(Caller.job("system"));
        try {
            return join(token, sponsor(username));
        } catch (RequestRejected declined) {
            return declined;
        } finally {
            callers.become(null);
        }
    }

    private static Object result(Future<Object> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
