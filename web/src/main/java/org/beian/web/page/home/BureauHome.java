package org.beian.web.page.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.filing.review.BureauFigures;
import org.beian.filing.review.BureauFilings;
import org.beian.filing.review.DecidedFilter;
import org.beian.filing.review.DecidedPosition;
import org.beian.filing.review.DecidedRow;
import org.beian.filing.review.QueueAge;
import org.beian.filing.review.QueueCounts;
import org.beian.filing.review.QueueFilter;
import org.beian.filing.review.ReviewDeskReading;
import org.beian.law.Clause;
import org.beian.web.page.component.ChartTable;
import org.beian.web.page.figure.Figures;
import org.beian.web.page.filing.DeskAddress;
import org.beian.web.page.filing.States;
import org.beian.web.page.filing.Words;

/**
 * Backing bean of a bureau's home page: what waits, the latest decisions, and the review in
 * pictures.
 */
@Named
@RequestScoped
@Clause("6.1")
public class BureauHome {

    private static final String FOLDER = "bureau";
    private static final int FIRST = 5;

    @Inject Callers callers;
    @Inject ReviewDeskReading desk;
    @Inject BureauFilings filings;
    @Inject BureauFigures figures;
    @Inject Figures kept;
    @Inject HomeCharts charts;
    @Inject Words words;

    private List<DecidedLine> decided;

    /**
     * Decision of the bureau.
     *
     * @param kind of the state's chip
     */
    public record DecidedLine(
            String name, String number, String state, String kind, Instant at, String href) {}

    /** Whether the user works at a bureau. */
    public boolean isShown() {
        return callers.current().has(Roles.REVIEWER) || callers.current().has(Roles.CLERK);
    }

    /** What waits; only reviewers take applications, clerks read them. */
    public List<HomeFigure> getFigures() {
        Optional<QueueCounts> now = kept.ofAccount("queue", desk::counts);
        List<HomeFigure> shown = new ArrayList<>();
        shown.add(
                HomeFigure.toBeZero(
                        "home.overdue",
                        now.map(QueueCounts::overdue),
                        filtered(QueueFilter.OVERDUE),
                        "pi-exclamation-triangle"));
        shown.add(
                HomeFigure.of(
                        "home.soon",
                        now.map(QueueCounts::soon),
                        filtered(QueueFilter.SOON),
                        "pi-clock"));
        if (callers.current().has(Roles.REVIEWER)) {
            shown.add(
                    HomeFigure.of(
                            "home.mine",
                            now.map(QueueCounts::mine),
                            filtered(QueueFilter.MINE),
                            "pi-user"));
            shown.add(
                    HomeFigure.of(
                            "home.free",
                            now.map(QueueCounts::free),
                            filtered(QueueFilter.FREE),
                            "pi-inbox"));
        } else {
            shown.add(
                    HomeFigure.of(
                            "home.inReview",
                            now.map(QueueCounts::all),
                            "/bureau/desk.xhtml",
                            "pi-inbox"));
        }
        return shown;
    }

    private static String filtered(QueueFilter filter) {
        return "/bureau/desk.xhtml?filter=" + filter;
    }

    /** The latest decisions. */
    public List<DecidedLine> getDecided() {
        if (decided == null) {
            decided =
                    kept.ofUnit("decided", this::latest).orElse(List.of()).stream()
                            .map(
                                    row ->
                                            new DecidedLine(
                                                    row.subjectName(),
                                                    row.filingNumber(),
                                                    words.state(row.state()),
                                                    States.kind(row.state()),
                                                    row.decidedAt(),
                                                    href(row.id())))
                            .toList();
        }
        return decided;
    }

    private List<DecidedRow> latest() {
        return filings.decided(DecidedFilter.ALL, DecidedPosition.START, FIRST);
    }

    private static String href(long id) {
        return DeskAddress.of(FOLDER, String.valueOf(id)).href();
    }

    /** What waits, by the days that are left of the limit. */
    public ChartTable getAges() {
        Map<QueueAge, Integer> ages = kept.ofUnit("ages", figures::ages).orElse(Map.of());
        boolean none = ages.values().stream().allMatch(number -> number == 0);
        List<ChartTable.Row> rows =
                ages.entrySet().stream()
                        .map(
                                age ->
                                        new ChartTable.Row(
                                                charts.text("QueueAge." + age.getKey()),
                                                List.of(age.getValue().longValue())))
                        .toList();
        return charts.of(
                "ages", FOLDER, ChartTable.Shape.STANDING, none ? List.of() : rows, "waiting");
    }

    /** The decisions of the last months. */
    public ChartTable getMonths() {
        List<BureauFigures.Month> months = kept.ofUnit("months", figures::months).orElse(List.of());
        boolean none = months.stream().allMatch(m -> m.approved() + m.refused() == 0);
        List<ChartTable.Row> rows =
                months.stream()
                        .map(
                                month ->
                                        new ChartTable.Row(
                                                month.month().toString(),
                                                List.of(month.approved(), month.refused())))
                        .toList();
        return charts.of(
                "months",
                FOLDER,
                ChartTable.Shape.STANDING,
                none ? List.of() : rows,
                "approved",
                "refused");
    }

    /** The reasons of the refusals of three months. */
    public ChartTable getReasons() {
        List<ChartTable.Row> rows =
                kept.ofUnit("reasons", figures::reasons).orElse(List.of()).stream()
                        .map(
                                reason ->
                                        new ChartTable.Row(
                                                words.name("refusal-reasons", reason.code()),
                                                List.of(reason.number())))
                        .toList();
        return charts.of("reasons", FOLDER, ChartTable.Shape.LYING, rows, "number");
    }

    /** The chart of a file; null for an unknown one. */
    public ChartTable file(String name) {
        return switch (name) {
            case "ages" -> getAges();
            case "months" -> getMonths();
            case "reasons" -> getReasons();
            default -> null;
        };
    }
}
