package org.beian.web.page.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.beian.ipregister.report.IpReportLine;
import org.beian.ipregister.report.IpReportReview;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.KeysetPage;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Task;

/**
 * Backing bean of the list of check reports, newest first: those on the caller's desk, or of its
 * own unit and branches.
 */
@Named
@RequestScoped
@Clause("19.2")
public class IpReportsPage {

    private static final int PAGE = 25;

    @Inject IpReportReview desk;
    @Inject RegisterWords words;
    @Inject Addressed address;

    private final KeysetPage<IpReportLine> page =
            new KeysetPage<>(
                    PAGE,
                    limit -> {
                        long before = address.number("before");
                        return reports(before == 0 ? null : before, limit);
                    });

    /** Row of a report. */
    public record Row(
            String number,
            String href,
            String spaceHref,
            String unit,
            Instant at,
            String found,
            String open,
            String corrected,
            String late,
            String state,
            String kind) {}

    public void enter() {
        if (PageErrors.ifThere(() -> reports(null, 1)).isEmpty()) {
            PageErrors.notFound();
        }
    }

    public List<Row> getRows() {
        return page.shown().stream().map(this::row).toList();
    }

    /** The first rows, for the home page. */
    public List<Row> getFirstRows() {
        List<Row> rows = getRows();
        return rows.subList(0, Math.min(5, rows.size()));
    }

    public String getFirstHref() {
        return address.number("before") == 0 ? "" : address.keeping("unit");
    }

    public String getNextHref() {
        return page.lastBeforeMore()
                .map(last -> Addressed.with(address.keeping("unit"), "before", "" + last.id()))
                .orElse("");
    }

    /** Name of the unit whose reports are listed; empty for all of the desk. */
    public String getUnit() {
        long unit = address.number("unit");
        return unit == 0 ? "" : words.unit(unit);
    }

    /** URL of all reports of the desk. */
    public String getAllHref() {
        return address.path();
    }

    private List<IpReportLine> reports(Long before, int limit) {
        long unit = address.number("unit");
        return unit == 0 ? desk.reports(before, limit) : desk.reportsOf(unit, before, limit);
    }

    private Row row(IpReportLine line) {
        String folder = address.folder().isEmpty() ? "unit" : address.folder();
        boolean waits = line.open() > 0;
        return new Row(
                words.text("report.number", line.id().toString()),
                Addressed.href("/" + folder + "/ipReport.xhtml", "report", line.id().toString()),
                Addressed.href("/" + folder + "/space.xhtml", "unit", line.unitId().toString()),
                line.unit(),
                line.createdAt(),
                words.number(line.found()),
                Task.shown(line.open()),
                words.number(line.corrected()),
                line.late() == 0 ? "" : words.number(line.late()),
                words.text(waits ? "ipReport.waits" : "ipReport.done"),
                waits ? "warn" : "good");
    }
}
