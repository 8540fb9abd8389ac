package org.beian.ipregister.check;

import com.google.common.base.Strings;
import org.beian.ipregister.record.IpFacts;
import org.beian.value.IpRange;

/**
 * A source or an allocation as the check sees it.
 *
 * @param row of the file that is being read; 0 for what is in the register
 * @param unit code of the unit that filed it
 * @param source whether it is a source, else an allocation
 * @param peer of a source its upstream, of a re-distributed allocation its receiver; else null
 * @param start hexadecimal digits, of IPv4 eight will do; the end as many
 */
public record IpHolding(
        long row, int family, String start, String end, boolean source, String unit, String peer) {

    public IpRange range() {
        return IpRange.ofHex(family, full(start), full(end));
    }

    /** The 32 digits of an address. */
    public static String full(String address) {
        return Strings.padStart(address, IpSpan.DIGITS, '0');
    }

    /** A source that somebody else must have passed on. */
    public boolean isPassedOn() {
        return source && peer != null && !peer.equals(IpFacts.APNIC);
    }
}
