package org.beian.ipregister;

import org.beian.value.IpRange;

/**
 * A source or an allocation as the check sees it.
 *
 * @param row of the file that is being read; 0 for what is in the register
 * @param unit code of the unit that filed it
 * @param source whether it is a source, else an allocation
 * @param peer of a source its upstream, of a re-distributed allocation its receiver; else null
 * @param start 32 hexadecimal digits, as the end
 */
record IpHolding(
        long row, int family, String start, String end, boolean source, String unit, String peer) {

    IpRange range() {
        return IpRange.ofHex(family, start, end);
    }

    /** A source that somebody else must have passed on. */
    boolean isPassedOn() {
        return source && peer != null && !peer.equals(IpFacts.APNIC);
    }
}
