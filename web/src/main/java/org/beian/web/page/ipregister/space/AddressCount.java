package org.beian.web.page.ipregister.space;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.Locale;

/** Format of a number of addresses: 65,536 in full, but 2^96 rather than its 29 digits. */
public final class AddressCount {

    /** Up to this many bits all digits are written. */
    private static final int READABLE = 43;

    private static final MathContext THREE = new MathContext(3);

    private AddressCount() {}

    public static String text(BigInteger count, Locale locale) {
        if (count.bitLength() <= READABLE) {
            return NumberFormat.getIntegerInstance(locale).format(count);
        }
        if (count.bitCount() == 1) {
            return "2^" + (count.bitLength() - 1);
        }
        BigDecimal rounded = new BigDecimal(count).round(THREE);
        int power = rounded.precision() - rounded.scale() - 1;
        return rounded.movePointLeft(power).stripTrailingZeros().toPlainString() + "×10^" + power;
    }
}
