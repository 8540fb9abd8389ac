package org.beian.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Unit;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.VisibleText;

/**
 * Opening of accounts for sponsors that come with a one-time link. Unlike with accounts from the
 * administrator, the owner chooses the password at once, so that nobody else ever knows one (7.5).
 */
@ApplicationScoped
public class SponsorAccounts {

    @Inject AccountRepository accounts;
    @Inject Passwords passwords;
    @Inject PasswordPolicy policy;
    @Inject History history;
    @Inject Clock clock;

    /**
     * Opens an account with the role SPONSOR, in the caller's transaction.
     *
     * @param unit a sponsor, stored already
     * @param username 3 to 60 lower-case letters, digits, dots, hyphens, underscores; upper case is
     *     folded
     * @param displayName 1 to 120 characters
     * @param clause under which the account comes to be: 12.6 or 13.1
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_INVALID} naming the field that is
     *     missing or wrong
     * @throws RequestRejected {@link AccountRefusal#ROLE_DOES_NOT_FIT} when the unit is no sponsor
     * @throws org.beian.law.RequestRejected when the password is not good enough
     * @throws RequestRejected {@link AccountRefusal#USER_NAME_TAKEN} when another account has the
     *     name
     */
    @Clause({"12.6", "13.1"})
    public Account open(
            Unit unit, String username, String displayName, String password, String clause) {
        String name = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
        String shown = displayName == null ? "" : displayName.strip();
        require(name.matches(Accounts.USER_NAME), "username");
        require(
                !shown.isEmpty()
                        && shown.length() <= Accounts.DISPLAY_NAME_LENGTH
                        && VisibleText.isLine(shown),
                "displayName");
        Set<String> roles = Set.of(Roles.SPONSOR);
        RolesOfUnits.check(roles, unit);
        policy.check(password, name);
        if (accounts.byUsername(name).isPresent()) {
            throw AccountRefusal.USER_NAME_TAKEN.of(name);
        }
        Account account = new Account(name, shown, unit.id(), roles, clock.instant());
        account.choose(passwords.hash(password));
        add(account);
        history.write(account, Act.note("CREATE_ACCOUNT", Roles.SPONSOR, clause));
        return account;
    }

    private void add(Account account) {
        try {
            accounts.add(account);
        } catch (PersistenceException another) {
            // two chose one name at the same moment: the unique key let one through
            throw AccountRefusal.USER_NAME_TAKEN.of(account.username());
        }
    }

    private static void require(boolean met, String field) {
        if (!met) {
            throw AccountRefusal.ACCOUNT_INVALID.of(field);
        }
    }
}
