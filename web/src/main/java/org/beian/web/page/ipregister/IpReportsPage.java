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
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Task;
import org.beian.web.page.list.KeysetModel;

/**
 * Backing bean of the list of check reports, newest first: those on the caller's desk, or of its
 * own unit and branches.
 */
@Named
@RequestScoped
@Clause("19.2")
public class IpReportsPage {

    /** Reports on the home page. */
    private static final int FIRST = 5;

    @Inject IpReportReview desk;
    @Inject UnitRows rows;
    @Inject RegisterWords words;
    @Inject Addressed address;

    private KeysetModel<Row> list;

    /**
     * Row of a report.
     *
     * @param spaceHref URL of the unit's address space, or empty
     */
    public record Row(
            String id,
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

    /** The reports, the newest first. */
    public KeysetModel<Row> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            Row::id,
                            query ->
                                    reports(query.number(), query.limit()).stream()
                                            .map(this::row)
                                            .toList());
        }
        return list;
    }

    /** The first rows, for the home page. */
    public List<Row> getFirstRows() {
        return PageErrors.ifThere(() -> reports(null, FIRST)).orElse(List.of()).stream()
                .map(this::row)
                .toList();
    }

    /** URL of the list, of one unit or of all. */
    public String getAddress() {
        return address.keeping("unit");
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
                line.id().toString(),
                words.text("report.number", line.id().toString()),
                Addressed.href("/" + folder + "/ipReport.xhtml", "report", line.id().toString()),
                rows.spaceOf(folder, line.unitId()),
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
