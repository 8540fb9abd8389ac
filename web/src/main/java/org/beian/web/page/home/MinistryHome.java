package org.beian.web.page.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.domainregister.report.DomainReportReview;
import org.beian.domainregister.report.ReportState;
import org.beian.domainregister.statistics.DomainStatistics;
import org.beian.domainregister.unfiled.ClueState;
import org.beian.domainregister.unfiled.UnfiledClues;
import org.beian.filing.review.BureauFigures;
import org.beian.filing.review.QueueCounts;
import org.beian.filing.review.ReviewDeskReading;
import org.beian.ipregister.report.IpReportReview;
import org.beian.ipregister.supervision.IpUnitFilter;
import org.beian.ipregister.supervision.IpUnits;
import org.beian.law.Clause;
import org.beian.letter.ReportTable;
import org.beian.web.domainregister.StatisticsTables;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.ChartTable;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.figure.Figures;

/**
 * Backing bean of the ministry's home page: what waits at its desks, the work of the bureaus, and
 * the registers in pictures.
 */
@Named
@RequestScoped
@Clause({"5.5", "20.2"})
public class MinistryHome {

    private static final String FOLDER = "ministry";
    private static final int FIRST = 5;
    private static final int DRAWN = 20;

    @Inject Callers callers;
    @Inject BureauFigures bureaus;
    @Inject ReviewDeskReading desk;
    @Inject DomainReportReview domains;
    @Inject IpReportReview addresses;
    @Inject IpUnits units;
    @Inject UnfiledClues clues;
    @Inject DomainStatistics statistics;
    @Inject StatisticsTables tables;
    @Inject RegisterWords words;
    @Inject HomeCharts charts;
    @Inject Figures figures;

    /** Check report with findings, with the way to its desk. */
    public record ReportRow(String number, String unit, Instant at, int open, String href) {}

    /** Whether the user works at the ministry. */
    public boolean isShown() {
        return callers.current().has(Roles.MINISTRY);
    }

    public List<HomeFigure> getFigures() {
        Optional<QueueCounts> own = figures.ofAccount("queue", desk::counts);
        return List.of(
                HomeFigure.of(
                        "home.crossRegion",
                        own.map(QueueCounts::all),
                        "/ministry/desk.xhtml",
                        "pi-inbox"),
                HomeFigure.toBeZero(
                        "home.overdue",
                        own.map(QueueCounts::overdue),
                        "/ministry/desk.xhtml?filter=OVERDUE",
                        "pi-exclamation-triangle"),
                HomeFigure.of(
                        "home.ipReports",
                        figures.ofUnit("ipReports", addresses::countWaiting),
                        "/ministry/ipReports.xhtml",
                        "pi-sitemap"),
                HomeFigure.of(
                        "home.domainReports",
                        figures.ofUnit("domainReports", () -> domains.count(ReportState.OPEN)),
                        "/ministry/domainReports.xhtml?state=OPEN",
                        "pi-globe"),
                HomeFigure.of(
                        "home.clues",
                        figures.ofUnit("clues", () -> clues.count(ClueState.SENT)),
                        "/ministry/clues.xhtml?state=SENT",
                        "pi-search"),
                HomeFigure.toBeZero(
                        "home.bureausOverdue",
                        loads().map(MinistryHome::overdue),
                        "/home.xhtml#loads",
                        "pi-exclamation-triangle"));
    }

    /** The newest check reports of addresses whose findings wait. */
    public List<ReportRow> getReports() {
        return figures
                .ofUnit("ipReportsFirst", () -> addresses.waiting(FIRST))
                .orElse(List.of())
                .stream()
                .map(
                        report ->
                                new ReportRow(
                                        words.number(report.id()),
                                        report.unit(),
                                        report.createdAt(),
                                        report.open(),
                                        Addressed.href(
                                                "/ministry/ipReport.xhtml",
                                                "report",
                                                report.id().toString())))
                .toList();
    }

    private Optional<List<BureauFigures.Load>> loads() {
        return figures.ofUnit("loads", bureaus::loads);
    }

    private static int overdue(List<BureauFigures.Load> loads) {
        return (int) loads.stream().mapToLong(BureauFigures.Load::overdue).sum();
    }

    /** What waits at the bureaus, by what is left of the limit, and what they refused. */
    public ChartTable getLoads() {
        List<ChartTable.Row> rows =
                loads().orElse(List.of()).stream()
                        .map(
                                load ->
                                        new ChartTable.Row(
                                                words.region(load.province()),
                                                List.of(
                                                        load.waiting(),
                                                        load.soon(),
                                                        load.overdue(),
                                                        load.refused())))
                        .toList();
        return charts.of(
                "loads",
                FOLDER,
                ChartTable.Shape.QUEUES,
                rows,
                "waiting",
                "soon",
                "overdue",
                "refused");
    }

    /** Domains month by month. */
    public ChartTable getDomains() {
        List<DomainStatistics.Month> months =
                figures.ofUnit("domains", statistics::months).orElse(List.of());
        ReportTable trend = tables.trend(months, charts.locale());
        List<ChartTable.Row> rows =
                trend.rows().stream()
                        .map(row -> new ChartTable.Row(row.label(), row.values()))
                        .toList();
        return charts.of(
                "domains", FOLDER, ChartTable.Shape.LINE, rows, "total", "added", "lapsed");
    }

    /** What the first units have on file of the address space. */
    public ChartTable getAddresses() {
        List<ChartTable.Row> rows =
                figures
                        .ofUnit("addresses", () -> units.list(IpUnitFilter.ALL, null, DRAWN))
                        .orElse(List.of())
                        .stream()
                        .map(
                                unit ->
                                        new ChartTable.Row(
                                                unit.name(),
                                                List.of(
                                                        (long) unit.figures().records(),
                                                        (long) unit.figures().open())))
                        .toList();
        return charts.of("addresses", FOLDER, ChartTable.Shape.LYING, rows, "records", "open");
    }

    /** The chart of a file; null for an unknown one. */
    public ChartTable file(String name) {
        return switch (name) {
            case "loads" -> getLoads();
            case "domains" -> getDomains();
            case "addresses" -> getAddresses();
            default -> null;
        };
    }
}
