package org.beian.web.view.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.beian.ipregister.IpReportDesk;
import org.beian.ipregister.IpReportLine;
import org.beian.law.Clause;
import org.beian.web.view.Addressed;
import org.beian.web.view.Declines;
import org.beian.web.view.RegisterWords;
import org.beian.web.view.Task;

/** The check reports on the caller's desk, or of its own unit and branches, newest first. */
@Named
@RequestScoped
@Clause("19.2")
public class IpReportsPage {

    private static final int PAGE = 25;

    @Inject IpReportDesk desk;
    @Inject RegisterWords words;
    @Inject Addressed address;

    private List<IpReportLine> found;

    /** A report in the list. */
    public record Row(
            String number,
            String href,
            String spaceHref,
            String unit,
            Instant at,
            String found,
            String open,
            String corrected,
            String state,
            String kind) {}

    public void enter() {
        if (Declines.ifThere(() -> desk.reports(null, 1)).isEmpty()) {
            Declines.notFound();
        }
    }

    public List<Row> getRows() {
        List<IpReportLine> all = found();
        return all.subList(0, Math.min(PAGE, all.size())).stream().map(this::row).toList();
    }

    /** The first rows, for a home. */
    public List<Row> getFirstRows() {
        List<Row> rows = getRows();
        return rows.subList(0, Math.min(5, rows.size()));
    }

    public String getFirstHref() {
        return address.number("before") == 0 ? "" : address.path();
    }

    public String getNextHref() {
        List<IpReportLine> all = found();
        return all.size() <= PAGE
                ? ""
                : Addressed.href(address.path(), "before", all.get(PAGE - 1).id().toString());
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
                words.text(waits ? "ipReport.waits" : "ipReport.done"),
                waits ? "warn" : "good");
    }

    private List<IpReportLine> found() {
        if (found == null) {
            long before = address.number("before");
            found =
                    Declines.ifThere(() -> desk.reports(before == 0 ? null : before, PAGE + 1))
                            .orElse(List.of());
        }
        return found;
    }
}
