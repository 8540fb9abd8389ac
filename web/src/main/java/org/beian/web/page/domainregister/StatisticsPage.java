package org.beian.web.page.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.beian.domainregister.statistics.DomainStatistics;
import org.beian.domainregister.statistics.MonthLists;
import org.beian.domainregister.statistics.StatisticsDimension;
import org.beian.law.Clause;
import org.beian.letter.ReportTable;
import org.beian.letter.ReportText.Figure;
import org.beian.web.domainregister.StatisticsReading;
import org.beian.web.domainregister.StatisticsTables;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.ChartTable;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the ministry's monthly domain statistics: one month in figures, charts and
 * tables.
 */
@Named
@RequestScoped
@Clause("20.2")
public class StatisticsPage {

    @Inject DomainStatistics statistics;
    @Inject MonthLists lists;
    @Inject StatisticsReading reading;
    @Inject StatisticsTables tables;
    @Inject RegisterWords words;
    @Inject Addressed address;

    private List<DomainStatistics.Month> months;
    private String wanted;

    public void enter() {
        boolean asked = !address.text("month").isEmpty();
        if (PageErrors.ifThere(statistics::months).isEmpty() || asked && shown() == null) {
            PageErrors.notFound();
        }
    }

    public List<SelectItem> getMonths() {
        String running = reading.runningMonth().toString();
        return Stream.concat(
                        Stream.of(
                                new SelectItem(
                                        running, words.text("statistics.provisional", running))),
                        months().stream()
                                .map(each -> each.month().toString())
                                .map(each -> new SelectItem(each, each)))
                .toList();
    }

    /** The month shown: the one in the URL, else the newest that is over, else the running one. */
    public String getMonth() {
        return shown().month().toString();
    }

    public void setMonth(String month) {
        wanted = month;
    }

    /** Leads to the statistics of the month that was chosen. */
    public void choose() {
        PageErrors.goTo(Addressed.href(address.path(), "month", wanted));
    }

    /** Sentence with the time at which the statistics were computed. */
    public String getMade() {
        return tables.made(shown(), words.locale());
    }

    public List<Figure> getTotals() {
        return tables.figures(shown(), words.locale());
    }

    /** Totals, additions and lapses month by month, the oldest first. */
    public ChartTable getTrend() {
        return chart(tables.trend(months(), words.locale()), "trend");
    }

    public ChartTable getSuffixes() {
        return totals(StatisticsDimension.TOP_LEVEL);
    }

    public ChartTable getSuffixChanges() {
        return changes(StatisticsDimension.TOP_LEVEL);
    }

    public ChartTable getRegistrars() {
        return totals(StatisticsDimension.REGISTRAR);
    }

    public ChartTable getRegistrarChanges() {
        return changes(StatisticsDimension.REGISTRAR);
    }

    public ChartTable getProvinces() {
        return totals(StatisticsDimension.PROVINCE);
    }

    public ChartTable getProvinceChanges() {
        return changes(StatisticsDimension.PROVINCE);
    }

    private ChartTable totals(StatisticsDimension dimension) {
        return chart(tables.totals(shown().month(), dimension, words.locale()), dimension.name());
    }

    private ChartTable changes(StatisticsDimension dimension) {
        return chart(tables.changes(shown().month(), dimension, words.locale()), dimension.name());
    }

    /** The units that reported late in the month shown. */
    public ChartTable getLate() {
        return new ChartTable(
                words.text("lateUnits.title"),
                words.text("lateUnits.unit"),
                ChartTable.Shape.LYING,
                List.of(
                        words.text("lateUnits.reports"),
                        words.text("lateUnits.late"),
                        words.text("lateUnits.rows")),
                lists.late(shown().month()).stream()
                        .map(
                                each ->
                                        new ChartTable.Row(
                                                each.unit(),
                                                List.of(each.reports(), each.late(), each.rows())))
                        .toList(),
                href("late.csv"),
                words.locale());
    }

    /** URL of the list of the domains that had no filing at the end of the month shown. */
    public String getUnfiledHref() {
        return Addressed.href("/ministry/monthUnfiled.xhtml", "month", getMonth());
    }

    /** All rows with all numbers, for the file; null for an unknown dimension. */
    public ChartTable file(String name) {
        if ("trend".equals(name)) {
            return getTrend();
        }
        if ("late".equals(name)) {
            return getLate();
        }
        for (StatisticsDimension each : StatisticsDimension.values()) {
            if (each.name().equals(name)) {
                return chart(tables.all(shown().month(), each, words.locale()), name);
            }
        }
        return null;
    }

    private ChartTable chart(ReportTable table, String file) {
        return new ChartTable(
                table.title(),
                table.rowTitle(),
                table.overTime() ? ChartTable.Shape.LINE : ChartTable.Shape.LYING,
                table.columns(),
                table.rows().stream()
                        .map(row -> new ChartTable.Row(row.label(), row.values()))
                        .toList(),
                href(file + ".csv"),
                words.locale());
    }

    /** Path of the report of the month shown, for print. */
    public String getReportHref() {
        return href("report.pdf");
    }

    private String href(String name) {
        return Addressed.href("/ministry/statistics/" + name, "month", shown().month().toString());
    }

    /** The month shown; null when the one in the URL has no statistics. */
    public DomainStatistics.Month shown() {
        String asked = address.text("month");
        if (asked.isEmpty()
                ? months().isEmpty()
                : asked.equals(reading.runningMonth().toString())) {
            return reading.running();
        }
        return asked.isEmpty() ? months().get(0) : chosen();
    }

    /** Whether the month shown is not over, so that its numbers will change. */
    public boolean isProvisional() {
        return reading.isRunning(shown().month());
    }

    /** The month in the URL; null when it has no statistics. */
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

    public List<DomainStatistics.Month> months() {
        if (months == null) {
            months = PageErrors.ifThere(statistics::months).orElse(List.of());
        }
        return months;
    }
}
