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
import org.beian.web.page.component.Declines;
import org.beian.web.page.component.RegisterWords;

/** What headquarters told their branches of reports, and who read it when. */
@Named
@RequestScoped
@Clause("9.1")
public class GuidancePage {

    private static final int SHOWN = 20;

    @Inject IpBranchGuidance guidance;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Addressed address;
    @Inject Declines declines;

    /**
     * What was told.
     *
     * @param open whether the user can say that it was read
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

    /** Says that it was read, when the button was pressed. */
    public void act() {
        long id = address.number("read");
        if (id != 0 && declines.attempt(() -> guidance.read(id))) {
            Declines.goTo(
                    Addressed.href(address.path(), "report", address.text("report"), "seen", "1"));
        }
    }

    /** Whether it was said a moment ago. */
    public boolean isDone() {
        return address.number("seen") == 1;
    }

    /** What the unit was told last. */
    public List<Row> getReceived() {
        return rows(guidance.received(null, SHOWN));
    }

    /** What the unit told its branches last. */
    public List<Row> getGiven() {
        return rows(guidance.given(null, SHOWN));
    }

    /** What was told of the report that the address names. */
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
