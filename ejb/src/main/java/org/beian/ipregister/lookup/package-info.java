/**
 * Look-ups of an address as of a day: who holds it, who uses it, what lies beside it, and the whole
 * address space of a unit.
 */
package org.beian.ipregister.lookup;
