/**
 * Check of the register as a whole (19.2): one sweep over its records in the order of addresses
 * finds what is out of bounds, in conflict or unreported. The key by which overlapping ranges are
 * found, and the query of conflicts on a range, are here too.
 */
package org.beian.ipregister.check;
