package org.beian.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.beian.account.Account;
import org.beian.account.AccountRefusal;
import org.beian.account.AccountRepository;
import org.beian.account.Caller;
import org.beian.account.NotSignedIn;
import org.beian.account.Roles;
import org.beian.party.Authorities;
import org.beian.testing.DatabaseTest;
import org.beian.testing.TestCallers;
import org.beian.testing.TestClock;
import org.beian.testing.TestTransactions;
import org.beian.trail.History;
import org.beian.trail.HistoryEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class FirstAdministratorTest {

    private static final String GOOD = "silver kettle nine";

    @TempDir Path data;

    @Inject Authorities authorities;
    @Inject SignIn signIn;
    @Inject TestCallers callers;
    @Inject EntityManager em;
    @Inject FirstAdministratorActs acts;
    @Inject AccountRepository accounts;
    @Inject History history;

    private FirstAdministrator first;

    /** Other tests have administrators of their own in the same database: they step aside. */
    @BeforeEach
    void forgetAdministrators() throws Exception {
        callers.become(Caller.job("test"));
        authorities.ensure();
        acts.data = data.resolve("new").toString();
        first = new FirstAdministrator();
        first.acts = acts;
        acts.lost = false;
        TestTransactions.inNew(
                () ->
                        em.createNativeQuery(
                                        "update account set password_hash = '-' where id in (select account_id from account_role where role_name = 'ADMIN')")
                                .executeUpdate());
    }

    @AfterEach
    void signOut() {
        callers.become(null);
    }

    private Account admin() {
        return accounts.byUsername("admin").orElseThrow();
    }

    private String prepared() throws Exception {
        return Files.readString(first.prepare().orElseThrow());
    }

    @Test
    void letsTheFirstAdministratorInWithTheTokenOfTheFile() throws Exception {
        assertThat(first.isOpen()).isTrue();
        Path file = first.prepare().orElseThrow();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        first.redeem(Files.readString(file), GOOD);
        assertThat(signIn.withPassword("admin", GOOD, "10.4.0.1").caller().roles())
                .containsExactly(Roles.ADMIN);
        assertThat(file).doesNotExist();
        assertThat(first.isOpen()).isFalse();
        assertThat(first.prepare()).isEmpty();
    }

    @Test
    void letsALostAdministratorInAgainAndWritesItIntoTheHistory() throws Exception {
        first.redeem(prepared(), GOOD);
        int epoch = signIn.withPassword("admin", GOOD, "10.4.0.3").sessionEpoch();
        Long id = admin().id();
        TestTransactions.inNew(
                () -> {
                    em.createNativeQuery("update account set enabled = false where id = ?")
                            .setParameter(1, id)
                            .executeUpdate();
                    return em.createNativeQuery("delete from account_role where account_id = ?")
                            .setParameter(1, id)
                            .executeUpdate();
                });

        acts.lost = true;
        String token = prepared();
        acts.lost = false;
        assertThat(first.isOpen()).isTrue();
        first.redeem(token, "another kettle ten");

        assertThat(signIn.withPassword("admin", "another kettle ten", "10.4.0.3").caller().roles())
                .containsExactly(Roles.ADMIN);
        assertThat(first.isOpen()).isFalse();
        assertThatThrownBy(() -> signIn.resume(id, epoch)).isInstanceOf(NotSignedIn.class);
        assertThat(history.of(admin()))
                .extracting(HistoryEntry::act)
                .endsWith("FIRST_PASSWORD", "ADMINISTRATOR_LOST", "FIRST_PASSWORD");
        assertThat(history.verify(admin()).isWhole()).isTrue();
    }

    @Test
    void leavesTheOldPasswordUntilTheTokenIsUsedAndClosesWhenItExpires() throws Exception {
        first.redeem(prepared(), GOOD);
        acts.lost = true;
        String token = prepared();
        acts.lost = false;
        assertThat(signIn.withPassword("admin", GOOD, "10.4.0.4").caller().roles())
                .containsExactly(Roles.ADMIN);
        TestClock.shared().advance(Duration.ofDays(1));
        assertThat(first.isOpen()).isFalse();
        assertThatThrownBy(() -> first.redeem(token, GOOD))
                .is(rejectedAs(AccountRefusal.SETUP_TOKEN_REFUSED));
    }

    @Test
    void refusesEverybodyBeforeTheTokenIsUsed() throws Exception {
        prepared();
        assertThatThrownBy(() -> signIn.withPassword("admin", "-", "10.4.0.2"))
                .is(rejectedAs(AccountRefusal.SIGN_IN_FAILED));
        assertThatThrownBy(() -> signIn.withPassword("admin", "", "10.4.0.2"))
                .is(rejectedAs(AccountRefusal.SIGN_IN_FAILED));
    }

    @Test
    void refusesAnyTokenOnceOneIsUsed() throws Exception {
        String earlier = prepared();
        String token = prepared();
        first.redeem(token, GOOD);
        assertThatThrownBy(() -> first.redeem(token, GOOD))
                .is(rejectedAs(AccountRefusal.SETUP_TOKEN_REFUSED));
        assertThatThrownBy(() -> first.redeem(earlier, GOOD))
                .is(rejectedAs(AccountRefusal.SETUP_TOKEN_REFUSED));
    }

    @Test
    void refusesATokenThatExpired() throws Exception {
        String token = prepared();
        TestClock.shared().advance(Duration.ofDays(1));
        assertThatThrownBy(() -> first.redeem(token, GOOD))
                .is(rejectedAs(AccountRefusal.SETUP_TOKEN_REFUSED));
    }

    @Test
    void refusesATokenThatIsNone() {
        assertThatThrownBy(() -> first.redeem("none", GOOD))
                .is(rejectedAs(AccountRefusal.SETUP_TOKEN_REFUSED));
        assertThatThrownBy(() -> first.redeem(null, GOOD))
                .is(rejectedAs(AccountRefusal.SETUP_TOKEN_REFUSED));
    }

    @Test
    void keepsTheTokenWhenThePasswordIsRefused() throws Exception {
        String token = prepared();
        assertThatThrownBy(() -> first.redeem(token, "short"))
                .is(rejectedAs(AccountRefusal.PASSWORD_TOO_SHORT));
        first.redeem(token, GOOD);
    }
}
