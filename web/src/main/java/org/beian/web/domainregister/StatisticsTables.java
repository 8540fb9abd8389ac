package org.beian.web.domainregister;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.beian.code.Region;
import org.beian.code.Regions;
import org.beian.domainregister.statistics.DomainStatistics;
import org.beian.domainregister.statistics.StatisticsDimension;
import org.beian.law.Clause;
import org.beian.law.Shanghai;
import org.beian.law.SupportedLocales;
import org.beian.letter.ReportTable;
import org.beian.letter.ReportText.Figure;

/** Monthly domain statistics as figures and tables, the same on the page, in files and in print. */
@ApplicationScoped
@Clause("20.2")
public class StatisticsTables {

    /** Rows that a chart shows; files have all. */
    public static final int DRAWN = 20;

    /** Months of the trend. */
    private static final int TREND = 24;

    /** Province of registrants that name none, as the statistics store it. */
    private static final String NONE = "-";

    @Inject StatisticsReading statistics;
    @Inject Regions regions;

    /** Sentence with the time at which a month's statistics were computed. */
    public String made(DomainStatistics.Month month, Locale locale) {
        String pattern =
                SupportedLocales.texts("org.beian.web.Screens", StatisticsTables.class, locale)
                        .getString("format.time");
        return text(
                statistics.isRunning(month.month()) ? "running" : "made",
                locale,
                month.month().toString(),
                DateTimeFormatter.ofPattern(pattern, locale)
                        .format(month.madeAt().atZone(Shanghai.ZONE)));
    }

    /** The numbers of a month as a whole. */
    public List<Figure> figures(DomainStatistics.Month month, Locale locale) {
        return List.of(
                figure("total", month.total(), locale),
                figure("added", month.added(), locale),
                figure("lapsed", month.lapsed(), locale),
                figure("unfiled", month.unfiled(), locale),
                figure("reports", month.reports(), locale),
                figure("late", month.lateRows(), locale),
                figure("refused", month.refusedRows(), locale));
    }

    private static Figure figure(String what, long number, Locale locale) {
        return new Figure(
                text(what, locale),
                NumberFormat.getIntegerInstance(locale).format(number),
                text("note." + what, locale));
    }

    /**
     * Totals, additions and lapses month by month, the oldest first; no rows before the second.
     *
     * @param months the newest first
     */
    public ReportTable trend(List<DomainStatistics.Month> months, Locale locale) {
        List<ReportTable.Row> rows = new ArrayList<>();
        for (DomainStatistics.Month each : months.subList(0, Math.min(TREND, months.size()))) {
            rows.add(
                    new ReportTable.Row(
                            each.month().toString(),
                            List.of(each.total(), each.added(), each.lapsed())));
        }
        Collections.reverse(rows);
        return new ReportTable(
                text("trend", locale),
                text("month", locale),
                true,
                named(locale, "total", "added", "lapsed"),
                rows.size() < 2 ? List.of() : rows);
    }

    /** The largest rows of a dimension, by their totals. */
    public ReportTable totals(YearMonth month, StatisticsDimension dimension, Locale locale) {
        return table(
                "totals.",
                dimension,
                named(locale, "total"),
                rows(month, dimension, DRAWN, locale, row -> List.of(row.total())),
                locale);
    }

    /** Additions and lapses in the largest rows of a dimension. */
    public ReportTable changes(YearMonth month, StatisticsDimension dimension, Locale locale) {
        return table(
                "changes.",
                dimension,
                named(locale, "added", "lapsed"),
                rows(month, dimension, DRAWN, locale, row -> List.of(row.added(), row.lapsed())),
                locale);
    }

    /** All rows of a dimension with all their numbers. */
    public ReportTable all(YearMonth month, StatisticsDimension dimension, Locale locale) {
        return table(
                "totals.",
                dimension,
                named(locale, "total", "added", "lapsed"),
                rows(
                        month,
                        dimension,
                        Integer.MAX_VALUE,
                        locale,
                        row -> List.of(row.total(), row.added(), row.lapsed())),
                locale);
    }

    private static ReportTable table(
            String title,
            StatisticsDimension dimension,
            List<String> columns,
            List<ReportTable.Row> rows,
            Locale locale) {
        return new ReportTable(
                text(title + dimension, locale),
                text(dimension.name(), locale),
                false,
                columns,
                rows);
    }

    private List<ReportTable.Row> rows(
            YearMonth month,
            StatisticsDimension dimension,
            int most,
            Locale locale,
            Function<DomainStatistics.Row, List<Long>> numbers) {
        return statistics.rows(month, dimension).stream()
                .limit(most)
                .map(
                        row ->
                                new ReportTable.Row(
                                        name(dimension, row.item(), locale), numbers.apply(row)))
                .toList();
    }

    private String name(StatisticsDimension dimension, String item, Locale locale) {
        String name =
                dimension == StatisticsDimension.PROVINCE
                        ? regions.find(item).map(Region::name).orElse(item)
                        : item;
        return name.isEmpty() || name.equals(NONE) ? text("unknown", locale) : name;
    }

    private static List<String> named(Locale locale, String... columns) {
        return List.of(columns).stream().map(column -> text(column, locale)).toList();
    }

    static String text(String key, Locale locale, Object... arguments) {
        String text =
                SupportedLocales.texts("org.beian.web.Domains", StatisticsTables.class, locale)
                        .getString("statistics." + key);
        return arguments.length == 0
                ? text
                : new MessageFormat(text, SupportedLocales.of(locale)).format(arguments);
    }
}
