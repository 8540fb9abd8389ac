package org.beian.ipregister.check;

import com.google.common.base.Strings;
import org.beian.value.IpRange;

/**
 * Position of a range in the key of the register. Its block is the family and the hexadecimal
 * digits that start and end have in common, of IPv4 the last eight: {@code 40b0000} for
 * 11.0.0.0/24, {@code 4} for all of IPv4. An address lies only in ranges whose block is the
 * beginning of its own digits.
 */
public final class RangeBlockKey {

    static final int DIGITS = 32;
    private static final int ZEROS_OF_IPV4 = 24;

    private RangeBlockKey() {}

    public static String block(IpRange range) {
        String common = Strings.commonPrefix(range.startHex(), range.endHex());
        return range.family() == 4 ? "4" + common.substring(ZEROS_OF_IPV4) : "6" + common;
    }

    /** Number of blocks to which an address can belong: one more than its digits. */
    static int blocks(int family) {
        return family == 4 ? DIGITS - ZEROS_OF_IPV4 + 1 : DIGITS + 1;
    }

    /** The address after this one, in as many digits; null after the last one. */
    public static String after(String address) {
        char[] digits = address.toCharArray();
        for (int i = digits.length - 1; i >= 0; i--) {
            if (digits[i] != 'f') {
                digits[i] = digits[i] == '9' ? 'a' : (char) (digits[i] + 1);
                return new String(digits);
            }
            digits[i] = '0';
        }
        return null;
    }
}
