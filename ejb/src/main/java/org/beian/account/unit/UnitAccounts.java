package org.beian.account.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.beian.account.Account;
import org.beian.account.AccountRefusal;
import org.beian.account.AccountRepository;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.account.RolesOfUnits;
import org.beian.account.UnitAdministrators;
import org.beian.account.signin.PasswordLinks;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.PartyRefusal;
import org.beian.party.Unit;
import org.beian.trail.AccessDenials;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.trail.Masking;
import org.beian.value.EmailAddress;
import org.beian.value.VisibleText;

/**
 * Administration of a unit's accounts by the unit itself (article 4): where the people are, it is
 * known who comes and who leaves. No right above the unit can be given, and a unit is never left
 * without an administrator.
 */
@Stateless
@RolesAllowed(Roles.UNIT_ADMIN)
public class UnitAccounts {

    @Inject EntityManager em;
    @Inject AccessDenials hidden;
    @Inject AccountRepository accounts;
    @Inject UnitAdministrators administrators;
    @Inject AccountOpening opening;
    @Inject PasswordLinks links;
    @Inject History history;
    @Inject Callers callers;
    @Inject Event<AccountMailed> mailed;

    /**
     * Opens an account of the own unit; its person gets a link to set the password.
     *
     * @return its id
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_INVALID} naming the field that is
     *     missing or wrong
     * @throws RequestRejected {@link AccountRefusal#ROLE_DOES_NOT_FIT} when the role is above the
     *     unit, or not of its kind
     * @throws RequestRejected {@link AccountRefusal#USER_NAME_TAKEN} when another account has the
     *     name
     */
    @Clause("4")
    public Long open(NewAccount given) {
        Unit unit = ownUnit();
        requireGiven(given.roles(), unit);
        em.lock(unit, LockModeType.PESSIMISTIC_WRITE);
        return opening.open(unit, given, "4").id();
    }

    /**
     * Gives an account other roles, another officer and another address; they count from the next
     * request on. The old address is told of a new one.
     *
     * @param acts number of its acts when it was shown
     * @param officerId the dedicated officer that the person is, or null
     * @param reason 1 to 1000 characters
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_UNKNOWN} also for another unit's
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_STALE} when somebody acted on it since
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_UNCHANGED} when it has all of it
     *     already
     * @throws RequestRejected {@link AccountRefusal#OWN_ACCOUNT} when it is the caller's own:
     *     nobody gives rights to itself
     * @throws RequestRejected {@link AccountRefusal#ROLE_DOES_NOT_FIT}, {@link
     *     AccountRefusal#ACCOUNT_INVALID} as {@link #open}
     * @throws RequestRejected {@link AccountRefusal#LAST_ADMINISTRATOR} as {@link #end}
     */
    @Clause("4")
    public void change(
            Long accountId,
            int acts,
            Set<String> roles,
            Long officerId,
            String email,
            String reason) {
        Account account = own(accountId);
        if (account.id().equals(callers.current().accountId())) {
            throw AccountRefusal.OWN_ACCOUNT.of();
        }
        requireGiven(roles, ownUnit());
        String given = given(reason);
        EmailAddress address = AccountOpening.address(email);
        inTurn(account);
        if (account.trail().count() != acts) {
            throw AccountRefusal.ACCOUNT_STALE.of();
        }
        if (!roles.contains(Roles.UNIT_ADMIN)) {
            requireAnotherAdministrator(account);
        }
        Long officer = opening.officer(account.unitId(), officerId);
        int before = account.trail().count();
        if (!Objects.equals(officer, account.officerId().orElse(null))) {
            account.isOfficer(officer);
            history.write(account, Act.note("CHANGE_OFFICER", given, "7.1"));
        }
        if (!account.roles().equals(roles)) {
            String change = rolesText(account.roles()) + " > " + rolesText(roles);
            account.changeRoles(roles);
            history.write(account, Act.note("CHANGE_ROLES", change + ": " + given, "4"));
        }
        if (!address.toString().equals(account.email().orElse(null))) {
            account.email().ifPresent(old -> mail(AccountMailed.Kind.MOVED, account, old));
            account.reachedAt(address);
            String shown = Masking.contact(address.toString());
            history.write(account, Act.note("CHANGE_ADDRESS", shown + ": " + given, "4"));
        }
        if (account.trail().count() == before) {
            throw AccountRefusal.ACCOUNT_UNCHANGED.of();
        }
    }

