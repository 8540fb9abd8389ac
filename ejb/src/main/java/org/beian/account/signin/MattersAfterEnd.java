package org.beian.account.signin;

/**
 * Matters that a unit has to see to although it has ended, such as orders to stop access; declared
 * here as sign-in knows none.
 */
public interface MattersAfterEnd {

    /** Whether anything is due that the unit's people sign in for. */
    boolean isDue(Long unitId);
}
