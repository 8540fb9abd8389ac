package org.beian.lostaccount;

import java.util.Set;
import org.beian.account.Account;
import org.beian.party.Unit;

/**
 * Units of the register of parties that the caller's authority keeps, for the counter; the register
 * implements it.
 */
public interface SupervisedUnits {

    /**
     * A unit in force that the caller's authority keeps.
     *
     * @param code in any case, with or without blanks around it
     * @throws org.beian.law.RequestRejected when there is none, another authority keeps it, or its
     *     end is set
     */
    Unit kept(String code);

    /** The same, its row locked: one change of a unit at a time. */
    Unit locked(String code);

    /**
     * Keeps in the unit's history that somebody is its administrator from now on, and tells the
     * unit at its addresses on file.
     *
     * @param others addresses besides, of those who administered it before
     * @param reason what it was decided on
     */
    void administered(Unit unit, Account administrator, Set<String> others, String reason);
}
