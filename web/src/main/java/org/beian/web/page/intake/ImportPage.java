package org.beian.web.page.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.beian.batch.imports.ImportJobs;
import org.beian.intake.imports.ImportAnswer;
import org.beian.intake.imports.ImportEffects;
import org.beian.intake.imports.ImportReports;
import org.beian.intake.imports.ImportState;
import org.beian.intake.imports.ImportStatus;
import org.beian.intake.imports.Imports;
import org.beian.law.Clause;
import org.beian.rule.Finding;
import org.beian.rule.FindingText;
import org.beian.rule.Severity;
import org.beian.web.intake.RowTexts;
import org.beian.web.page.component.ChartTable;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.filing.FieldNames;

/** Backing bean of the page of one import: its progress, and the results of its rows. */
@Named
@RequestScoped
@Clause("12.5")
public class ImportPage {

    @Inject HttpServletRequest request;
    @Inject ImportReports reports;
    @Inject Imports imports;
    @Inject ImportJobs jobs;
    @Inject PageErrors declines;
    @Inject ImportWords words;
    @Inject FieldNames fields;
    @Inject ImportOutcome outcomes;

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
        String next = said() + "next.";
        String checked = getStatus().submittable() ? "SUBMITTABLE" : "CHECKED";
        boolean clean = state == ImportState.COMPLETED && getStatus().rows().rejected() == 0;
        return words.text(next + (dry ? checked : clean ? "CLEAN" : state.name()));
    }

    /** What the button that submits the checked file says. */
    public String getSubmitText() {
        return words.text(said() + "submitChecked");
    }

    /** What submitting the checked file means. */
    public String getSubmitMeans() {
        return words.text(
                said() + "submitMeans", getStatus().fileName(), getStatus().rows().total());
    }

    /** Submits the file that was checked and leads to its import. */
    public void submit() {
        String id = request.getParameter("id");
        declines.attempt(() -> imports.submitChecked(id)).ifPresent(this::begin);
    }

    private void begin(long submitted) {
        jobs.start(submitted);
        declines.done(words.text("import.submitted"));
        PageErrors.goSaying(ImportArea.of(request).one() + "?id=" + submitted);
    }

    /** Whether the page is not that of a provider's applications. */
    public boolean isOfUnit() {
        return ImportArea.of(request) != ImportArea.PROVIDER;
    }

    /** Beginning of the keys of the area's texts. */
    private String said() {
        return ImportArea.of(request).said();
    }

    /** What has become of the rows, step by step. */
    public ChartTable getOutcome() {
        return outcomes.of(getStatus(), getFolder());
    }

    /** Effects on the register, or null where it is none or the file was refused as a whole. */
    public ImportEffects getEffects() {
        return getStatus().state() == ImportState.REFUSED ? null : getStatus().effects();
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
        return new Line(
                row.row(),
                row.reference() == null ? "" : row.reference(),
                row.caseId() == null ? "" : row.caseId().toString(),
                field(finding.pointer()),
                finding.severity() == Severity.REFUSE,
                text.message(),
                text.suggestion(),
                finding.clause());
    }

    /** Name of the column or field; what the file itself calls it where the bundle has none. */
    private String field(String pointer) {
        String column = pointer.replaceFirst("^/", "");
        String named = words.column(column);
        String field = named.isEmpty() && !column.isEmpty() ? fields.of(pointer) : named;
        return field.isEmpty() ? column : field;
    }
}
