package org.beian.filing.record.search;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.beian.filing.register.RegisterState;
import org.beian.value.Province;

/**
 * Filter of a list of the register. What is null, or blank, lets all through.
 *
 * @param by key that the text is; null for the one that it looks like
 * @param province of the domicile
 * @param provider code of the unit that gives access
 * @param from first day of the filing, in Shanghai
 * @param to last day of the filing, in Shanghai
 * @param territory why a bureau reads; the ministry reads all
 */
public record RegisterQuestion(
        SearchKey by,
        String text,
        Province province,
        String provider,
        RegisterState state,
        LocalDate from,
        LocalDate to,
        Territory territory) {

    /** Everything that the caller may read. */
    public static final RegisterQuestion ALL =
            new RegisterQuestion(null, "", null, "", null, null, null, null);

    private static final int MOST_DAYS = 366;

    /** Looks for a text by a key, in everything that the caller may read. */
    public static RegisterQuestion of(SearchKey by, String text) {
        return new RegisterQuestion(by, text, null, "", null, null, null, null);
    }

    /** The key that the text is. */
    SearchKey key() {
        return by == null ? SearchKey.of(text) : by;
    }

    boolean isBlank() {
        return text == null || text.isBlank();
    }

    /** Whether it names both days, at most a year from each other. */
    boolean isWithinAYear() {
        return from != null && to != null && ChronoUnit.DAYS.between(from, to) < MOST_DAYS;
    }
}
