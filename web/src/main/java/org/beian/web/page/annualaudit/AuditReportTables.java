package org.beian.web.page.annualaudit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.beian.annualaudit.report.AnnualReport;
import org.beian.annualaudit.report.AnnualReport.OfBureau;
import org.beian.annualaudit.report.AnnualReport.Part;
import org.beian.annualaudit.report.AuditSums;
import org.beian.law.Clause;
import org.beian.letter.ReportTable;
import org.beian.letter.ReportText.Figure;
import org.beian.web.page.component.RegisterWords;

/** Maker of the tables of the annual report, the same on the page, in files and in print. */
@RequestScoped
@Clause("18.2")
public class AuditReportTables {

    /** Rows that are drawn; files have all. */
    private static final int DRAWN = 20;

    private static final String WEBSITES = "audit.websites";
    private static final String FAILED = "AuditItemPhase.FAILED";
    private static final String PASSED = "audit.report.passed";
    private static final String OPEN = "audit.unended";

    /** Numbers of a year in their order, and the keys of their names. */
    private static final List<ToLongFunction<AuditSums>> NUMBERS =
            List.of(
                    AuditSums::websites,
                    AuditSums::passed,
                    AuditSums::corrected,
                    AuditSums::overdue,
                    AuditSums::notAccepted,
                    AuditSums::vetoed,
                    AuditSums::cancelled,
                    AuditSums::open,
                    AuditSums::daysToAnswer);

    private static final List<String> NAMES =
            List.of(
                    WEBSITES,
                    "AuditItemPhase.PASSED",
                    "AuditItemPhase.CORRECTED",
                    "audit.report.overdue",
                    "audit.report.notAccepted",
                    "audit.report.vetoed",
                    "AuditItemPhase.CANCELLED",
                    OPEN,
                    "audit.report.days");

    @Inject RegisterWords words;

    /** Table of the report with its name in URLs. */
    record Named(String name, ReportTable table) {}

    /** The most important numbers, each with that of the year before. */
    List<Figure> figures(AnnualReport report) {
        return List.of(
                figure(report, WEBSITES, AuditSums::websites),
                figure(report, "AuditItemPhase.PASSED", AuditSums::passed),
                figure(report, "AuditItemPhase.CORRECTED", AuditSums::corrected),
                figure(report, FAILED, AuditSums::failed),
                figure(report, OPEN, AuditSums::open),
                figure(report, "audit.report.days", AuditSums::daysToAnswer));
    }

    private Figure figure(AnnualReport report, String key, ToLongFunction<AuditSums> number) {
        return new Figure(
                words.text(key),
                words.number(number.applyAsLong(report.sum())),
                words.text(
                        "audit.report.before", words.number(number.applyAsLong(report.before()))));
    }

    /**
     * All tables in their order.
     *
     * @param nation whether it is that of the nation, which has a row for each bureau
     */
    List<Named> drawn(AnnualReport report, boolean nation) {
        List<Named> tables = new ArrayList<>();
        tables.add(new Named("results", results(report)));
        if (nation) {
            tables.add(new Named("bureaus", bureaus(report)));
        }
        tables.add(new Named("kinds", kinds(report)));
        tables.add(new Named("opinions", opinions(report)));
        tables.add(new Named("providers", parts("providers", report.providers(), name -> name)));
        tables.add(new Named("counties", parts("counties", report.counties(), words::region)));
        return tables;
    }

    /** The whole table of a name, with all rows and numbers; null for an unknown one. */
    ReportTable whole(AnnualReport report, String name) {
        return switch (name) {
            case "results" -> results(report);
            case "bureaus" ->
                    table(
                            "audit.chart.campaigns",
                            "audit.bureau",
                            NAMES,
                            rows(
                                    report.bureaus(),
                                    OfBureau::bureau,
                                    each ->
                                            NUMBERS.stream()
                                                    .map(n -> n.applyAsLong(each.sums()))
                                                    .toList()));
            case "kinds" -> kinds(report);
            case "opinions" -> opinions(report);
            case "providers" -> whole(name, report.providers(), any -> any);
            case "counties" -> whole(name, report.counties(), words::region);
            default -> null;
        };
    }

    /** Each number of the year beside that of the year before. */
    private ReportTable results(AnnualReport report) {
        List<ReportTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < NUMBERS.size(); i++) {
            rows.add(
                    new ReportTable.Row(
                            words.text(NAMES.get(i)),
                            List.of(
                                    NUMBERS.get(i).applyAsLong(report.sum()),
                                    NUMBERS.get(i).applyAsLong(report.before()))));
        }
        return new ReportTable(
                words.text("audit.report.results"),
                words.text("audit.report.number"),
                false,
                List.of(year(report.year()), year(report.year() - 1)),
                isNothing(report) ? List.of() : rows);
    }

    private static boolean isNothing(AnnualReport report) {
        return report.sum().websites() == 0 && report.before().websites() == 0;
    }

    private String year(int year) {
        return words.text("audit.report.year", Integer.toString(year));
    }

    private ReportTable bureaus(AnnualReport report) {
        return table(
                "audit.chart.campaigns",
                "audit.bureau",
                List.of(WEBSITES, PASSED, FAILED, OPEN),
                rows(
                        report.bureaus(),
                        OfBureau::bureau,
                        each ->
                                List.of(
                                        each.sums().websites(),
                                        each.sums().passed() + each.sums().corrected(),
                                        each.sums().failed(),
                                        each.sums().open())));
    }

    private ReportTable kinds(AnnualReport report) {
        return table(
                "audit.chart.kinds",
                "audit.kind",
                List.of("audit.report.found", "audit.report.settled"),
                rows(
                        List.copyOf(report.kinds().entrySet()),
                        each -> words.name(each.getKey()),
                        each -> List.of(each.getValue().found(), each.getValue().settled())));
    }

    private ReportTable opinions(AnnualReport report) {
        return table(
                "audit.report.opinions",
                "audit.report.opinion",
                List.of("audit.report.given"),
                rows(
                        List.copyOf(report.opinions().entrySet()),
                        each -> words.text("audit.report." + each.getKey()),
                        each -> List.of(each.getValue())));
    }

    private ReportTable parts(String name, List<Part> parts, UnaryOperator<String> names) {
        return whole(name, parts.subList(0, Math.min(DRAWN, parts.size())), names);
    }

    private ReportTable whole(String name, List<Part> parts, UnaryOperator<String> names) {
        return table(
                "audit.chart." + name,
                "providers".equals(name) ? "audit.provider" : "audit.county",
                List.of(WEBSITES, PASSED, FAILED, OPEN),
                rows(
                        parts,
                        each -> named(names.apply(each.name())),
                        each ->
                                List.of(
                                        each.websites(),
                                        each.passed(),
                                        each.failed(),
                                        each.open())));
    }

    private String named(String name) {
        return name == null || name.isEmpty() ? words.text("audit.report.unknown") : name;
    }

    private static <T> List<ReportTable.Row> rows(
            List<T> all, Function<T, String> name, Function<T, List<Long>> numbers) {
        return all.stream()
                .map(each -> new ReportTable.Row(name.apply(each), numbers.apply(each)))
                .toList();
    }

    private ReportTable table(
            String title, String rowTitle, List<String> columns, List<ReportTable.Row> rows) {
        return new ReportTable(
                words.text(title),
                words.text(rowTitle),
                false,
                Stream.of(columns).flatMap(List::stream).map(key -> words.text(key)).toList(),
                rows);
    }
}
