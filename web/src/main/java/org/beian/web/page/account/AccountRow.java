package org.beian.web.page.account;

import java.util.List;
import org.beian.account.Account;
import org.beian.party.Unit;
import org.beian.party.Units;

/** View of an account for the administrator's pages. */
public record AccountRow(
        Long id,
        String username,
        String displayName,
        String unit,
        List<String> roles,
        boolean enabled,
        boolean mustChange) {

    static AccountRow of(Account account, Units units) {
        return new AccountRow(
                account.id(),
                account.username(),
                account.displayName(),
                units.find(account.unitId()).map(Unit::name).orElse(""),
                List.copyOf(account.roles()),
                account.isEnabled(),
                account.mustChangePassword());
    }
}
