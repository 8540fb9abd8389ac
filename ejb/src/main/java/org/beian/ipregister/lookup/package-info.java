/**
 * Look-ups of an address as of a day: who holds it, who uses it, what lies beside it, and a unit's
 * whole space.
 */
package org.beian.ipregister.lookup;
