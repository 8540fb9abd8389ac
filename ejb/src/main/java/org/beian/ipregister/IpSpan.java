package org.beian.ipregister;

import org.beian.value.IpRange;

/**
 * Where a range stands in the key of the register. The width of a range is the number of
 * hexadecimal digits from the first in which start and end differ: 0 for one address, 2 for a /24,
 * up to 32. An address lies only in ranges of width w that start in its own block of 16^w
 * addresses.
 */
final class IpSpan {

    static final int DIGITS = 32;
    private static final int IPV4_DIGITS = 8;

    private IpSpan() {}

    static short width(IpRange range) {
        String start = range.startHex();
        String end = range.endHex();
        int same = 0;
        while (same < DIGITS && start.charAt(same) == end.charAt(same)) {
            same++;
        }
        return (short) (DIGITS - same);
    }

    /** The widest that a range of the family can be. */
    static int widest(int family) {
        return family == 4 ? IPV4_DIGITS : DIGITS;
    }

    /** The first address of the block of 16^width addresses in which an address lies. */
    static String blockOf(String address, int width) {
        return address.substring(0, DIGITS - width) + "0".repeat(width);
    }

    /** The address after this one; null after the last one that 32 digits can write. */
    static String after(String address) {
        char[] digits = address.toCharArray();
        for (int i = DIGITS - 1; i >= 0; i--) {
            if (digits[i] != 'f') {
                digits[i] = digits[i] == '9' ? 'a' : (char) (digits[i] + 1);
                return new String(digits);
            }
            digits[i] = '0';
        }
        return null;
    }

    /** The address before this one; null before the first. */
    static String before(String address) {
        char[] digits = address.toCharArray();
        for (int i = DIGITS - 1; i >= 0; i--) {
            if (digits[i] != '0') {
                digits[i] = digits[i] == 'a' ? '9' : (char) (digits[i] - 1);
                return new String(digits);
            }
            digits[i] = 'f';
        }
        return null;
    }
}
