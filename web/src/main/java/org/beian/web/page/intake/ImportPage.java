package org.beian.web.page.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.beian.intake.imports.ImportAnswer;
import org.beian.intake.imports.ImportReports;
import org.beian.intake.imports.ImportState;
import org.beian.intake.imports.ImportStatus;
import org.beian.law.Clause;
import org.beian.rule.Finding;
import org.beian.rule.FindingText;
import org.beian.rule.Severity;
import org.beian.web.intake.RowTexts;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.FieldNames;

/** Backing bean of the page of one import: its progress, and the results of its rows. */
@Named
@RequestScoped
@Clause("12.5")
public class ImportPage {

    @Inject HttpServletRequest request;
    @Inject ImportReports reports;
    @Inject ImportWords words;
    @Inject FieldNames fields;

    private ImportStatus status;

    /**
     * Finding on a rejected row.
     *
     * @param reference the provider's own, or empty
     * @param filing id of the application that was returned, or empty
     */
    public record Line(
            long row,
            String reference,
            String filing,
            String field,
            boolean refusing,
            String message,
            String suggestion,
            String clause) {}

    public void enter() {
        if (getStatus() == null) {
            PageErrors.notFound();
        }
    }

    /** The import, or null when it is not there for this user. */
    public ImportStatus getStatus() {
        if (status == null) {
            String id = request.getParameter("id");
            status = PageErrors.ifThere(() -> reports.status(id)).orElse(null);
        }
        return status;
    }

    public String getTitle() {
        return words.text("import.title", String.valueOf(getStatus().id()));
    }

    public String getState() {
        return words.state(getStatus());
    }

    public String getKind() {
        return ImportWords.kind(getStatus().state());
    }

    public String getMode() {
        return words.mode(getStatus());
    }

    /** Next step of the import, or its result, in words. */
    public String getNext() {
        ImportState state = getStatus().state();
        boolean dry = getStatus().dryRun() && state == ImportState.COMPLETED;
        String next = isOfUnit() ? "unit.next." : "import.next.";
        return words.text(next + (dry ? "CHECKED" : state));
    }

    /** Whether the page is that of a unit that reports to a register. */
    public boolean isOfUnit() {
        return ImportArea.of(request) == ImportArea.UNIT;
    }

    /** Folder of the page, for links beside it. */
    public String getFolder() {
        return ImportArea.of(request).folder();
    }

    /** Current phase, in words; empty for none. */
    public String getPhase() {
        return words.text("ImportPhase." + getStatus().phase());
    }

    /** Number of rows that the check returned as applications to correct. */
    public long getReturned() {
        return getStatus().rows().rejected() - getStatus().rows().unreadable();
    }

    /** Whether nothing more happens by itself, so that the page need not refresh. */
    public boolean isStill() {
        ImportState state = getStatus().state();
        return state.isEnded() || state == ImportState.FAILED;
    }

    public List<Line> getLines() {
        return getStatus().rejected().stream().flatMap(row -> lines(row).stream()).toList();
    }

    /** Whether there are rejected rows that the page does not show. */
    public boolean isMore() {
        return getStatus().rows().rejected() > getStatus().rejected().size();
    }

    /** Note on rejected rows beyond those that the reports list; else empty. */
    public String getUnlisted() {
        long rejected = getStatus().rows().rejected();
        long listed = getStatus().listed();
        return rejected > listed ? words.text("import.unlisted", rejected, listed) : "";
    }

    private List<Line> lines(ImportAnswer row) {
        return row.findings().stream().map(finding -> line(row, finding)).toList();
    }

    private Line line(ImportAnswer row, Finding finding) {
        FindingText text = RowTexts.of(finding, words.locale());
        String field = finding.pointer().isEmpty() ? "" : fields.of(finding.pointer());
        return new Line(
                row.row(),
                row.reference() == null ? "" : row.reference(),
                row.caseId() == null ? "" : row.caseId().toString(),
                field.isEmpty() && !finding.pointer().isEmpty() ? finding.pointer() : field,
                finding.severity() == Severity.REFUSE,
                text.message(),
                text.suggestion(),
                finding.clause());
    }
}
