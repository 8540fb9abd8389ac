package org.beian.code;

import java.time.LocalDate;
import java.util.Locale;
import org.beian.law.Spoken;

/**
 * One row of a code table.
 *
 * @param detail what else the table says of the code, as its own column says it; may be null
 * @param validTo last valid day, or null
 */
public record CodeRow(
        String table,
        String code,
        LocalDate validFrom,
        LocalDate validTo,
        String nameZh,
        String nameEn,
        String detail) {

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public String name(Locale locale) {
        return Spoken.isEnglish(locale) ? nameEn : nameZh;
    }
}
