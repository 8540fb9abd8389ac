/**
 * Accesses that a provider leaves when its registration ends (B14): each sponsor is told as soon as
 * the end is set, with the way to another provider; from the day after the last one the accesses
 * that are left end in the register, and what is without access then gets the clock of an empty
 * filing.
 */
package org.beian.cancellation.departure;
