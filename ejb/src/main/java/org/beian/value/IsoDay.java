package org.beian.value;

import java.time.LocalDate;

/**
 * Parser of days in the form of ISO 8601, such as 2026-11-24, of the years 1 to 9999. Files have
 * millions: the parser of the platform takes ten times as long.
 */
public final class IsoDay {

    private static final int LENGTH = "2026-11-24".length();

    private IsoDay() {}

    /** The day; null when the text is null or none, such as the 31st of February. */
    public static LocalDate read(String text) {
        if (text == null
                || text.length() != LENGTH
                || text.charAt(4) != '-'
                || text.charAt(7) != '-') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, LENGTH);
        if (year < 1 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        LocalDate first = LocalDate.of(year, month, 1);
        return day > first.lengthOfMonth() ? null : first.plusDays(day - 1L);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
