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

    /** View action: marks a guidance as read, when its button was pressed. */
    public void act() {
        long id = address.number("read");
        if (id != 0 && declines.attempt(() -> guidance.read(id))) {
            PageErrors.goTo(
                    Addressed.href(address.path(), "report", address.text("report"), "seen", "1"));
        }
    }

    /** Whether a guidance was just marked as read. */
    public boolean isDone() {
        return address.number("seen") == 1;
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
