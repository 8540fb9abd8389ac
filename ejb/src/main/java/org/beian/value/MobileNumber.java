package org.beian.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mobile telephone number of the mainland: eleven digits, stored without country code. */
public final class MobileNumber extends TextValue<MobileNumber> {

    private static final Pattern WRITTEN = Pattern.compile("(?:(?:\\+|00)?86)?(1[3-9][0-9]{9})");

    private MobileNumber(String text) {
        super(text);
    }

    /**
     * Reads a number; the country code 86, spaces and hyphens are accepted and dropped.
     *
     * @throws InvalidValue {@code MOBILE_SYNTAX} when it is none
     */
    public static MobileNumber parse(String text) {
        Matcher number = WRITTEN.matcher(narrow(text, "MOBILE_SYNTAX").replace("-", ""));
        if (!number.matches()) {
            throw new InvalidValue("MOBILE_SYNTAX");
        }
        return new MobileNumber(number.group(1));
    }
}
