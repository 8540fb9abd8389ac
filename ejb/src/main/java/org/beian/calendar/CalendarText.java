package org.beian.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.beian.code.NamedDay;
import org.beian.law.RequestRejected;
import org.beian.law.SpecialDay;
import org.beian.value.VisibleText;

/**
 * Text of the special days of a year, one in a line as CSV: the day or two days with a slash
 * between them, {@code off} or {@code work} (放假, 上班), the holiday.
 */
public final class CalendarText {

    /** Characters of the text of a year, at most. */
    public static final int LONGEST = 8000;

    private static final String HEADER = "day,kind,name";
    private static final int PARTS = 3;
    private static final int LONGEST_NAME = 60;
    private static final Map<String, SpecialDay> KINDS =
            Map.of(
                    "off", SpecialDay.OFF,
                    "放假", SpecialDay.OFF,
                    "work", SpecialDay.WORK,
                    "上班", SpecialDay.WORK);

    /** Days off by law whose date is the same each year (全国年节及纪念日放假办法, from 2025). */
    private static final List<MonthDay> STATUTORY =
            List.of(
                    MonthDay.of(1, 1),
                    MonthDay.of(5, 1),
                    MonthDay.of(5, 2),
                    MonthDay.of(10, 1),
                    MonthDay.of(10, 2),
                    MonthDay.of(10, 3));

    private CalendarText() {}

    /**
     * The special days of a year, in order.
     *
     * @param statutory further days that the law gives off in this year, such as the Spring
     *     Festival
     * @throws RequestRejected a {@link CalendarRefusal} that names the line or the day at fault
     */
    static List<NamedDay> parse(int year, String text, Set<LocalDate> statutory) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw CalendarRefusal.CALENDAR_TEXT_TOO_LONG.of(LONGEST);
        }
        NavigableMap<LocalDate, NamedDay> days = new TreeMap<>();
        List<String> lines = text.replace("\uFEFF", "").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.equals(HEADER)) {
                for (NamedDay day : ofLine(i + 1, line)) {
                    check(year, day);
                    if (days.put(day.date(), day) != null) {
                        throw CalendarRefusal.CALENDAR_DAY_TWICE.of(day.date());
                    }
                }
            }
        }
        requireStatutory(year, days, statutory);
        List<NamedDay> all = List.copyOf(days.values());
        if (write(all).length() > LONGEST) {
            throw CalendarRefusal.CALENDAR_TEXT_TOO_LONG.of(LONGEST);
        }
        return all;
    }

    /** The text of days, one in a line, under the header. */
    public static String write(Collection<NamedDay> days) {
        return days.stream()
                .map(
                        day ->
                                "%s,%s,%s"
                                        .formatted(
                                                day.date(),
                                                day.kind().name().toLowerCase(Locale.ROOT),
                                                day.name()))
                .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    }

    /** The text of days for people to go on with, in Chinese or English words. */
    public static String words(Collection<NamedDay> days, boolean english) {
        return days.stream()
                .map(day -> day.date() + "," + word(day.kind(), english) + "," + day.name())
                .collect(Collectors.joining("\n"));
    }

    private static String word(SpecialDay kind, boolean english) {
        return english
                ? kind.name().toLowerCase(Locale.ROOT)
                : kind == SpecialDay.OFF ? "放假" : "上班";
    }

    /** The days of a text that was written here. */
    static List<NamedDay> read(String written) {
        return written.lines().skip(1).flatMap(line -> ofLine(0, line).stream()).toList();
    }

    private static List<NamedDay> ofLine(int number, String line) {
        String[] parts = line.split("[,\uFF0C]", PARTS);
        try {
            String[] span = parts[0].strip().split("/", 2);
            LocalDate first = LocalDate.parse(span[0].strip());
            LocalDate last = span.length == 1 ? first : LocalDate.parse(span[1].strip());
            SpecialDay kind = parts.length < PARTS ? null : KINDS.get(kindOf(parts[1]));
            String name = parts.length < PARTS ? "" : parts[2].strip();
            if (kind == null || !isName(name) || isNoSpan(first, last)) {
                throw CalendarRefusal.CALENDAR_LINE_MALFORMED.of(number);
            }
            return first.datesUntil(last.plusDays(1))
                    .map(date -> new NamedDay(date, kind, name))
                    .toList();
        } catch (DateTimeException e) {
            throw CalendarRefusal.CALENDAR_LINE_MALFORMED.of(number);
        }
    }

    private static String kindOf(String part) {
        return part.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME && VisibleText.isLine(name);
    }

    private static boolean isNoSpan(LocalDate first, LocalDate last) {
        return last.isBefore(first) || last.isAfter(first.plusMonths(1));
    }

    private static void check(int year, NamedDay day) {
        if (day.date().getYear() != year) {
            throw CalendarRefusal.CALENDAR_DAY_OUTSIDE_YEAR.of(day.date(), year);
        }
        if (day.kind() == SpecialDay.WORK && isWeekday(day.date())) {
            throw CalendarRefusal.CALENDAR_WORK_ON_WEEKDAY.of(day.date());
        }
    }

    private static void requireStatutory(
            int year, Map<LocalDate, NamedDay> days, Set<LocalDate> further) {
        Set<LocalDate> missing = new TreeSet<>(further);
        STATUTORY.forEach(day -> missing.add(day.atYear(year)));
        missing.removeIf(day -> days.containsKey(day) && days.get(day).kind() == SpecialDay.OFF);
        if (!missing.isEmpty()) {
            List<String> named = new ArrayList<>();
            missing.forEach(day -> named.add(day.toString()));
            throw CalendarRefusal.CALENDAR_STATUTORY_DAY_MISSING.of(String.join(", ", named));
        }
    }

    static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }
}
