package org.beian.support.files;

import java.math.BigInteger;
import org.beian.value.IpRange;

/**
 * Block of addresses in generated files: a /16 of IPv4, or every fourth time a /32 of IPv6,
 * followed by room of the same size where only rows of planted faults lie.
 */
final class AddressBlock {

    private static final BigInteger V4 = BigInteger.valueOf(20L << 24);
    private static final BigInteger V6 = BigInteger.valueOf(0x2400).shiftLeft(112);
    private static final int SIZE_V4 = 16;
    private static final int SIZE_V6 = 96;

    private final int family;
    private final BigInteger first;
    private final int bits;

    AddressBlock(long number) {
        family = number % 4 == 3 ? 6 : 4;
        bits = family == 4 ? SIZE_V4 : SIZE_V6;
        first = (family == 4 ? V4 : V6).add(BigInteger.valueOf(2 * number).shiftLeft(bits));
    }

    /**
     * A part of the block, or of the room after it.
     *
     * @param from first of the parts, the block having 65,536 of them
     * @param to the part after the last
     */
    IpRange parts(long from, long to) {
        int shift = bits - 16;
        BigInteger start = first.add(BigInteger.valueOf(from).shiftLeft(shift));
        BigInteger end = first.add(BigInteger.valueOf(to).shiftLeft(shift));
        return IpRange.ofHex(family, hex(start), hex(end.subtract(BigInteger.ONE)));
    }

    private static String hex(BigInteger address) {
        String digits = address.toString(16);
        return "0".repeat(32 - digits.length()) + digits;
    }
}
