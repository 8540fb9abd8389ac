package org.beian.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.DedicatedOfficer;
import org.beian.party.PartyRefusal;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.trail.Act;
import org.beian.trail.History;
import org.beian.value.VisibleText;

/**
 * Administration of accounts (article 4). The administrator never chooses a password, and sees a
 * generated one only once.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SYSTEM})
public class Accounts {

    /** Validity of an initial password (ASVS 6.4.1). */
    static final Duration INITIAL_PASSWORD_KEPT = Duration.ofDays(7);

    static final String USER_NAME = "[a-z0-9](?:[a-z0-9._-]{1,58}[a-z0-9])";
    static final int DISPLAY_NAME_LENGTH = 120;

    @Inject EntityManager em;
    @Inject AccountRepository accounts;
    @Inject Passwords passwords;
    @Inject Units units;
    @Inject UnitAdministrators administrators;
    @Inject History history;
    @Inject Callers callers;
    @Inject Clock clock;

    /**
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_UNKNOWN} when there is none
     */
    public Account find(Long accountId) {
        return accounts.find(accountId).orElseThrow(AccountRefusal.ACCOUNT_UNKNOWN::of);
    }

    /**
     * Creates an account with a random password that works once, for seven days, and must be
     * changed.
     *
     * @param username 3 to 60 lower-case letters, digits, dots, hyphens, underscores
     * @param displayName 1 to 120 characters
     * @param unitCode the unit it acts for
     * @param officerId the dedicated officer (7.1) it is, or null
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_INVALID} naming the field that is
     *     missing or wrong
     * @throws RequestRejected {@link PartyRefusal#UNIT_UNKNOWN} when there is no such unit
     * @throws RequestRejected {@link AccountRefusal#ROLE_DOES_NOT_FIT} when the unit cannot have
     *     the role
     * @throws RequestRejected {@link AccountRefusal#USER_NAME_TAKEN} when another account has the
     *     name
     * @throws RequestRejected {@link AccountRefusal#UNIT_ADMINISTERS_ITSELF}, {@link
     *     AccountRefusal#ADMINISTRATOR_NEEDS_TWO} when it is to administer a unit that has, or had,
     *     its own
     */
    @Clause("4")
    public IssuedPassword create(
            String username,
            String displayName,
            String unitCode,
            Set<String> roles,
            Long officerId) {
        String name = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
        String shown = displayName == null ? "" : displayName.strip();
        require(name.matches(USER_NAME), "username");
        require(
                !shown.isEmpty()
                        && shown.length() <= DISPLAY_NAME_LENGTH
                        && VisibleText.isLine(shown),
                "displayName");
        Unit unit = units.byCode(unitCode).orElseThrow(PartyRefusal.UNIT_UNKNOWN::of);
        RolesOfUnits.check(roles, unit);
        requireMayAdminister(roles, unit, null);
        if (accounts.byUsername(name).isPresent()) {
            throw AccountRefusal.USER_NAME_TAKEN.of(name);
        }
        Account account = new Account(name, shown, unit.id(), roles, clock.instant());
        if (officerId != null) {
            account.isOfficer(officerOf(unit, officerId));
        }
        IssuedPassword issued = issueTo(account);
        accounts.add(account);
        history.write(account, Act.note("CREATE_ACCOUNT", rolesText(roles), "4"));
        return issued.of(account.id());
    }

    /**
     * Issues a new initial password for one that was lost; old sessions end.
     *
     * @param reason such as the written application's number, 1 to 1000 characters
     * @throws RequestRejected {@link AccountRefusal#UNIT_ADMINISTERS_ITSELF}, {@link
     *     AccountRefusal#ADMINISTRATOR_NEEDS_TWO} for the administrator of a unit
     */
    @Clause("8.6")
    public IssuedPassword reissuePassword(Long accountId, String reason) {
        Account account = notOwn(accountId);
        requireMayAdminister(account.roles(), unitOf(account), accountId);
        IssuedPassword issued = issueTo(account);
        history.write(account, Act.note("REISSUE_PASSWORD", given(reason), "8.6"));
        return issued.of(account.id());
    }

    /** Disables an account at once: its sessions and API keys are refused from now on. */
    @Clause("4")
    public void disable(Long accountId, String reason) {
        Account account = notOwn(accountId);
        if (account.isEnabled()) {
            account.disable();
            history.write(account, new Act("DISABLE", "ENABLED", "DISABLED", given(reason), "4"));
        }
    }

    /**
     * Enables a disabled account again, with its old password.
     *
     * @throws RequestRejected as {@link #reissuePassword}
     */
    @Clause("4")
    public void enable(Long accountId, String reason) {
        Account account = notOwn(accountId);
        if (!account.isEnabled()) {
            requireMayAdminister(account.roles(), unitOf(account), accountId);
            account.enable();
            history.write(account, new Act("ENABLE", "DISABLED", "ENABLED", given(reason), "4"));
        }
    }

    /**
     * Gives an account other roles; they count from the next request on.
     *
     * @throws RequestRejected {@link AccountRefusal#ROLE_DOES_NOT_FIT} when the account's unit
     *     cannot have one of them, {@link AccountRefusal#ACCOUNT_UNCHANGED} when it has just these
     * @throws RequestRejected as {@link #reissuePassword} when it becomes its unit's administrator
     */
    @Clause("4")
    public void changeRoles(Long accountId, Set<String> roles, String reason) {
        Account account = notOwn(accountId);
        Unit unit = unitOf(account);
        RolesOfUnits.check(roles, unit);
        if (account.roles().equals(roles)) {
            throw AccountRefusal.ACCOUNT_UNCHANGED.of();
        }
        if (!account.roles().contains(Roles.UNIT_ADMIN)) {
            requireMayAdminister(roles, unit, accountId);
        }
        String change = rolesText(account.roles()) + " > " + rolesText(roles);
        account.changeRoles(roles);
        history.write(account, Act.note("CHANGE_ROLES", change + ": " + given(reason), "4"));
    }

    private IssuedPassword issueTo(Account account) {
        String password = Secrets.initialPassword();
        Instant until = clock.instant().plus(INITIAL_PASSWORD_KEPT);
        account.issue(passwords.hash(password), until);
        return new IssuedPassword(null, account.username(), password, until);
    }

    /**
     * Administrators of units are made neither here nor by one person, once a unit has accounts.
     */
    private void requireMayAdminister(Set<String> roles, Unit unit, Long except) {
        if (roles.contains(Roles.UNIT_ADMIN)) {
            em.lock(unit, LockModeType.PESSIMISTIC_WRITE);
            administrators.requireFirst(unit, except);
        }
    }

    private Unit unitOf(Account account) {
        return units.find(account.unitId()).orElseThrow(PartyRefusal.UNIT_UNKNOWN::of);
    }

    private Account notOwn(Long accountId) {
        Account account = find(accountId);
        if (account.id().equals(callers.current().accountId())) {
            throw AccountRefusal.OWN_ACCOUNT.of();
        }
        return account;
    }

    private Long officerOf(Unit unit, Long officerId) {
        DedicatedOfficer officer = em.find(DedicatedOfficer.class, officerId);
        require(officer != null && officer.unitId().equals(unit.id()), "officer");
        return officer.id();
    }

    private static String given(String reason) {
        return VisibleText.given(reason, 1, 1000)
                .orElseThrow(() -> AccountRefusal.ACCOUNT_INVALID.of("reason"));
    }

    private static String rolesText(Set<String> roles) {
        return String.join(" ", new TreeSet<>(roles));
    }

    private static void require(boolean met, String field) {
        if (!met) {
            throw AccountRefusal.ACCOUNT_INVALID.of(field);
        }
    }
}
