package org.beian.web.page.component;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beian.law.SupportedLocales;
import org.beian.web.page.frame.Texts;

/** Formats of dates, times and clauses on pages; functions of the application's tag library. */
public final class Formats {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern CLAUSE =
            Pattern.compile("(\\d{1,2})(?:\\.(\\d{1,2})(?:\\.(\\d{1,2}))?)?");
    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private Formats() {}

    /** A day with its weekday, 2026年12月4日（五）; empty for null. Instants are read in Shanghai. */
    public static String date(Temporal value, Locale locale) {
        return write(value, Texts.in(locale).getString("format.date"), locale);
    }

    /** A moment to the minute, 2026年12月4日 09:12; empty for null. Instants are read in Shanghai. */
    public static String time(Temporal value, Locale locale) {
        return write(value, Texts.in(locale).getString("format.time"), locale);
    }

    /**
     * A clause as the law writes it: {@code 12.3} becomes 细则第十二条第（三）项, or article 12 (3); empty for
     * what is no clause of the regulation.
     */
    public static String clause(String id, Locale locale) {
        Matcher matcher = CLAUSE.matcher(id == null ? "" : id);
        if (!matcher.matches()) {
            return "";
        }
        String article = numeral(matcher.group(1), locale);
        String item = numeral(matcher.group(2), locale);
        String key = item.isEmpty() ? "article" : matcher.group(3) == null ? "item" : "point";
        return String.format(
                Texts.in(locale).getString("clause." + key), article, item, matcher.group(3));
    }

    private static String write(Temporal value, String pattern, Locale locale) {
        if (value == null) {
            return "";
        }
        Temporal local = value instanceof Instant instant ? instant.atZone(ZONE) : value;
        return DateTimeFormatter.ofPattern(pattern, locale).format(local);
    }

    private static String numeral(String digits, Locale locale) {
        if (digits == null || SupportedLocales.isEnglish(locale)) {
            return digits == null ? "" : digits;
        }
        int number = Integer.parseInt(digits);
        int tens = number / 10;
        String leading = tens == 0 ? "" : (tens == 1 ? "" : DIGITS[tens]) + "十";
        return leading + DIGITS[number % 10];
    }
}
