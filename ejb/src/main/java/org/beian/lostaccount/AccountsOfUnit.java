package org.beian.lostaccount;

import java.util.List;

/**
 * Unit with its administrators in force, for the counter to choose the one that is lost.
 *
 * @param code of the unit
 * @param compared whether the register has the unit's credit code, with which the paper's is
 *     compared
 */
public record AccountsOfUnit(
        String code, String unitName, boolean compared, List<AccountsOfFiling.Choice> accounts) {

    public AccountsOfUnit {
        accounts = List.copyOf(accounts);
    }
}
