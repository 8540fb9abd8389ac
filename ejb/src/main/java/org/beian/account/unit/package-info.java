/**
 * Accounts of a unit, looked after by the unit's own administrator (article 4): opening, change,
 * reissue and end, always within what the unit itself may do.
 */
package org.beian.account.unit;
