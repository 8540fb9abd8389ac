package org.beian.web.view.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.beian.domainregister.DomainStatistics;
import org.beian.domainregister.StatisticsDimension;
import org.beian.law.Clause;
import org.beian.web.view.Addressed;
import org.beian.web.view.ChartTable;
import org.beian.web.view.Declines;
import org.beian.web.view.RegisterWords;

/** The ministry's monthly statistics of domains: one month in figures, charts and tables. */
@Named
@RequestScoped
@Clause("20.2")
public class StatisticsPage {

    /** Bars that a chart shows; the file has all. */
    static final int DRAWN = 20;

    /** Months of the trend. */
    private static final int TREND = 24;

    @Inject DomainStatistics statistics;
    @Inject RegisterWords words;
    @Inject Addressed address;

    private List<DomainStatistics.Month> months;

    /** A figure. */
    public record Total(String label, String number, String note) {}

    public void enter() {
        boolean asked = !address.text("month").isEmpty();
        if (Declines.ifThere(statistics::months).isEmpty() || asked && chosen() == null) {
            Declines.notFound();
        }
    }

    public List<SelectItem> getMonths() {
        return months().stream()
                .map(each -> new SelectItem(each.month().toString(), each.month().toString()))
                .toList();
    }

    /** The month shown: of the address, else the newest. */
    public String getMonth() {
        return shown().month().toString();
    }

    /** When it was made, in a sentence. */
    public String getMade() {
        return words.text("statistics.made", getMonth(), words.time(shown().madeAt()));
    }

    public List<Total> getTotals() {
        DomainStatistics.Month month = shown();
        return List.of(
                total("total", month.total()),
                total("added", month.added()),
                total("lapsed", month.lapsed()),
                total("unfiled", month.unfiled()),
                total("reports", month.reports()),
                total("late", month.lateRows()),
                total("refused", month.refusedRows()));
    }

    private Total total(String what, long number) {
        return new Total(
                words.text("statistics." + what),
                words.number(number),
                words.text("statistics.note." + what));
    }

    /** Totals, additions and lapses month by month, the oldest first. */
    public ChartTable getTrend() {
        List<ChartTable.Row> rows = new ArrayList<>();
        for (DomainStatistics.Month each : months()) {
            if (rows.size() < TREND) {
                rows.add(
                        0,
                        new ChartTable.Row(
                                each.month().toString(),
                                List.of(each.total(), each.added(), each.lapsed())));
            }
        }
        return new ChartTable(
                words.text("statistics.trend"),
                words.text("statistics.month"),
                ChartTable.Shape.LINE,
                List.of(
                        words.text("statistics.total"),
                        words.text("statistics.added"),
                        words.text("statistics.lapsed")),
                rows.size() < 2 ? List.of() : rows,
                href("trend"),
                words.locale());
    }

    public ChartTable getSuffixes() {
        return totals(StatisticsDimension.TOP_LEVEL, DRAWN);
    }

    public ChartTable getSuffixChanges() {
        return changes(StatisticsDimension.TOP_LEVEL);
    }

    public ChartTable getRegistrars() {
        return totals(StatisticsDimension.REGISTRAR, DRAWN);
    }

    public ChartTable getRegistrarChanges() {
        return changes(StatisticsDimension.REGISTRAR);
    }

    public ChartTable getProvinces() {
        return totals(StatisticsDimension.PROVINCE, DRAWN);
    }

    public ChartTable getProvinceChanges() {
        return changes(StatisticsDimension.PROVINCE);
    }

    private ChartTable totals(StatisticsDimension dimension, int most) {
        return table(
                "statistics.totals." + dimension,
                dimension,
                List.of(words.text("statistics.total")),
                rows(dimension, most).stream()
                        .map(row -> row(dimension, row, row.total()))
                        .toList());
    }

    private ChartTable changes(StatisticsDimension dimension) {
        return table(
                "statistics.changes." + dimension,
                dimension,
                List.of(words.text("statistics.added"), words.text("statistics.lapsed")),
                rows(dimension, DRAWN).stream()
                        .map(row -> row(dimension, row, row.added(), row.lapsed()))
                        .toList());
    }

    /** All rows with all numbers, for the file; null where there is no such division. */
    ChartTable file(String name) {
        if ("trend".equals(name)) {
            return getTrend();
        }
        for (StatisticsDimension each : StatisticsDimension.values()) {
            if (each.name().equals(name)) {
                return table(
                        "statistics.totals." + each,
                        each,
                        List.of(
                                words.text("statistics.total"),
                                words.text("statistics.added"),
                                words.text("statistics.lapsed")),
                        rows(each, Integer.MAX_VALUE).stream()
                                .map(row -> row(each, row, row.total(), row.added(), row.lapsed()))
                                .toList());
            }
        }
        return null;
    }

    private ChartTable table(
            String title,
            StatisticsDimension dimension,
            List<String> columns,
            List<ChartTable.Row> rows) {
        return new ChartTable(
                words.text(title),
                words.text("statistics." + dimension),
                ChartTable.Shape.LYING,
                columns,
                rows,
                href(dimension.name()),
                words.locale());
    }

    private ChartTable.Row row(
            StatisticsDimension dimension, DomainStatistics.Row row, Long... numbers) {
        String name =
                dimension == StatisticsDimension.PROVINCE ? words.region(row.item()) : row.item();
        return new ChartTable.Row(
                name.isEmpty() ? words.text("statistics.unknown") : name, List.of(numbers));
    }

    private List<DomainStatistics.Row> rows(StatisticsDimension dimension, int most) {
        List<DomainStatistics.Row> all = statistics.rows(shown().month(), dimension);
        return all.subList(0, Math.min(most, all.size()));
    }

    private String href(String name) {
        return Addressed.href(
                "/ministry/statistics/" + name + ".csv", "month", shown().month().toString());
    }

    DomainStatistics.Month shown() {
        return address.text("month").isEmpty() ? months().get(0) : chosen();
    }

    /** The month of the address; null when there is none of it. */
    private DomainStatistics.Month chosen() {
        try {
            YearMonth asked = YearMonth.parse(address.text("month"));
            return months().stream()
                    .filter(each -> each.month().equals(asked))
                    .findFirst()
                    .orElse(null);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    List<DomainStatistics.Month> months() {
        if (months == null) {
            months = Declines.ifThere(statistics::months).orElse(List.of());
        }
        return months;
    }
}
