package org.beian.party;

/**
 * CDI event that a unit got other headquarters, or is a branch no more (9.1), fired in the
 * transaction of the change; the register of units keeps it in its history.
 *
 * @param before code of the headquarters until then; null for none
 * @param after code of those from now on; null for none
 */
public record HeadquartersChanged(Unit unit, String before, String after, String reason) {}