    /**
     * Takes the password of an account away and sends its person a new link; sessions end.
     *
     * @param reason 1 to 1000 characters
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_UNKNOWN} also for another unit's
     * @throws RequestRejected {@link AccountRefusal#OWN_ACCOUNT} when it is the caller's own, which
     *     can change its password itself
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_ENDED} when it was ended
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_INVALID} when it has no address, or
     *     without a reason
     */
    @Clause("8.6")
    public void reissue(Long accountId, String reason) {
        Account account = own(accountId);
        if (account.id().equals(callers.current().accountId())) {
            throw AccountRefusal.OWN_ACCOUNT.of();
        }
        String given = given(reason);
        inTurn(account);
        if (!account.isEnabled()) {
            throw AccountRefusal.ACCOUNT_ENDED.of();
        }
        String address = account.email().orElseThrow(() -> invalid("email"));
        history.write(account, Act.note("REISSUE_PASSWORD", given, "8.6"));
        mailed.fire(
                new AccountMailed(
                        AccountMailed.Kind.REISSUED, account, address, links.issue(account)));
    }

    /**
     * Ends an account at once: sessions, keys and links are refused from now on. The caller may end
     * its own, but never the last administrator of the unit.
     *
     * @param reason 1 to 1000 characters
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_UNKNOWN} also for another unit's
     * @throws RequestRejected {@link AccountRefusal#LAST_ADMINISTRATOR} when nobody could look
     *     after the unit's accounts any more; of two who end each other at once, one is refused
     */
    @Clause("4")
    public void end(Long accountId, String reason) {
        Account account = own(accountId);
        String given = given(reason);
        inTurn(account);
        if (!account.isEnabled()) {
            throw AccountRefusal.ACCOUNT_ENDED.of();
        }
        requireAnotherAdministrator(account);
        account.disable();
        links.end(account);
        history.write(account, new Act("DISABLE", "ENABLED", "DISABLED", given, "4"));
        account.email().ifPresent(address -> mail(AccountMailed.Kind.ENDED, account, address));
    }

    /**
     * Whoever gives an administrator to this unit, or takes one from it, waits here, so does the
     * authority above it; then the account is read anew.
     */
    private void inTurn(Account account) {
        em.lock(ownUnit(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(account);
    }

    private void requireAnotherAdministrator(Account account) {
        boolean last =
                account.roles().contains(Roles.UNIT_ADMIN)
                        && !administrators.isSomebodyAble(account.unitId(), account.id());
        if (last) {
            throw AccountRefusal.LAST_ADMINISTRATOR.of();
        }
    }

    private void mail(AccountMailed.Kind kind, Account account, String address) {
        mailed.fire(new AccountMailed(kind, account, address, null));
    }

    private Account own(Long accountId) {
        return hidden.unlessHidden(
                        accounts.find(accountId),
                        found -> found.unitId().equals(callers.current().unitId()))
                .orElseThrow(AccountRefusal.ACCOUNT_UNKNOWN::of);
    }

    private Unit ownUnit() {
        Unit unit = em.find(Unit.class, callers.current().unitId());
        if (unit == null) {
            throw PartyRefusal.UNIT_UNKNOWN.of();
        }
        return unit;
    }

    private static void requireGiven(Set<String> roles, Unit unit) {
        RolesOfUnits.check(roles, unit);
        for (String role : roles) {
            if (!RolesOfUnits.givenBy(unit).contains(role)) {
                throw AccountRefusal.ROLE_DOES_NOT_FIT.of(role);
            }
        }
    }

    private static String given(String reason) {
        return VisibleText.given(reason, 1, 1000).orElseThrow(() -> invalid("reason"));
    }

    private static RequestRejected invalid(String field) {
        return AccountRefusal.ACCOUNT_INVALID.of(field);
    }

    private static String rolesText(Set<String> roles) {
        return String.join(" ", new TreeSet<>(roles));
    }
}
