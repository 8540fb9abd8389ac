package org.beian.web.page.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.beian.domainregister.statistics.DomainStatistics;
import org.beian.domainregister.statistics.StatisticsDimension;
import org.beian.law.Clause;
import org.beian.letter.ReportTable;
import org.beian.letter.ReportText.Figure;
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
    @Inject StatisticsTables tables;
    @Inject RegisterWords words;
    @Inject Addressed address;

    private List<DomainStatistics.Month> months;

    public void enter() {
        boolean asked = !address.text("month").isEmpty();
        if (PageErrors.ifThere(statistics::months).isEmpty() || asked && chosen() == null) {
            PageErrors.notFound();
        }
    }

    public List<SelectItem> getMonths() {
        return months().stream()
                .map(each -> new SelectItem(each.month().toString(), each.month().toString()))
                .toList();
    }

    /** The month shown: the one in the URL, else the newest. */
    public String getMonth() {
        return shown().month().toString();
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

    /** All rows with all numbers, for the file; null for an unknown dimension. */
    public ChartTable file(String name) {
        if ("trend".equals(name)) {
            return getTrend();
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

    public DomainStatistics.Month shown() {
        return address.text("month").isEmpty() ? months().get(0) : chosen();
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
