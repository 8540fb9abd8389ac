package org.beian.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The number of a resident identity card (公民身份号码, GB 11643): region, birth date, order, check
 * character.
 */
public final class ResidentIdNumber extends TextValue<ResidentIdNumber> {

    private static final Pattern OLD = Pattern.compile("[0-9]{15}");
    private static final Pattern WRITTEN = Pattern.compile("[0-9]{17}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int FIRST_YEAR = 1800;

    private ResidentIdNumber(String text) {
        super(text);
    }

    /**
     * Reads a number; a small x, full-width characters and spaces are accepted.
     *
     * @throws InvalidValue {@code RESIDENT_ID_OLD} for the 15 digits that ceased to be valid in
     *     2013, {@code RESIDENT_ID_SYNTAX} when it is not 17 digits and a digit or X, {@code
     *     RESIDENT_ID_BIRTH_DATE} when no such day was, {@code RESIDENT_ID_CHECK} when the last
     *     character does not fit
     */
    public static ResidentIdNumber parse(String text) {
        String number = narrow(text, "RESIDENT_ID_SYNTAX");
        if (OLD.matcher(number).matches()) {
            throw new InvalidValue("RESIDENT_ID_OLD");
        }
        if (!WRITTEN.matcher(number).matches()) {
            throw new InvalidValue("RESIDENT_ID_SYNTAX");
        }
        if (birthDate(number).getYear() < FIRST_YEAR) {
            throw new InvalidValue("RESIDENT_ID_BIRTH_DATE");
        }
        if (number.charAt(17) != check(number)) {
            throw new InvalidValue("RESIDENT_ID_CHECK");
        }
        return new ResidentIdNumber(number);
    }

    /** Six digits of GB/T 2260: where the card was first issued. */
    public String regionCode() {
        return toString().substring(0, 6);
    }

    /** The day of birth. */
    public LocalDate birthDate() {
        return birthDate(toString());
    }

    private static LocalDate birthDate(String number) {
        try {
            return LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
        } catch (DateTimeException noSuchDay) {
            throw new InvalidValue("RESIDENT_ID_BIRTH_DATE");
        }
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
    }
}
