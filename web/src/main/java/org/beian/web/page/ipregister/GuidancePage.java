package org.beian.web.page.ipregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.beian.account.Callers;
import org.beian.ipregister.supervision.IpBranchGuidance;
import org.beian.ipregister.supervision.IpGuidance;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/**
 * Backing bean of the guidance that headquarters give their branches on reports, and of its
 * reading.
 */
@Named
@RequestScoped
@Clause("9.1")
public class GuidancePage {

    private static final int SHOWN = 20;

    @Inject IpBranchGuidance guidance;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject PageErrors declines;

    /**
     * View of a guidance.
     *
     * @param open whether the user can mark it as read
     */
    public record Row(
            String id,
            String branch,
            String headquarters,
            String report,
            String reportHref,
            String text,
            Instant at,
            Instant readAt,
            String readBy,
            boolean open) {}

    /** Marks a guidance as read, named by its id. */
    public void read(String id) {
        if (declines.attempt(() -> guidance.read(Addressed.id(id).orElse(0L)))) {
            declines.done("Units", "branch.readDone");
            PageErrors.goSaying(
                    Addressed.href(
                            address.path(),
                            "report",
                            address.text("report"),
                            "finding",
                            address.text("finding")));
        }
    }

    /** Latest guidance to the unit. */
    public List<Row> getReceived() {
        return rows(guidance.received(null, SHOWN));
    }

    /** Latest guidance of the unit to its branches. */
    public List<Row> getGiven() {
        return rows(guidance.given(null, SHOWN));
    }

    /** Guidance on the report in the URL. */
    public List<Row> getOfReport() {
        return rows(guidance.of(address.number("report")));
    }

    private List<Row> rows(List<IpGuidance> all) {
        return all.stream().map(this::row).toList();
    }

    private Row row(IpGuidance told) {
        String report = told.reportId().toString();
        boolean own = Objects.equals(told.branchId(), callers.current().unitId());
        return new Row(
                told.id().toString(),
                words.unit(told.branchId()),
                words.unit(told.headquartersId()),
                words.text("report.number", report),
                Addressed.href("/unit/ipReport.xhtml", "report", report),
                told.text(),
                told.givenAt(),
                told.readAt().orElse(null),
                told.readBy().map(words::person).orElse(""),
                own && told.readAt().isEmpty());
    }
}
