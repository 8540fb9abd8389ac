package org.beian.account.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.beian.account.Account;
import org.beian.account.AccountRefusal;
import org.beian.account.AccountRepository;
import org.beian.account.Caller;
import org.beian.account.NotSignedIn;
import org.beian.account.Passwords;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;
import org.beian.party.Unit;
import org.beian.party.Units;

/**
 * Authentication of persons by password, and by session afterwards. Refusals never give a reason,
 * and take the same time whether the account exists or not (ASVS 6.3.8).
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {

    private static final Logger LOG = Logger.getLogger(SignIn.class.getName());

    /** Stands in the log for a name that no account has: it may be a telephone or a password. */
    private static final String UNKNOWN = "(no account)";

    @Inject AccountRepository accounts;
    @Inject InitialPasswords initialPasswords;
    @Inject Passwords passwords;
    @Inject SignInTimes times;
    @Inject LoginRateLimiter throttling;
    @Inject Units units;
    @Inject MattersAfterEnd matters;
    @Inject Clock clock;

    /**
     * Signs in with user name and password. An initial password is used up by this.
     *
     * @param source address of the connection itself, never one that a header claims
     * @throws TooManyAttempts before anything is looked at, when the source has to wait
     * @throws RequestRejected {@link AccountRefusal#SIGN_IN_FAILED} for every other reason
     */
    public SignedIn withPassword(String username, String password, String source) {
        String name = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
        throttling.charge(name, source);
        Optional<Account> account = accounts.byUsername(name);
        boolean right =
                passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        Account found = account.filter(a -> right && mayEnter(a)).orElse(null);
        if (found == null || !initialPasswords.spend(found.id(), found.hasInitialPassword())) {
            LOG.log(
                    Level.WARNING,
                    "Sign-in refused: {0} from {1}",
                    new Object[] {
                        account.map(Account::username).orElse(UNKNOWN),
                        LogSanitizer.loggable(source)
                    });
            throw AccountRefusal.SIGN_IN_FAILED.of();
        }
        throttling.succeeded(name, source);
        times.note(found.id());
        LOG.log(
                Level.INFO,
                "Signed in: {0} from {1}",
                new Object[] {found.username(), LogSanitizer.loggable(source)});
        return signedIn(found);
    }

    /**
     * Resumes a session.
     *
     * @throws NotSignedIn when the account was disabled, its unit ended or its password changed
     *     since
     */
    public SignedIn resume(Long accountId, int sessionEpoch) {
        return accounts.find(accountId)
                .filter(account -> account.isEnabled() && account.sessionEpoch() == sessionEpoch)
                .filter(this::isOfValidUnit)
                .map(this::signedIn)
                .orElseThrow(NotSignedIn::new);
    }

    private boolean mayEnter(Account account) {
        return account.isEnabled()
                && !account.initialPasswordIsSpent(clock.instant())
                && isOfValidUnit(account);
    }

    /**
     * Accounts end with their unit: the day after its last one nobody acts for it, but for what is
     * due of it.
     */
    private boolean isOfValidUnit(Account account) {
        return units.find(account.unitId())
                .filter(unit -> unit.validOn(today()) || isOver(unit) && matters.isDue(unit.id()))
                .isPresent();
    }

    private boolean isOver(Unit unit) {
        return unit.validTo().filter(today()::isAfter).isPresent();
    }

    private LocalDate today() {
        return Shanghai.date(clock.instant());
    }

    private SignedIn signedIn(Account account) {
        return new SignedIn(
                caller(account),
                account.sessionEpoch(),
                account.mustChangePassword(),
                units.find(account.unitId()).filter(this::isOver).isPresent());
    }

    private Caller caller(Account account) {
        return new Caller(
                account.id(),
                account.username(),
                account.displayName(),
                units.find(account.unitId()).map(Unit::asParty).orElseThrow(),
                account.roles(),
                null);
    }
}
