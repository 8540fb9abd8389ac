package org.beian.partyregister;

import static org.beian.account.Roles.CLERK;
import static org.beian.account.Roles.MINISTRY;
import static org.beian.account.Roles.REVIEWER;
import static org.beian.account.Roles.UNIT_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.beian.account.Account;
import org.beian.account.AccountRefusal;
import org.beian.account.UnitAdministrators;
import org.beian.account.unit.AccountOpening;
import org.beian.account.unit.NewAccount;
import org.beian.law.Clause;
import org.beian.law.RequestRejected;
import org.beian.party.Unit;

/**
 * Opening of the account of a unit's first administrator ever by the authority that keeps the unit;
 * the unit opens all others itself. The person sets the password with a one-time link. Where a unit
 * had an account before, its administrator takes a written application and a second person.
 */
@Stateless
public class FirstAccounts {

    /** Who could administer a unit's accounts. */
    public enum Standing {
        /** The unit never had an account: its authority opens the first. */
        FIRST,
        /** An administrator of the unit can sign in. */
        ABLE,
        /** Nobody can any more: that takes a written application. */
        NOBODY
    }

    @Inject UnitAuthority authority;
    @Inject UnitRecords records;
    @Inject UnitNotices notices;
    @Inject UnitAdministrators administrators;
    @Inject AccountOpening opening;

    /**
     * Who could administer a unit's accounts now.
     *
     * @throws RequestRejected {@link org.beian.party.PartyRefusal#UNIT_UNKNOWN} when the caller may
     *     not see the unit
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK})
    @Clause("4")
    public Standing standing(Long unitId) {
        Long unit = authority.readable(unitId).id();
        if (administrators.isSomebodyAble(unit, null)) {
            return Standing.ABLE;
        }
        return administrators.hadAccount(unit) ? Standing.NOBODY : Standing.FIRST;
    }

    /**
     * Opens an account with the role UNIT_ADMIN and mails its one-time link. The unit's addresses
     * on file are told.
     *
     * @param username 3 to 60 lower-case letters, digits, dots, hyphens, underscores
     * @param displayName name of the person, 1 to 120 characters
     * @param email address of the person
     * @param reason 1 to 2000 characters, such as the letter that names the person
     * @return the user name
     * @throws RequestRejected {@link org.beian.party.PartyRefusal#UNIT_UNKNOWN} when the caller may
     *     not see the unit
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_OF_OTHER_AUTHORITY} when another
     *     authority keeps it
     * @throws RequestRejected {@link PartyRegisterRefusal#UNIT_HAS_ENDED} when its end is set
     * @throws RequestRejected {@link AccountRefusal#UNIT_ADMINISTERS_ITSELF} when an administrator
     *     of the unit can sign in, {@link AccountRefusal#ADMINISTRATOR_NEEDS_TWO} when it had an
     *     account before; of two who open the first one at once, one is refused
     * @throws RequestRejected {@link AccountRefusal#ACCOUNT_INVALID} or {@link
     *     AccountRefusal#USER_NAME_TAKEN} as {@link AccountOpening#open}
     */
    @RolesAllowed({MINISTRY, REVIEWER, CLERK})
    @Clause("4")
    public String open(
            Long unitId, String username, String displayName, String email, String reason) {
        Unit unit = authority.kept(unitId);
        String why = UnitRecords.reason(reason);
        RegisteredUnit row = records.locked(unit);
        if (unit.validTo().isPresent()) {
            throw PartyRegisterRefusal.UNIT_HAS_ENDED.of();
        }
        administrators.requireFirst(unit, null);
        NewAccount person = new NewAccount(username, displayName, email, Set.of(UNIT_ADMIN), null);
        Account account = opening.open(unit, person, "4");
        records.write(row, "OPEN_FIRST_ACCOUNT", account.displayName(), why, "4");
        notices.administered(row, unit, account, Set.of(), why);
        return account.username();
    }
}
