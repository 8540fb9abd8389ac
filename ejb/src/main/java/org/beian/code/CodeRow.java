package org.beian.code;

import java.time.LocalDate;
import java.util.Locale;
import org.beian.law.SupportedLocales;

/**
 * Row of a code table.
 *
 * @param detail further information on the code, whose meaning depends on the table; may be null
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
        return SupportedLocales.isEnglish(locale) ? nameEn : nameZh;
    }
}
