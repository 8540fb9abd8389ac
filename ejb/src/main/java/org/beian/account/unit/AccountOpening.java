package org.beian.account.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Locale;
import java.util.TreeSet;
import org.beian.account.Account;
import org.beian.account.AccountRefusal;
import org.beian.account.AccountRepository;
import org.beian.account.RolesOfUnits;
import org.beian.account.signin.PasswordLinks;
import org.beian.law.RequestRejected;
import org.beian.party.DedicatedOfficer;
import org.beian.party.Unit;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.EmailAddress;
import org.beian.value.InvalidValue;
import org.beian.value.VisibleText;

/**
 * Opening of accounts whose owners set the password themselves, with a one-time link sent by mail.
 * Runs in the caller's transaction; the procedure that calls it decides who may.
 */
@ApplicationScoped
public class AccountOpening {

    private static final String USER_NAME = "[a-z0-9](?:[a-z0-9._-]{1,58}[a-z0-9])";
    private static final int DISPLAY_NAME_LENGTH = 120;

    @Inject EntityManager em;
    @Inject AccountRepository accounts;
    @Inject PasswordLinks links;
    @Inject History history;
    @Inject Event<AccountMailed> mailed;
    @Inject Clock clock;

    /**
     * Opens an account and mails the link.
     *
     * @param unit stored already
     * @param clause under which the account comes to be
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_INVALID} naming the field that is
     *     missing or wrong: username, displayName, email, roles or officer
     * @throws RequestRejected {@link AccountRefusal#ROLE_DOES_NOT_FIT} when the unit cannot have a
     *     role
     * @throws RequestRejected {@link AccountRefusal#USER_NAME_TAKEN} when another account has the
     *     name
     */
    public Account open(Unit unit, NewAccount given, String clause) {
        NewAccount checked = checked(unit, given);
        EmailAddress address = address(checked.email());
        Account account =
                new Account(
                        checked.username(),
                        checked.displayName(),
                        unit.id(),
                        checked.roles(),
                        clock.instant());
        account.reachedAt(address);
        account.isOfficer(officer(unit.id(), given.officerId()));
        add(account);
        String roles = String.join(" ", new TreeSet<>(given.roles()));
        history.write(account, Act.note("CREATE_ACCOUNT", roles, clause));
        mailed.fire(
                new AccountMailed(
                        AccountMailed.Kind.OPENED,
                        account,
                        address.toString(),
                        links.issue(account)));
        return account;
    }

    /**
     * The data of an account as it would be opened now: blanks around them and capitals are gone.
     *
     * @throws RequestRejected as {@link #open}, but for the officer
     */
    public NewAccount checked(Unit unit, NewAccount given) {
        String name =
                given.username() == null ? "" : given.username().strip().toLowerCase(Locale.ROOT);
        String shown = given.displayName() == null ? "" : given.displayName().strip();
        require(name.matches(USER_NAME), "username");
        require(
                !shown.isEmpty()
                        && shown.length() <= DISPLAY_NAME_LENGTH
                        && VisibleText.isLine(shown),
                "displayName");
        EmailAddress address = address(given.email());
        RolesOfUnits.check(given.roles(), unit);
        if (accounts.byUsername(name).isPresent()) {
            throw AccountRefusal.USER_NAME_TAKEN.of(name);
        }
        return new NewAccount(name, shown, address.toString(), given.roles(), given.officerId());
    }

    private void add(Account account) {
        try {
            accounts.add(account);
        } catch (PersistenceException another) {
            // two chose one name at the same moment: the unique key let one through
            throw AccountRefusal.USER_NAME_TAKEN.of(account.username());
        }
    }

    /** The unit's own officer, or null for none. */
    Long officer(Long unitId, Long officerId) {
        if (officerId == null) {
            return null;
        }
        DedicatedOfficer officer = em.find(DedicatedOfficer.class, officerId);
        require(
                officer != null && officer.unitId().equals(unitId) && officer.onDutyTo().isEmpty(),
                "officer");
        return officer.id();
    }

    static EmailAddress address(String entered) {
        try {
            return EmailAddress.parse(entered);
        } catch (InvalidValue wrong) {
            throw AccountRefusal.ACCOUNT_INVALID.of("email");
        }
    }

    private static void require(boolean met, String field) {
        if (!met) {
            throw AccountRefusal.ACCOUNT_INVALID.of(field);
        }
    }
}
