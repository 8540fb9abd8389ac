package org.beian.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number of a fixed-line telephone: area code, number and perhaps an extension, joined by hyphens
 * ({@code 010-66412345-801}).
 *
 * <p>Area codes 010 and 02x have three digits, all others four.
 */
public final class OfficePhone extends TextValue<OfficePhone> {

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?:\\+86-?)?[(]?(0(?:10|2[0-9]|[3-9][0-9]{2}))[)]?-?([2-9][0-9]{6,7})(?:[-转](\\d{1,6}))?");

    private OfficePhone(String text) {
        super(text);
    }

    /**
     * Reads a number; +86, spaces, brackets round the area code and a missing hyphen are accepted.
     *
     * @throws InvalidValue {@code OFFICE_PHONE_SYNTAX} when it is none
     */
    public static OfficePhone parse(String text) {
        Matcher phone = WRITTEN.matcher(narrow(text, "OFFICE_PHONE_SYNTAX"));
        if (!phone.matches()) {
            throw new InvalidValue("OFFICE_PHONE_SYNTAX");
        }
        String extension = phone.group(3) == null ? "" : "-" + phone.group(3);
        return new OfficePhone(phone.group(1) + "-" + phone.group(2) + extension);
    }
}
