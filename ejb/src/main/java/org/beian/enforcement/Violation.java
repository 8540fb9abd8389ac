package org.beian.enforcement;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.code.CodeRow;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.law.SupportedLocales;

/**
 * Violation of the dated table: its legal basis, the measures that it allows, and the range of a
 * fine.
 *
 * @param fineFrom least fine in yuan; null where none is allowed
 * @param fineTo highest fine in yuan; null where none is allowed
 */
public record Violation(
        String code,
        String nameZh,
        String nameEn,
        String basisZh,
        String basisEn,
        Set<MeasureKind> measures,
        Long fineFrom,
        Long fineTo) {

    /** Written as detail of a row: basis, basis in English, measures, range of the fine. */
    private static final Pattern DETAIL =
            Pattern.compile("([^|]+)\\|([^|]+)\\|([A-Z,]+)\\|(?:(\\d+)-(\\d+))?");

    /** The violation of a row. */
    static Violation of(CodeRow row) {
        Matcher detail = DETAIL.matcher(row.detail());
        if (!detail.matches()) {
            throw new IllegalStateException("Violation " + row.code() + " is not written as such");
        }
        Set<MeasureKind> measures = EnumSet.noneOf(MeasureKind.class);
        Arrays.stream(detail.group(3).split(",")).map(MeasureKind::valueOf).forEach(measures::add);
        return new Violation(
                row.code(),
                row.nameZh(),
                row.nameEn(),
                detail.group(1),
                detail.group(2),
                measures,
                detail.group(4) == null ? null : Long.valueOf(detail.group(4)),
                detail.group(5) == null ? null : Long.valueOf(detail.group(5)));
    }

    public String name(Locale locale) {
        return SupportedLocales.isEnglish(locale) ? nameEn : nameZh;
    }

    /** The law that it breaks. */
    public String basis(Locale locale) {
        return SupportedLocales.isEnglish(locale) ? basisEn : basisZh;
    }

    /** Whether the range of the fine is one amount. */
    public boolean hasFixedFine() {
        return fineFrom != null && fineFrom.equals(fineTo);
    }

    /** Whether a fine lies within the range. */
    public boolean allowsFine(long yuan) {
        return fineFrom != null && yuan >= fineFrom && yuan <= fineTo;
    }
}
