package org.beian.ipregister.check;

import com.google.common.base.Strings;
import org.beian.ipregister.record.IpFacts;
import org.beian.value.IpRange;

/**
 * Source or allocation as the sweep sees it.
 *
 * @param row number in the file that is being checked; 0 for a record of the register
 * @param unit code of the unit that filed it
 * @param source whether it is a source, else an allocation
 * @param peer of a source its upstream, of a re-distributed allocation its receiver; else null
 * @param start hexadecimal digits, for IPv4 at least eight; the end has as many
 */
public record SweptRange(
        long row, int family, String start, String end, boolean source, String unit, String peer) {

    public IpRange range() {
        return IpRange.ofHex(family, full(start), full(end));
    }

    /** The address in 32 digits. */
    public static String full(String address) {
        return Strings.padStart(address, RangeBlockKey.DIGITS, '0');
    }

    /** Whether it is a source that another unit must have passed on. */
    public boolean isPassedOn() {
        return source && peer != null && !peer.equals(IpFacts.APNIC);
    }
}
